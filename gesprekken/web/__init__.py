"""Who asks: a browser. Routes are thin: form valid, one service call, flash and redirect."""
