"""A goal is never missed without a word: docs/snelheid.md says why, and of no goal that was reached."""

from __future__ import annotations

from itertools import takewhile

from tests.bench.verslag import BESTAND, NIET

WAAROM, DOELEN = "| doel | waarom |", "| doel | gemeten | ten hoogste | gehaald |"


def _rijen(kop: str) -> list[list[str]]:
    """The rows of the table under this head."""
    regels = BESTAND.read_text(encoding="utf-8").splitlines()
    rijen = takewhile(lambda regel: regel.startswith("|"), regels[regels.index(kop) + 2 :])
    return [[cel.strip() for cel in rij.strip("|").split("|")] for rij in rijen]


def test_bij_elk_gemist_doel_staat_waarom_en_bij_geen_ander() -> None:
    gemist = [doel for doel, *_getallen, gehaald in _rijen(DOELEN) if gehaald == NIET]
    verklaard = [doel for doelen, waarom in _rijen(WAAROM) if waarom for doel in doelen.split("<br>")]
    assert sorted(verklaard) == sorted(gemist)
