"""Following up an adopted agenda: talks per item, outcomes, closing, commitments."""
