"""A decision has a heading of its own with the day it was taken, and a place in the table of contents."""

from __future__ import annotations

import re

from tests.ondersteuning.bron import geen
from tests.ondersteuning.omgeving import WORTEL

BESLISSINGEN = WORTEL / "docs/beslissingen.md"
DAG = re.compile(r" \(\d{1,2} [a-z]+ 20\d\d\)$")


def _koppen() -> list[tuple[int, str]]:
    """(level, text) of every heading below the title."""
    regels = BESLISSINGEN.read_text(encoding="utf-8").splitlines()
    return [(len(m[1]), m[2]) for r in regels if (m := re.match(r"(##+) (.+)", r))]


def anker(kop: str) -> str:
    """Where the pages of a repository put a heading."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-")


def inhoud() -> str:
    """The table of contents as it must be."""
    regels = []
    for niveau, kop in _koppen():
        if niveau == 2 and kop != "Inhoud":
            regels += ["", f"**[{kop}](#{anker(kop)})**", ""]
        elif niveau == 3:
            regels.append(f"- [{DAG.sub('', kop)}](#{anker(kop)})")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip()


def test_elke_beslissing_noemt_haar_dag() -> None:
    beslissingen = [kop for niveau, kop in _koppen() if niveau == 3]
    assert len(beslissingen) > 50
    geen(kop for kop in beslissingen if not DAG.search(kop))


def test_de_inhoud_noemt_elke_beslissing() -> None:
    tekst = BESLISSINGEN.read_text(encoding="utf-8")
    _voor, _kop, rest = tekst.partition("## Inhoud\n\n")
    gevonden = rest[: rest.index("\n\n## ")]
    assert gevonden == inhoud(), f"zet dit onder ‘Inhoud’:\n\n{inhoud()}"


def test_een_alinea_doet_zich_niet_voor_als_kop() -> None:
    geen(r for r in BESLISSINGEN.read_text(encoding="utf-8").splitlines() if re.match(r"\*\*[^\[]", r))
