"""The web room of the dossiers."""
