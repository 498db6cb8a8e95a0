"""Planning, moving, attendance, minutes and actions."""
