"""A proposal to whoever decides, whatever it is about: it changes nothing until it is taken over."""
