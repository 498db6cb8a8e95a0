"""What was found valid before in this run need not be read letter by letter again.

Whether a page is valid HTML depends on its tags and attributes and on where text stands, not on which words the text
holds. The skeleton of a page is exactly that: every run of words becomes one letter, every attribute value too, as
long as no sign in it means something to a parser. Two pages of one skeleton take a parser through the same states.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
import re

from html5lib._inputstream import invalid_unicode_re

from tests.ondersteuning.kast import kast

_TAG = re.compile(r"<[^>]*>")
# A parser looks into these two values: a hidden input may stand where another may not.
_WAARDE = re.compile(r'(?<!type)(?<!encoding)="[^"&<>`]*"')
_WOORDEN = re.compile(r">[^<>&]*[^<>&\s][^<>&]*(?=<)")


def skelet(html: str) -> str | None:
    """The shape of a page that decides whether it is valid; None when a sign in it may matter by itself."""
    if invalid_unicode_re.search(html) or "\0" in html or "\r" in html:
        return None
    return _WOORDEN.sub(">x", _TAG.sub(_kaal, html))


def _kaal(tag: re.Match[str]) -> str:
    heel = tag.group()
    return heel if heel.lower().startswith("<meta") else _WAARDE.sub('="v"', heel)


class Goedgekeurd:
    """Shapes that were found good, in this process or another one of this run; what was refused is never in it."""

    def __init__(self, naam: str) -> None:
        self._naam = naam
        self._hier: set[str] = set()

    def kent(self, vorm: str | None) -> bool:
        """Whether this very shape was approved."""
        if vorm is None:
            return False
        afdruk = _afdruk(vorm)
        if afdruk not in self._hier and self._pad(afdruk).exists():
            self._hier.add(afdruk)
        return afdruk in self._hier

    def onthoud(self, vorm: str | None) -> None:
        """This shape is good."""
        if vorm is not None:
            self._hier.add(_afdruk(vorm))
            self._pad(_afdruk(vorm)).touch()

    def _pad(self, afdruk: str) -> Path:
        return kast().map / f"{self._naam}-{afdruk}"


def _afdruk(vorm: str) -> str:
    return hashlib.sha256(vorm.encode()).hexdigest()


GELDIG = Goedgekeurd("geldige-html")
