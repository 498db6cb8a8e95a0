"""The tests: one folder per floor, one room per folder, names that are sentences."""
