"""The register of overzicht 5a in a browser without a screen."""
