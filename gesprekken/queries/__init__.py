"""What is read. Every query takes the actor and returns only what it may see; the rest does not exist."""
