"""Setting up a round and its dated changes."""
