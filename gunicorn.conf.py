"""How `gunicorn wsgi:app` serves when it is started here: one application, loaded once and shared by all workers."""

import gc

preload_app = True  # what is loaded before a worker begins stays one copy in memory, however many workers there are


def when_ready(_server: object) -> None:
    """What is loaded stays: no later sweep of a worker writes in the memory that it shares."""
    gc.collect()
    gc.freeze()
