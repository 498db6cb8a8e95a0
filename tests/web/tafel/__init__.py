"""Pages of the room tafel: the board, its print, the meetings and the frozen boards."""
