"""Text without a subject: slugs."""

from __future__ import annotations

import re
import unicodedata


def maak_slug(naam: str) -> str:
    """A name as it stands in a URL: plain letters, digits and hyphens; '' when nothing is left."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kaal).strip("-")[:60].strip("-")
