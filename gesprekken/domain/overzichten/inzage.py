"""The numbers of a register for one reader: a number that may be seen is what this answers, and nothing else is.

The rows stay inside. What a reader may not see one by one counts as the last batch has it (`lichting`), and only where
it hides; every total, column, line, finding and refusal is made here, so they all tell of the same rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.lichting import Lichting
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import Afstemming, afstemmen, telt_in_bod
from gesprekken.domain.overzichten.totalen import Totalen, totalen_voor
from gesprekken.domain.overzichten.uitsplitsing import Deel, Uitsplitsing, delen_van, splits_uit
from gesprekken.domain.overzichten.vertrouwelijk import KANTTEKENING, telbaar
from gesprekken.domain.overzichten.voorraad import Verloop, keur_voorraad, voorraadverloop
from gesprekken.domain.overzichten.watals import Ingreep, Watals, watals

GEEN = Lichting()


class Regelgroep(StrEnum):
    """The parts of the table, each with a sum of its own."""

    HARD = "hard"
    ZACHT = "zacht"
    WEG = "weg"
    OVERIG = "overig"


def deel_van(regel: Locatieregel, laatste: Halfjaar = LAATSTE) -> Regelgroep:
    """In which part of the table a row stands."""
    if telt_in_bod(regel, laatste):
        return Regelgroep.HARD if regel.hard else Regelgroep.ZACHT
    return Regelgroep.WEG if regel.soort.teken < 0 else Regelgroep.OVERIG


@dataclass(frozen=True, slots=True)
class Verborgensom:
    """What unseen rows add to a part of the table, with a minus where homes go. `per_vak` is None when one of its

    columns would give a row away.
    """

    aantal: int = 0
    totaal: int = 0
    per_vak: tuple[int, ...] | None = ()


class Inzage:
    """The register for one reader: `gezien` are the rows that it sees by itself, as they are now.

    `verborgen` are the keys of the rows of now that it does not see. Nobody but this class reads the rest. Each figure
    says what must be said beside it (`kanttekening`), unless the reader sees whatever row there is (`alles`).
    """

    __slots__ = ("__lijn", "__regels", "gezien", "kanttekening", "laatste", "verborgen")

    def __init__(
        self, gezien: Iterable[Locatieregel], lichting: Lichting = GEEN, verborgen: Collection[str] = (),
        laatste: Halfjaar = LAATSTE, *, alles: bool = False,
    ) -> None:  # fmt: skip
        self.gezien, self.verborgen, self.laatste = tuple(gezien), frozenset(verborgen), laatste
        self.kanttekening = "" if alles else KANTTEKENING
        self.__regels = (*self.gezien, *lichting.regels)
        self.__lijn = (*self.gezien, *(r for r in lichting.regels if r.sleutel in lichting.in_lijn))

    @property
    def _open(self) -> frozenset[str]:
        return frozenset(r.sleutel for r in self.gezien)

    @property
    def volledig(self) -> bool:
        """The reader sees every row that counts."""
        return not self.verborgen and len(self.__regels) == len(self.gezien)

    @property
    def __telt(self) -> list[Locatieregel]:
        return telbaar(self.__regels, self._open, self.laatste)[0]

    def __buiten(self, mee: Iterable[Locatieregel]) -> int:
        return len(self.verborgen - {r.sleutel for r in mee})

    @property
    def weggelaten(self) -> int:
        """How many rows do not count in the totals."""
        return self.__buiten(self.__telt)

    @property
    def weggelaten_uit_lijn(self) -> int:
        """How many rows do not count per half year."""
        return self.__buiten(self.__lijn)

    def afstemming(self, daeb_bod: int) -> Afstemming:
        """The rows beside the DAEB homes of the bid. Raises ValueError for a negative bid."""
        return replace(afstemmen(daeb_bod, self.__telt, self.laatste), kanttekening=self.kanttekening)

    def totalen(self, daeb_bod: int) -> tuple[Totalen, int]:
        """(the totals of a delivery, how many rows count in none of them)."""
        totalen, weg = totalen_voor(daeb_bod, self.__regels, self._open, self.laatste)
        return totalen, self.__buiten(self.__telt if weg else self.__regels)

    def verborgen_som(self, deel: Regelgroep, vakken: Sequence[Sequence[Halfjaar]]) -> Verborgensom:
        """What is unseen in this part of the table; a column is one or more half years."""
        regels = [r for r in self.__telt if r.sleutel not in self._open and deel_van(r, self.laatste) == deel]
        per_vak = tuple(sum(r.soort.teken * r.aantallen.get(h, 0) for r in regels for h in vak) for vak in vakken)
        splitst = {r.sleutel for r in regels} <= {r.sleutel for r in self.__lijn}
        return Verborgensom(len(regels), sum(per_vak), per_vak if splitst else None)

    def verloop(self, start: int, eerste: Halfjaar) -> Verloop:
        """The line of the stock. Raises ValueError for a negative start."""
        return self.__verloop(start, eerste, self.__lijn)

    def __verloop(self, start: int, eerste: Halfjaar, regels: Iterable[Locatieregel]) -> Verloop:
        return replace(voorraadverloop(start, regels, eerste, self.laatste), kanttekening=self.kanttekening)

    def watals(self, ingrepen: Iterable[Ingreep], start: int, eerste: Halfjaar) -> Watals:
        """What interventions do to rows that the reader sees. Raises OngeldigeInvoer."""
        uit = watals(self.__lijn, ingrepen, start=start, eerste=eerste, laatste=self.laatste)
        verborgen = {r.sleutel for r in self.__lijn} - self._open
        return Watals(*(
            replace(b, regels=tuple(r for r in b.regels if r.sleutel not in verborgen),
                    verloop=replace(b.verloop, kanttekening=self.kanttekening))
            for b in (uit.voor, uit.na)
        ))  # fmt: skip

    def keur(self, start: int, eerste: Halfjaar, sleutel: str, regel: Locatieregel | None) -> None:
        """See that the stock, as the reader can know it, lasts when this row says this (None: it is struck out).

        Raises OngeldigeInvoer at the half year in which it runs out, or runs out further than it did.
        """
        rest = [r for r in self.__lijn if r.sleutel != sleutel]
        straks = self.__verloop(start, eerste, [*rest, *([regel] if regel else [])])
        keur_voorraad(straks, self.verloop(start, eerste))


def splits_indiening(
    regels: Iterable[tuple[Locatieregel, bool]], lichting: Lichting, regio: Iterable[Locatieregel], laatste: Halfjaar
) -> Uitsplitsing:
    """What was delivered, as (row, seen), broken down; `regio` are its unseen rows as the sum of the region has them.

    As long as no batch has any of its unseen rows, a figure that would hold one is not shown.
    """
    paren = list(regels)
    zien, dicht = [p for p in paren if p[1]], [p for p in paren if not p[1]]
    uit = splits_uit(delen_van([*zien, *((r, False) for r in lichting.regels)], laatste), lichting.fijnheid)
    schuilt = any(telt_in_bod(r, laatste) for r in lichting.regels)
    los = uit.los if schuilt else tuple(delen_van(dicht, laatste))
    oud, nieuw = _per_rij(d for g in uit.groepen for d in g), _per_rij(delen_van(((r, False) for r in regio), laatste))
    anders = [s for s in {**oud, **nieuw} if oud.get(s) != nieuw.get(s)]
    eraf = (replace(d, woningen=-d.woningen) for s in anders for d in oud.get(s, ()))
    return replace(uit, los=los, regio=(*(d for s in anders for d in nieuw.get(s, ())), *eraf))


def _per_rij(delen: Iterable[Deel]) -> dict[str, tuple[Deel, ...]]:
    """By key, its parts by year."""
    uit: dict[str, tuple[Deel, ...]] = {}
    for deel in sorted(delen, key=lambda d: (d.sleutel, d.jaar)):
        uit[deel.sleutel] = (*uit.get(deel.sleutel, ()), deel)
    return uit
