"""Canonical JSON and its hash: what is decided is frozen in one spelling that anyone can recompute."""

from __future__ import annotations

from datetime import UTC, date, datetime
import hashlib
import json
import secrets


def _waarde(o: object) -> str:
    if isinstance(o, datetime) and o.tzinfo is not None:
        return o.astimezone(UTC).isoformat()  # one moment has one spelling, wherever it was written down
    if isinstance(o, date) and not isinstance(o, datetime):
        return o.isoformat()
    raise TypeError(f"{type(o).__name__} has no canonical form")


def canoniek(inhoud: object) -> str:
    """JSON with sorted keys, no blanks and plain UTF-8. Raises TypeError for what has no canonical form."""
    return json.dumps(
        inhoud, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_waarde
    )


def vingerafdruk(tekst: str) -> str:
    """SHA-256 of the text in UTF-8, 64 hexadecimal digits."""
    return hashlib.sha256(tekst.encode()).hexdigest()


def new_zout() -> str:
    """128 random bits in hexadecimal digits, frozen beside what not everybody may read.

    Whoever does not read that does not have them either, and guesses nothing from the hash of the whole.
    """
    return secrets.token_hex(16)
