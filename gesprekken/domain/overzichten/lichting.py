"""The batch (*lichting*): which version of an unseen row counts, so that no figure ever moves by one row or by two.

Whoever may not see a row counts what it said at the last batch. A batch closes once at least three unseen rows changed,
and only when every total that is made of them differs from *every* earlier one, not just from the last, by three rows
or more, or by none. A breakdown is held to the same: where it would move by less, it is not shown until it does not.
So nothing follows from laying two days, or two deliveries, side by side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import boekingen
from gesprekken.domain.overzichten.uitsplitsing import KENMERKEN, Deel, delen_van, splits_uit
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE, Groep, groep_van, telbaar_per_halfjaar

Bijdragen = frozenset[tuple[str, int]]  # what each unseen row adds to a figure
Sommen = Mapping[Hashable, Bijdragen]  # by the name of the figure; one that is missing is empty
Teller = defaultdict[Hashable, Counter[str]]
NIETS: Bijdragen = frozenset()


@dataclass(frozen=True, slots=True)
class Regelwijziging:
    """From here on a row says this (None: it is gone). `gezien`: the reader sees it by itself from here on."""

    sleutel: str
    regel: Locatieregel | None
    gezien: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """Here something was delivered; `nummer` is what it is asked by."""

    nummer: int


@dataclass(frozen=True, slots=True)
class Lichting:
    """The unseen rows as they count for a reader; `in_lijn` are the keys of those that count per half year as well.

    What was delivered may be broken down by the first `fijnheid` of KENMERKEN.
    """

    regels: tuple[Locatieregel, ...] = ()
    in_lijn: frozenset[str] = frozenset()
    fijnheid: int = 0


def licht(
    verloop: Iterable[Regelwijziging | Moment], laatste: Halfjaar = LAATSTE
) -> tuple[Lichting, dict[int, Lichting]]:
    """(the batch that counts after all of this, the one that counted at each delivery by the number of its moment)."""
    loop, momenten = _Loop(laatste), dict[int, Lichting]()
    for stap in verloop:
        if isinstance(stap, Moment):
            momenten[stap.nummer] = loop.bij_indienen()
        else:
            loop.verwerk(stap)
    return loop.lichting(), momenten


@dataclass(frozen=True, slots=True)
class _Rij:
    """An unseen row as the totals count it.

    `schaduw` is the same row under the name by which the figures remember it. What was seen and now says something
    else has another name: the reader knows what it said, not what it says.
    """

    regel: Locatieregel
    schaduw: Locatieregel
    groep: Groep
    woningen: int

    @classmethod
    def van(cls, regel: Locatieregel, naam: str, laatste: Halfjaar) -> _Rij:
        """What it adds until the horizon."""
        woningen = sum(n for halfjaar, n in regel.aantallen.items() if halfjaar <= laatste)
        return cls(regel, replace(regel, sleutel=naam), groep_van(regel, laatste), woningen)


class _Loop:
    """What is now, what counts, and every figure that was ever shown."""

    def __init__(self, laatste: Halfjaar) -> None:
        self.laatste = laatste
        self.nu: dict[str, _Rij] = {}
        self.geteld: dict[str, _Rij] = {}
        self.anders: set[str] = set()
        self.gezien: dict[str, tuple[Locatieregel | None, int]] = {}  # what it said when last seen, how often it was
        self.in_lijn: frozenset[str] = frozenset()
        self.totalen, self.lijnen, self.delen = _Getoond(), _Getoond(), _Getoond()

    def lichting(self, fijnheid: int = 0) -> Lichting:
        """As it counts now."""
        return Lichting(tuple(self._regels()), self.in_lijn, fijnheid)

    def _regels(self) -> list[Locatieregel]:
        return [rij.regel for rij in self.geteld.values()]

    def _schaduwen(self) -> list[Locatieregel]:
        return [rij.schaduw for rij in self.geteld.values()]

    def _naam(self, regel: Locatieregel) -> str:
        eerder, keer = self.gezien.get(regel.sleutel, (regel, 0))
        return regel.sleutel if eerder == regel else f"{regel.sleutel}#{keer}"

    def verwerk(self, w: Regelwijziging) -> None:
        """A row that is seen hides nothing any more: it leaves at once, and with it what is known of it."""
        if w.regel is None or w.gezien:
            self.nu.pop(w.sleutel, None)
        else:
            self.nu[w.sleutel] = _Rij.van(w.regel, self._naam(w.regel), self.laatste)
        if w.gezien:
            self._toon(w.sleutel, w.regel)
        anders = self.nu.get(w.sleutel) != self.geteld.get(w.sleutel)
        (self.anders.add if anders else self.anders.discard)(w.sleutel)
        if len(self.anders) >= MINSTE:
            self._sluit(self.anders) or self._sluit(self._per_groep())

    def _toon(self, sleutel: str, regel: Locatieregel | None) -> None:
        namen = {sleutel} | ({self.geteld[sleutel].schaduw.sleutel} if sleutel in self.geteld else set())
        for getoond, naam in product((self.totalen, self.lijnen, self.delen), namen):
            getoond.vergeet(naam)
        self.gezien[sleutel] = (regel, self.gezien.get(sleutel, (None, 0))[1] + 1)
        if self.geteld.pop(sleutel, None):
            self.totalen.onthoud(_totalen(self.geteld.values()))
            self._trek_lijn()

    def _sluit(self, wie: set[str]) -> bool:
        """Count these rows as they are now, when no total gives them away."""
        blijft = {s: r for s, r in self.geteld.items() if s not in wie}
        straks = blijft | {s: r for s, r in self.nu.items() if s in wie}
        totalen = _totalen(straks.values())
        if len(wie) < MINSTE or not self.totalen.verbergt(totalen):
            return False
        self.totalen.onthoud(totalen)
        self.geteld, self.anders = straks, self.anders - wie
        self._trek_lijn()
        return True

    def _per_groep(self) -> set[str]:
        """The most rows that changed of which every group is touched by at least three."""
        wie = set(self.anders)
        while True:
            raakt = Counter(groep for s in wie for groep in self._groepen(s))
            blijft = {s for s in wie if all(raakt[groep] >= MINSTE for groep in self._groepen(s))}
            if blijft == wie:
                return wie
            wie = blijft

    def _groepen(self, sleutel: str) -> set[Groep]:
        return {van[sleutel].groep for van in (self.nu, self.geteld) if sleutel in van}

    def _trek_lijn(self) -> None:
        """Each group counts in the line as a whole, or not at all."""
        regels, _buiten = telbaar_per_halfjaar(self._schaduwen(), (), self.laatste)
        mee: list[Locatieregel] = []
        for groep in dict.fromkeys(groep_van(r, self.laatste) for r in regels):
            met = mee + [r for r in regels if groep_van(r, self.laatste) == groep]
            mee = met if self.lijnen.verbergt(_lijn(met, self.laatste)) else mee
        if self.lijnen.verbergt(lijn := _lijn(mee, self.laatste)):
            self.lijnen.onthoud(lijn)
        namen = {r.sleutel for r in mee}
        self.in_lijn = frozenset(s for s, rij in self.geteld.items() if rij.schaduw.sleutel in namen)

    def bij_indienen(self) -> Lichting:
        """What is delivered is broken down as finely as hides every row, beside what was delivered before."""
        delen = delen_van(((r, False) for r in self._schaduwen()), self.laatste)
        for fijnheid in range(len(KENMERKEN), 0, -1):
            if self.delen.verbergt(gesplitst := _gesplitst(delen, fijnheid)):
                self.delen.onthoud(gesplitst)
                return self.lichting(fijnheid)
        return self.lichting()


class _Getoond:
    """Every figure that was ever shown, by name and by how many rows it holds: only what is about as long can be near.

    At the beginning each of them was empty.
    """

    def __init__(self) -> None:
        self._eerder: defaultdict[Hashable, dict[int, set[Bijdragen]]] = defaultdict(lambda: {0: {NIETS}})
        self._bekend: set[str] = set()

    def _onbekend(self, sommen_: Sommen) -> Sommen:
        return {n: frozenset(b for b in bij if b[0] not in self._bekend) for n, bij in sommen_.items()}

    def onthoud(self, sommen_: Sommen) -> None:
        """These are shown."""
        for naam, bijdragen in self._onbekend(sommen_).items():
            self._eerder[naam].setdefault(len(bijdragen), set()).add(bijdragen)

    def vergeet(self, sleutel: str) -> None:
        """The reader saw this row: it hides no other, in what was shown before nor in what comes."""
        if sleutel in self._bekend:
            return
        self._bekend.add(sleutel)
        for naam, per_lengte in self._eerder.items():
            rest = {frozenset(b for b in oud if b[0] != sleutel) for ouden in per_lengte.values() for oud in ouden}
            self._eerder[naam] = {n: {r for r in rest if len(r) == n} for n in map(len, rest)}

    def verbergt(self, sommen_: Sommen) -> bool:
        """Whether each of these differs from all that were shown by three rows or more, or by none."""
        nieuw = {**dict.fromkeys(self._eerder, NIETS), **self._onbekend(sommen_)}
        return all(
            _ver_genoeg(bijdragen, oud)
            for naam, bijdragen in nieuw.items()
            for oud in self._vlakbij(naam, len(bijdragen))
        )

    def _vlakbij(self, naam: Hashable, lengte: int) -> Iterator[Bijdragen]:
        for n in range(lengte - MINSTE + 1, lengte + MINSTE):
            yield from self._eerder[naam].get(n, ())


def _ver_genoeg(een: Bijdragen, ander: Bijdragen) -> bool:
    anders = {sleutel for sleutel, _aantal in een ^ ander}
    return not anders or len(anders) >= MINSTE


def _totalen(rijen: Iterable[_Rij]) -> Sommen:
    """By plan and together (see `telbaar`). What hides in neither plan counts together in a delivery."""
    groepen: defaultdict[Groep, list[tuple[str, int]]] = defaultdict(list)
    for rij in rijen:
        groepen[rij.groep].append((rij.schaduw.sleutel, rij.woningen))
    uit: defaultdict[Hashable, list[tuple[str, int]]] = defaultdict(list)
    uit.update({groep: bij for groep, bij in groepen.items() if len(bij) >= MINSTE})
    schuilt = any(len(bij) >= MINSTE for (_hard, _teken, telt), bij in groepen.items() if telt)
    for (_hard, teken, telt), bij in groepen.items():
        if len(bij) >= MINSTE or (telt and not schuilt):
            uit[None, teken, telt] += bij
    return {naam: frozenset((s, n) for s, n in bij if n) for naam, bij in uit.items() if len(bij) >= MINSTE}


def _lijn(regels: Sequence[Locatieregel], laatste: Halfjaar) -> Sommen:
    """Per half year and per year, what comes and what goes, by plan and together."""
    uit: Teller = defaultdict(Counter)
    for b in boekingen(regels, laatste):
        for hard, tijd in product((b.hard, None), (b.halfjaar, b.halfjaar.jaar)):
            uit[hard, bool(b.eraf), tijd][b.sleutel] += b.erbij + b.eraf
    return _bevries(uit)


def _gesplitst(delen: Sequence[Deel], fijnheid: int) -> Sommen:
    """What can be asked of a delivery: by plan, corporation and year, as far as the parts are not in a larger group."""
    uit: Teller = defaultdict(Counter)
    for groep in splits_uit(delen, fijnheid).groepen:
        for vraag in set.intersection(*({*_vragen(d)} for d in groep)):
            for deel in groep:
                uit[vraag][deel.sleutel] += deel.woningen
    return _bevries(uit)


def _vragen(deel: Deel) -> Iterator[Hashable]:
    return product((deel.hard, None), (deel.corporatie, None), (deel.jaar, None))


def _bevries(tellers: Teller) -> Sommen:
    return {naam: frozenset((s, n) for s, n in teller.items() if n) for naam, teller in tellers.items()}
