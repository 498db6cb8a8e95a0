"""The line of a TOML document on which a value stands; its own reader says what it reads, not where.

The document is read up to a line, or a little further where that is in the middle of a statement. The first line with
which a value is there begins the statement that wrote it. Only a document with a fault is read like that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
import re
import tomllib
from typing import Any

DEEL = re.compile(r"\[(?P<sleutel>[^\]]+)\]|\.?(?P<naam>[^.\[]+)")


def _delen(pad: str) -> list[str]:
    """'stap[2].parameters' -> 'stap', '2', 'parameters'."""
    return [m["sleutel"] or m["naam"] for m in DEEL.finditer(pad)]


def _diepte(gegevens: Any, delen: Sequence[str]) -> int:  # noqa: ANN401 - whatever a document holds
    """How many parts of a path lead somewhere."""
    for nr, deel in enumerate(delen):
        binnen = dict(enumerate(gegevens)) if isinstance(gegevens, list) else gegevens
        sleutel = int(deel) if isinstance(gegevens, list) and deel.isdecimal() else deel
        if not isinstance(binnen, dict) or sleutel not in binnen:
            return nr
        gegevens = binnen[sleutel]
    return len(delen)


def _tot(regels: list[str], aantal: int) -> dict[str, Any]:
    """The document up to a line, or up to the end of the statement that this line is in."""
    for einde in range(aantal, len(regels)):
        try:
            return tomllib.loads("\n".join(regels[:einde]))
        except tomllib.TOMLDecodeError:
            continue
    return tomllib.loads("\n".join(regels))


def regel_van(tekst: str, pad: str) -> int:
    """The line, counted from 1, where the statement begins that wrote what stands at this path.

    For a path that leads nowhere: that of the last part that is there; 1 when nothing is. `tekst` is valid TOML.
    """
    regels, delen = tekst.splitlines(), _delen(pad)
    diepte = _diepte(tomllib.loads(tekst), delen)
    if diepte == 0:
        return 1
    er_is = bisect_left(range(1, len(regels) + 1), diepte, key=lambda aantal: _diepte(_tot(regels, aantal), delen))
    return er_is + 1
