"""The deliverables before 15 December: which homes come and go where, and what that does to the stock."""
