"""Speed as ratios against a floor in the same run; `./run bench` prints them and writes docs/snelheid.md."""
