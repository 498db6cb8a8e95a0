"""What was delivered, adopted, signed."""
