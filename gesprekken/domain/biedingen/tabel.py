"""A bid laid out as people read it: segments by periods with totals, what changed, and the sum over a region."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from gesprekken.domain.biedingen.rekenen import Cel, Segment, Totaal, tel_daeb, tel_op


@dataclass(frozen=True, slots=True)
class Bodrij:
    """One line: the homes of a segment (or of several) per period and in all."""

    naam: str
    code: str
    daeb: bool
    perioden: tuple[Totaal, ...]
    totaal: Totaal


@dataclass(frozen=True, slots=True)
class Bodtabel:
    """All segments, the DAEB part of them, and everything together. `perioden` are the names of the columns."""

    perioden: tuple[str, ...]
    rijen: tuple[Bodrij, ...]
    daeb: Bodrij
    totaal: Bodrij


@dataclass(frozen=True, slots=True)
class Celverschil:
    """A cell that two versions do not agree about."""

    segment: str
    periode: str
    oud: Totaal
    nieuw: Totaal


@dataclass(frozen=True, slots=True)
class Regiosom:
    """The issued bids of a region added up: how many dossiers there are, how many have a bid, and the homes."""

    dossiers: int
    met_bod: int
    totaal: Totaal
    daeb: Totaal


def maak_tabel(cellen: Iterable[Cel], segmenten: Sequence[Segment], perioden: Mapping[str, str]) -> Bodtabel:
    """Cells as a table. What a version lacks counts as zero; rows keep the order of the segments."""
    lijst = list(cellen)

    def rij(naam: str, code: str, delen: Collection[str], *, daeb: bool) -> Bodrij:
        eigen = [c for c in lijst if c.segment in delen]
        per = tuple(tel_op(c for c in eigen if c.periode == p) for p in perioden)
        return Bodrij(naam, code, daeb, per, tel_op(eigen))

    rijen = tuple(rij(s.naam, s.code, {s.code}, daeb=s.daeb) for s in segmenten)
    daeb = rij("Waarvan DAEB", "", {s.code for s in segmenten if s.daeb}, daeb=True)
    return Bodtabel(tuple(perioden.values()), rijen, daeb, rij("Totaal", "", {s.code for s in segmenten}, daeb=False))


def verschillen(
    oud: Iterable[Cel], nieuw: Iterable[Cel], segmenten: Sequence[Segment], perioden: Mapping[str, str]
) -> list[Celverschil]:
    """The cells that differ, in the order of the table; a cell that a version lacks counts as zero."""
    was, wordt = ({(c.segment, c.periode): Totaal(c.bruto, c.netto) for c in versie} for versie in (oud, nieuw))
    niets = Totaal(0, 0)
    paren = [(s, p, was.get((s.code, p), niets), wordt.get((s.code, p), niets)) for s in segmenten for p in perioden]
    return [Celverschil(s.naam, perioden[p], a, b) for s, p, a, b in paren if a != b]


def tel_regio(biedingen: Collection[Sequence[Cel]], segmenten: Sequence[Segment]) -> Regiosom:
    """Add up the bids that count, one per dossier; an empty one means that there is none yet."""
    cellen = [c for bod in biedingen for c in bod]
    return Regiosom(len(biedingen), sum(bool(bod) for bod in biedingen), tel_op(cellen), tel_daeb(cellen, segmenten))
