"""What was delivered, as it was frozen: read back, seen by one reader, and laid beside another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from gesprekken.core.register import Register
from gesprekken.domain.overzichten.halfjaren import lees_halfjaar
from gesprekken.domain.overzichten.inzage import Inzage
from gesprekken.domain.overzichten.lichting import Lichting
from gesprekken.domain.overzichten.regels import Locatieregel, Mutatiesoort
from gesprekken.domain.overzichten.totalen import TOTALEN, Totalen

Bevroren = Mapping[str, Any]  # a row: sleutel, cellen, hard, vingerafdruk, bevestigd, and zout since that is there
Inhoud = Mapping[str, Any]
REEKS = "woningen-"


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


LOS: Mapping[str, str] = {"bod": "Versie van het bod", "startvoorraad": "Startvoorraad", "toelichting": "Toelichting"}


@dataclass(frozen=True, slots=True)
class Stukinzage:
    """A delivery as one reader may see it: `verborgen` rows are unseen, `weggelaten` of them count in no total either.

    `totalen` hold None for what is not broken down, because unseen rows would follow from it. `register` says what its
    cells are called. `gezouten`: every row was frozen with salt of its own.
    """

    rijen: tuple[Bevroren, ...]
    totalen: Totalen
    verborgen: int
    weggelaten: int
    los: Mapping[str, Any]
    register: Register
    kanttekening: str
    gezouten: bool = False

    @property
    def volledig(self) -> bool:
        """Everything that was frozen, so that the hash can be computed again."""
        return not self.verborgen

    @property
    def toont_afdruk(self) -> bool:
        """The hash tells this reader nothing: all is seen, or what is not seen cannot be guessed."""
        return self.volledig or self.gezouten


def zie_in(
    inhoud: Inhoud, ziet: Callable[[Bevroren], bool], lichting: Lichting, register: Register, *, alles: bool
) -> Stukinzage:
    """What remains for a reader who sees the rows of which `ziet` holds; `lichting` counted when it was delivered.

    `alles`: the reader sees whatever row there is.
    """
    rijen = tuple(r for r in inhoud["regels"] if ziet(r))
    verborgen = {r["sleutel"] for r in inhoud["regels"]} - {r["sleutel"] for r in rijen}
    inzage = Inzage(map(regel_van, rijen), lichting, verborgen, lees_halfjaar(inhoud["periode"][1]), alles=alles)
    stuk = maak_stukinzage(rijen, inzage, inhoud["totalen"]["bod"], {code: inhoud[code] for code in LOS}, register)
    return replace(stuk, gezouten=all("zout" in r for r in inhoud["regels"]))


def maak_stukinzage(
    rijen: tuple[Bevroren, ...], inzage: Inzage, daeb_bod: int, los: Mapping[str, Any], register: Register
) -> Stukinzage:
    """The rows that are seen with the numbers of all; `los` stands beside them, as far as the reader may know it."""
    totalen, weggelaten = inzage.totalen(daeb_bod)
    return Stukinzage(rijen, totalen, len(inzage.verborgen), weggelaten, los, register, inzage.kanttekening)


@dataclass(frozen=True, slots=True)
class Vakverschil:
    """One cell that says something else: heading of the cell, what it was and what it is."""

    cel: str
    was: str
    is_: str


@dataclass(frozen=True, slots=True)
class Rijverschil:
    """A row that is in both, and says something else."""

    locatie: str
    cellen: tuple[Vakverschil, ...]


@dataclass(frozen=True, slots=True)
class Inzageverschil:
    """What is in `nieuw` and not in `oud`, the other way round, what changed, both totals, and what stands beside."""

    erbij: tuple[Bevroren, ...]
    weg: tuple[Bevroren, ...]
    anders: tuple[Rijverschil, ...]
    totalen: tuple[tuple[str, int | None, int | None], ...]
    los: tuple[Vakverschil, ...]

    @property
    def leeg(self) -> bool:
        """Nothing differs."""
        return not (
            self.erbij or self.weg or self.anders or self.los or any(was != nu for _naam, was, nu in self.totalen)
        )


def verschil(oud: Stukinzage, nieuw: Stukinzage) -> Inzageverschil:
    """The difference between two deliveries for one reader."""
    was = {r["sleutel"]: r for r in oud.rijen}
    is_ = {r["sleutel"]: r for r in nieuw.rijen}
    naast = ((r["cellen"]["locatie"], _cellen(nieuw.register, was[s], r)) for s, r in is_.items() if s in was)
    return Inzageverschil(
        tuple(r for s, r in is_.items() if s not in was),
        tuple(r for s, r in was.items() if s not in is_),
        tuple(Rijverschil(locatie, cellen) for locatie, cellen in naast if cellen),
        tuple((naam, oud.totalen[code], nieuw.totalen[code]) for code, naam in TOTALEN.items()),
        tuple(
            Vakverschil(naam, str(oud.los[code] or ""), str(nieuw.los[code] or ""))
            for code, naam in LOS.items()
            if code in oud.los and code in nieuw.los and oud.los[code] != nieuw.los[code]
        ),
    )


def _cellen(register: Register, oud: Bevroren, nieuw: Bevroren) -> tuple[Vakverschil, ...]:
    """Every cell that differs, then hard or soft and the confirmation."""
    was, is_ = oud["cellen"], nieuw["cellen"]
    paren = [(_kop(register, cel), was.get(cel, ""), is_.get(cel, "")) for cel in dict.fromkeys([*was, *is_])]
    paren.append(("Plan", *_woorden(oud["hard"], nieuw["hard"], "hard", "zacht")))
    paren.append(("Bevestigd", *_woorden(oud["bevestigd"], nieuw["bevestigd"], "ja", "nee")))
    return tuple(Vakverschil(*paar) for paar in paren if paar[1] != paar[2])


def _woorden(was: bool, is_: bool, ja: str, nee: str) -> tuple[str, str]:
    return ja if was else nee, ja if is_ else nee


def _kop(register: Register, cel: str) -> str:
    """The heading of a cell: the column, and the half year of a number of homes or the part of another series."""
    if cel.startswith(REEKS):
        return f"{register.labels['woningen']} {lees_halfjaar(cel.removeprefix(REEKS)).naam}"
    naam, _, deel = cel.partition("-")
    kolom = register.op_naam.get(naam)
    return f"{kolom.label} {dict(kolom.keuzes).get(deel, deel)}".rstrip() if kolom else cel
