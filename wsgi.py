"""The entry point of a production server: `gunicorn wsgi:app`."""

from gesprekken.app import create_app

app = create_app()
