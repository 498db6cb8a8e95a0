"""What follows an adopted agenda: talks per item, their outcomes, commitments, and the wall around each item."""
