"""What a printed page measures, read from the file that the browser made."""

from __future__ import annotations

import re

PUNT = 25.4 / 72  # millimetres
_PAGINA = re.compile(rb"/Type\s*/Page\b")
_VAK = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+([0-9.]+)\s+([0-9.]+)\s*\]")
A3_LIGGEND = (420, 297)


def paginamaten(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole millimetres. Raises ValueError when a page tells no size of its own."""
    vakken = [(round(float(b) * PUNT), round(float(h) * PUNT)) for b, h in _VAK.findall(pdf)]
    if len(vakken) != len(_PAGINA.findall(pdf)):
        raise ValueError("a page of this PDF does not tell its size")
    return vakken
