"""The agenda: submissions, working copy, versions, what stayed open."""
