"""What the reader's own organisation promised, has to do and talks about, over all its dossiers."""
