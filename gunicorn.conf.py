"""How `gunicorn wsgi:app` serves when it is started here: one application, loaded once and shared by all workers."""

import gc

preload_app = True  # what is loaded before a worker begins stays one copy in memory, however many workers there are
threads = 8  # without, one connection on which nothing is asked keeps a worker, and who waits for it, for 30 seconds


def when_ready(_server: object) -> None:
    """What is loaded stays: no later sweep of a worker writes in the memory that it shares."""
    gc.collect()
    gc.freeze()
