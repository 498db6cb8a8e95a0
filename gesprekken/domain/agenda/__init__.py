"""The joint agenda: what parties bring, what the municipality composes, and who agrees with which line."""
