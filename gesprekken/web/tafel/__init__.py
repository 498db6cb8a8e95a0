"""The status board, meetings and frozen boards."""
