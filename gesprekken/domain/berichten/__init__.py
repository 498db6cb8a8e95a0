"""What people are told of: notices in the application."""
