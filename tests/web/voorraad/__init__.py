"""The stock, what if, and measures in a browser without a screen."""
