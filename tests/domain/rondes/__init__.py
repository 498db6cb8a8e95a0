"""Templates and rounds."""
