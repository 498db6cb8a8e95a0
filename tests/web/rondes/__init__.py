"""Starting a round, and its dated changes."""
