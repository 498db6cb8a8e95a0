"""The demo round: a script of service calls in time."""
