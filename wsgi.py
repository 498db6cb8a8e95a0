"""The entry point of a production server: `gunicorn wsgi:app`."""

import sys

from gesprekken.app import create_app
from gesprekken.settings import OngeldigeInstelling

HALT = 3  # gunicorn's own code for a worker that cannot start: it stops, and does not try for ever

try:
    app = create_app()
except OngeldigeInstelling as fout:
    sys.stderr.write(f"{fout}\n")
    sys.exit(HALT)
