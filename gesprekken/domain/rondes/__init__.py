"""A round of talks: steps, questions, products, deadlines, definitions and goals, all of it data."""
