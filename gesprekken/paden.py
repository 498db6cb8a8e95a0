"""Where templates, static files and migrations lie: inside the package in a wheel, beside it in a checkout."""

from pathlib import Path

_PAKKET = Path(__file__).resolve().parent


def map_(naam: str) -> Path:
    """The folder `naam` ("templates", "static" or "migrations"). In a wheel it is called `_naam` (see setup.py)."""
    in_wheel = _PAKKET / f"_{naam}"
    return in_wheel if in_wheel.is_dir() else _PAKKET.parent / naam
