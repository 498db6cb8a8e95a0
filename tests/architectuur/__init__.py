"""The agreements about the code itself, each kept by a test."""
