"""What is true: models, statuses, transition tables, guards. No Flask, no session, no wall clock."""
