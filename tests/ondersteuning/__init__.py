"""What the tests stand on: databases of their own, a clock that can be set, a client that checks every page."""
