"""What one organisation promised and has to do."""
