"""Room of what is delivered: frozen with its hash, whatever the kind of step."""
