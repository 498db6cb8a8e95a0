"""What the pages must reach, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tests.bench.geheugen import NA_DEMO, NA_RONDEN, Geheugen
from tests.bench.kladden import Kladlast
from tests.bench.meten import Meting

BORD, SOM = "statusbord", "optelsom"
WARM = {BORD: 25, "dossier": 80, "agenda": 80, "agenda, trekker": 80, "overzicht 5a": 80, SOM: 80}
WARM_LAND = {SOM: 200}
LAND_TOT_NEGEN = 1.5
OPDRACHTEN_KOUD, OPDRACHTEN_WARM = 12, 6
WARM_GETELD = (BORD, "dossier", "agenda", "agenda, trekker", "mijn werk")
MIB = {NA_DEMO: 80, NA_RONDEN: 120}
KB, VERZOEKEN = 80, 7
MET_KLADDEN = 1.2
NEGEN, VEEL = 9, 342


class Eerstebezoek(Protocol):
    """What a browser that was never here fetches for a page: bytes over the line, in so many requests."""

    @property
    def naam(self) -> str: ...

    @property
    def totaal(self) -> int: ...

    @property
    def verzoeken(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Everything of one run."""

    metingen: Sequence[Meting]
    geheugen: Sequence[Geheugen] = ()
    bezoeken: Sequence[Eerstebezoek] = ()
    kladden: Sequence[Kladlast] = ()


@dataclass(frozen=True, slots=True)
class Doel:
    """One goal: its name, what was measured, and what it may be at most."""

    naam: str
    gemeten: float
    hoogst: float

    @property
    def gehaald(self) -> bool:
        """Whether it was reached."""
        return self.gemeten <= self.hoogst


def doelen(uitslag: Uitslag) -> list[Doel]:
    """All goals, in the order of docs/snelheid.md."""
    return [
        *_tijden(uitslag.metingen),
        *_opdrachten(uitslag.metingen),
        *_geheugen(uitslag.geheugen),
        *_bezoeken(uitslag.bezoeken),
        *_kladden(uitslag.kladden),
    ]


def _tijden(metingen: Sequence[Meting]) -> Iterator[Doel]:
    op = {(m.engine, m.gemeenten, m.pagina): m for m in metingen}
    for engine in dict.fromkeys(m.engine for m in metingen):
        for grenzen, aantal in ((WARM, NEGEN), (WARM_LAND, VEEL)):
            for pagina, hoogst in grenzen.items():
                meting = op[engine, aantal, pagina]
                yield Doel(f"{engine}, {aantal}: {pagina} warm ÷ constante", meting.warm / meting.bodem, hoogst)
        land, negen = op[engine, VEEL, BORD], op[engine, NEGEN, BORD]
        yield Doel(f"{engine}: {BORD}, {VEEL} warm ÷ {NEGEN} koud", land.warm / negen.koud, LAND_TOT_NEGEN)


def _opdrachten(metingen: Sequence[Meting]) -> Iterator[Doel]:
    for pagina in dict.fromkeys(m.pagina for m in metingen):
        eigen = [m for m in metingen if m.pagina == pagina]
        yield Doel(f"{pagina}: opdrachten koud", max(m.opdrachten_koud for m in eigen), OPDRACHTEN_KOUD)
        if pagina in WARM_GETELD:
            yield Doel(f"{pagina}: opdrachten warm", max(m.opdrachten_warm for m in eigen), OPDRACHTEN_WARM)
        yield Doel(f"{pagina}: opdrachten, {VEEL} min {NEGEN}", _groei(eigen), 0)


def _groei(metingen: Sequence[Meting]) -> int:
    per_engine: dict[str, list[int]] = {}
    for m in metingen:
        per_engine.setdefault(m.engine, []).append(m.opdrachten_koud)
    return max(max(aantallen) - min(aantallen) for aantallen in per_engine.values())


def _geheugen(geheugen: Sequence[Geheugen]) -> Iterator[Doel]:
    for meting in geheugen:
        if meting.moment in MIB:
            yield Doel(f"{meting.engine}: MiB van een werker {meting.moment}", meting.mib, MIB[meting.moment])


def _bezoeken(bezoeken: Sequence[Eerstebezoek]) -> Iterator[Doel]:
    for bezoek in bezoeken:
        yield Doel(f"eerste bezoek, {bezoek.naam}: kB", bezoek.totaal / 1000, KB)
        yield Doel(f"eerste bezoek, {bezoek.naam}: verzoeken", bezoek.verzoeken, VERZOEKEN)


def _kladden(kladden: Sequence[Kladlast]) -> Iterator[Doel]:
    for last in kladden:
        yield Doel(f"{last.engine}: opslaan terwijl dertig anderen typen ÷ zonder", last.met / last.zonder, MET_KLADDEN)
