"""What was delivered, as it was frozen: read back, seen by one reader, and laid beside another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gesprekken.domain.overzichten.halfjaren import Halfjaar, lees_halfjaar
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.rekenen import afstemmen
from gesprekken.domain.overzichten.vertrouwelijk import telbaar

Bevroren = Mapping[str, Any]  # a row: sleutel, cellen, hard, vingerafdruk, bevestigd
Inhoud = Mapping[str, Any]
REEKS = "woningen-"
TOTALEN: Mapping[str, str] = {
    "bod": "DAEB in het bod",
    "hard": "Hard",
    "zacht": "Zacht",
    "open": "Zonder locatie",
    "overschot": "Meer dan het bod",
}


def regel_van(rij: Bevroren) -> Locatieregel:
    """A frozen row for the arithmetic."""
    cellen: Mapping[str, str] = rij["cellen"]
    return Locatieregel(
        sleutel=rij["sleutel"],
        locatie=cellen["locatie"],
        corporatie=cellen["corporatie"],
        soort=Mutatiesoort(cellen["soort"]),
        hard=rij["hard"],
        aantallen={
            lees_halfjaar(c.removeprefix(REEKS)): int(t) for c, t in cellen.items() if c.startswith(REEKS) and t
        },
        tegenpartij=cellen["tegenpartij"],
        eindigt=lees_halfjaar(cellen["eindigt"]) if cellen["eindigt"] else None,
        bevestigd=rij["bevestigd"],
    )


@dataclass(frozen=True, slots=True)
class Inzage:
    """A delivery as one reader may see it; `weggelaten` rows count in no total of this reader, `verborgen` are unseen.

    `totalen` are the frozen ones, unless one or two unseen rows would follow from them.
    """

    rijen: tuple[Bevroren, ...]
    totalen: Mapping[str, int]
    verborgen: int
    weggelaten: int

    @property
    def volledig(self) -> bool:
        """Everything that was frozen, so that the hash can be computed again."""
        return not self.verborgen


def zie_in(inhoud: Inhoud, ziet: Callable[[Bevroren], bool]) -> Inzage:
    """What remains for a reader who sees the rows of which `ziet` holds."""
    rijen = tuple(r for r in inhoud["regels"] if ziet(r))
    verborgen = len(inhoud["regels"]) - len(rijen)
    if not verborgen:
        return Inzage(rijen, inhoud["totalen"], 0, 0)
    laatste = lees_halfjaar(inhoud["periode"][1])
    tellen, weggelaten = telbaar([regel_van(r) for r in inhoud["regels"]], (r["sleutel"] for r in rijen), laatste)
    totalen = _totalen(inhoud, tellen, laatste) if weggelaten else inhoud["totalen"]
    return Inzage(rijen, totalen, verborgen, weggelaten)


def _totalen(inhoud: Inhoud, regels: Sequence[Locatieregel], laatste: Halfjaar) -> dict[str, int]:
    a = afstemmen(inhoud["totalen"]["bod"], regels, laatste)
    return {code: getattr(a, code) for code in TOTALEN}


@dataclass(frozen=True, slots=True)
class Celverschil:
    """One cell that says something else: heading of the cell, what it was and what it is."""

    cel: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Rijverschil:
    """A row that is in both, and says something else."""

    locatie: str
    cellen: tuple[Celverschil, ...]


@dataclass(frozen=True, slots=True)
class Verschil:
    """What is in `nieuw` and not in `oud`, the other way round, what changed, and both totals."""

    erbij: tuple[Bevroren, ...]
    weg: tuple[Bevroren, ...]
    anders: tuple[Rijverschil, ...]
    totalen: tuple[tuple[str, int, int], ...]

    @property
    def leeg(self) -> bool:
        """Nothing differs."""
        return not (self.erbij or self.weg or self.anders or any(was != nu for _naam, was, nu in self.totalen))


def verschil(oud: Inzage, nieuw: Inzage) -> Verschil:
    """The difference between two deliveries for one reader."""
    was = {r["sleutel"]: r for r in oud.rijen}
    is_ = {r["sleutel"]: r for r in nieuw.rijen}
    anders = (Rijverschil(r["cellen"]["locatie"], _cellen(was[s], r)) for s, r in is_.items() if s in was)
    return Verschil(
        tuple(r for s, r in is_.items() if s not in was),
        tuple(r for s, r in was.items() if s not in is_),
        tuple(v for v in anders if v.cellen),
        tuple((naam, oud.totalen[code], nieuw.totalen[code]) for code, naam in TOTALEN.items()),
    )


def _cellen(oud: Bevroren, nieuw: Bevroren) -> tuple[Celverschil, ...]:
    """Every cell that differs, then hard or soft and the confirmation."""
    was, is_ = oud["cellen"], nieuw["cellen"]
    paren = [(_kop(cel), was.get(cel, ""), is_.get(cel, "")) for cel in dict.fromkeys([*was, *is_])]
    paren.append(("Plan", *_woorden(oud["hard"], nieuw["hard"], "hard", "zacht")))
    paren.append(("Bevestigd", *_woorden(oud["bevestigd"], nieuw["bevestigd"], "ja", "nee")))
    return tuple(Celverschil(*paar) for paar in paren if paar[1] != paar[2])


def _woorden(was: bool, is_: bool, ja: str, nee: str) -> tuple[str, str]:
    return ja if was else nee, ja if is_ else nee


def _kop(cel: str) -> str:
    """The heading of a cell: the column, or the half year of a number of homes."""
    if cel.startswith(REEKS):
        return f"Woningen {lees_halfjaar(cel.removeprefix(REEKS)).naam}"
    return OVERZICHT5A.op_naam[cel].label if cel in OVERZICHT5A.op_naam else cel
