"""The application as a whole: started by its command, and built as a wheel."""
