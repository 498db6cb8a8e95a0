"""The batch (*lichting*): which version of an unseen row counts, so that no figure ever moves by one row or by two.

Whoever may not see a row counts what it said at the last batch. A batch closes once at least three unseen rows changed,
and only when every total that is made of them differs from *every* earlier one, not just from the last, by three rows
or more, or by none. A breakdown is held to the same: where it would move by less, it is not shown until it does not.
So nothing follows from laying two days, or two deliveries, side by side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from gesprekken.domain.overzichten.getoond import Bijdragen, Getallen, Getoond, Naam, Verschillen
from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar
from gesprekken.domain.overzichten.regels import Locatieregel
from gesprekken.domain.overzichten.rekenen import boekingen, zonder_overdracht
from gesprekken.domain.overzichten.uitsplitsing import KENMERKEN, Deel, delen_van, splits_uit
from gesprekken.domain.overzichten.vertrouwelijk import MINSTE, Groep, groep_van

Telt = Callable[[Naam], Collection[Groep]]  # the groups that a figure is made of
NIEMAND: frozenset[Groep] = frozenset()
STAND = "stand"


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
    """An unseen row as the figures count it: `totalen` and `lijn` say what it adds to which.

    `schaduw` is the same row under the name by which the figures remember it. What was seen and now says something
    else has another name: the reader knows what it said, not what it says. A number that it had, it may have still.
    """

    regel: Locatieregel
    schaduw: Locatieregel
    groep: Groep
    totalen: Mapping[Naam, int] = field(compare=False)
    lijn: Mapping[Naam, int] = field(compare=False)

    @classmethod
    def van(cls, regel: Locatieregel, naam: str, laatste: Halfjaar) -> _Rij:
        """What it adds until the horizon."""
        groep = groep_van(regel, laatste)
        woningen = sum(n for halfjaar, n in regel.aantallen.items() if halfjaar <= laatste)
        totalen: dict[Naam, int] = {groep: woningen, (None, *groep[1:]): woningen}
        return cls(regel, replace(regel, sleutel=naam), groep, totalen, _lijn(regel, groep, laatste))


class _Telling:
    """Figures that are made of whole groups of rows: what is in each group now, and what was shown of it."""

    def __init__(self, bijdragen: Callable[[_Rij], Mapping[Naam, int]], gezien: Getallen) -> None:
        self.getoond = Getoond(gezien)
        self.aantal: Counter[Groep] = Counter()
        self.inhoud: defaultdict[Groep, defaultdict[Naam, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        self._bijdragen = bijdragen
        self._anders: defaultdict[Naam, set[str]] = defaultdict(set)  # the rows that changed since it was shown
        self._toen: Mapping[Naam, Collection[Groep]] = {}
        self._laatst: Naam = ()

    def tel(self, rij: _Rij) -> None:
        """It counts."""
        self.aantal[rij.groep] += 1
        for naam, woningen in self._bijdragen(rij).items():
            self.inhoud[rij.groep][naam][rij.schaduw.sleutel] = woningen
            self._anders[naam].add(rij.schaduw.sleutel)

    def haal_weg(self, rij: _Rij) -> None:
        """It counts no more."""
        self.aantal[rij.groep] -= 1
        for naam in self._bijdragen(rij):
            del self.inhoud[rij.groep][naam][rij.schaduw.sleutel]
            self._anders[naam].add(rij.schaduw.sleutel)

    def _verschillen(self, telt: Telt) -> Verschillen:
        for naam in reversed(self._anders):
            nu, toen = set(telt(naam)), set(self._toen.get(naam, NIEMAND))
            wie = self._anders[naam].union(*(self.inhoud[groep][naam] for groep in nu ^ toen))
            if wie:
                self._laatst = naam
                vakken = [self.inhoud[groep][naam] for groep in nu]
                wie -= {s for s in wie & self.getoond.bekend if self._staat_buiten(s, naam, nu)}
                yield naam, {s: next((vak[s] for vak in vakken if s in vak), 0) for s in wie}

    def _staat_buiten(self, sleutel: str, naam: Naam, telt: Collection[Groep]) -> bool:
        """Whether it is there still, in a group that does not count: then it did not go."""
        return any(sleutel in inhoud.get(naam, ()) for groep, inhoud in self.inhoud.items() if groep not in telt)

    def verbergt(self, telt: Telt) -> bool:
        """Whether no figure would give a row away if it were made of these groups."""
        if self.getoond.verbergt(self._verschillen(telt)):
            return True
        self._anders[self._laatst] = self._anders.pop(self._laatst)  # what says no is asked first the next time
        return False

    def onthoud(self, telt: Telt, *, zeker: bool = True) -> None:
        """So they are shown; `zeker` says that they were seen to hide every row."""
        self.getoond.onthoud(self._verschillen(telt), zeker=zeker)
        self._toen = {naam: telt(naam) for naam in self._anders}
        for anders in self._anders.values():
            anders.clear()


class _Loop:
    """What is now, what counts, and every figure that was ever shown."""

    def __init__(self, laatste: Halfjaar) -> None:
        self.laatste = laatste
        self.nu: dict[str, _Rij] = {}
        self.geteld: dict[str, _Rij] = {}
        self.anders: set[str] = set()
        self.gezien: defaultdict[str, list[Locatieregel | None]] = defaultdict(list)  # what it said each time
        self.getallen: set[tuple[str, int]] = set()  # and what that added, by its name now
        self.mee: frozenset[Groep] = NIEMAND  # what counts in the line
        self.totalen = _Telling(lambda rij: rij.totalen, self.getallen)
        self.lijnen = _Telling(lambda rij: rij.lijn, self.getallen)
        self.delen = Getoond(self.getallen)

    def lichting(self, fijnheid: int = 0) -> Lichting:
        """As it counts now."""
        in_lijn = frozenset(s for s, rij in self.geteld.items() if rij.groep in self.mee)
        return Lichting(tuple(rij.regel for rij in self.geteld.values()), in_lijn, fijnheid)

    def _rij(self, regel: Locatieregel) -> _Rij:
        eerder = self.gezien.get(regel.sleutel, [regel])
        if eerder[-1] == regel:
            return _Rij.van(regel, regel.sleutel, self.laatste)
        rij = _Rij.van(regel, f"{regel.sleutel}#{len(eerder)}", self.laatste)
        for toen in (_Rij.van(r, r.sleutel, self.laatste) for r in eerder if r):
            self.getallen |= {(rij.schaduw.sleutel, n) for n in (*toen.totalen.values(), *toen.lijn.values())}
        return rij

    def verwerk(self, w: Regelwijziging) -> None:
        """A row that is seen hides nothing any more: it leaves at once, and with it what is known of it."""
        if w.regel is None or w.gezien:
            self.nu.pop(w.sleutel, None)
        else:
            self.nu[w.sleutel] = self._rij(w.regel)
        if w.gezien:
            self._toon(w.sleutel, w.regel)
        anders = self.nu.get(w.sleutel) != self.geteld.get(w.sleutel)
        (self.anders.add if anders else self.anders.discard)(w.sleutel)
        if len(self.anders) >= MINSTE:
            self._sluit(self.anders) or self._sluit(self._per_groep())

    def _toon(self, sleutel: str, regel: Locatieregel | None) -> None:
        eruit = self.geteld.pop(sleutel, None)
        namen = {sleutel} | ({eruit.schaduw.sleutel} if eruit else set())
        for getoond, naam in product((self.totalen.getoond, self.lijnen.getoond, self.delen), namen):
            getoond.vergeet(naam)
        self.gezien[sleutel].append(regel)
        if eruit:
            self.totalen.haal_weg(eruit)
            self.lijnen.haal_weg(eruit)
            self.totalen.onthoud(_telt(self.totalen.aantal), zeker=False)
            self._trek_lijn()

    def _sluit(self, wie: set[str]) -> bool:
        """Count these rows as they are now, when no total gives them away."""
        if len(wie) < MINSTE:
            return False
        eruit = [self.geteld[s] for s in wie if s in self.geteld]
        erin = {s: self.nu[s] for s in self.nu if s in wie}
        _ruil(self.totalen, eruit, erin.values())
        if not self.totalen.verbergt(telt := _telt(self.totalen.aantal)):
            _ruil(self.totalen, erin.values(), eruit)
            return False
        self.totalen.onthoud(telt)
        _ruil(self.lijnen, eruit, erin.values())
        for sleutel in wie:
            self.geteld.pop(sleutel, None)
        self.geteld |= erin
        self.anders = self.anders - wie
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
        """Each group counts in the line as a whole, or not at all: all that hide, or else as many as can."""
        groepen = [g for g in dict.fromkeys(rij.groep for rij in self.geteld.values()) if self._schuilt(g)]
        self.mee = frozenset(groepen)
        if not (zeker := self.lijnen.verbergt(_in_alle(self.mee))):
            self.mee = NIEMAND
            for groep in groepen:
                if self.lijnen.verbergt(_in_alle(met := self.mee | {groep})):
                    self.mee, zeker = met, True
        self.lijnen.onthoud(_in_alle(self.mee), zeker=zeker)

    def _schuilt(self, groep: Groep) -> bool:
        """In every half year in which one of its rows does something, at least three of them do the same."""
        vakken = self.lijnen.inhoud[groep].items()
        return self.lijnen.aantal[groep] >= MINSTE and all(
            len(vak) >= MINSTE for (_hard, _eraf, tijd), vak in vakken if vak and isinstance(tijd, Halfjaar)
        )

    def bij_indienen(self) -> Lichting:
        """What is delivered is broken down as finely as hides every row, beside what was delivered before."""
        delen = delen_van(((rij.schaduw, False) for rij in self.geteld.values()), self.laatste)
        for fijnheid in range(len(KENMERKEN), 0, -1):
            gesplitst = _gesplitst(delen, fijnheid)
            if self.delen.verbergt(self.delen.naast(gesplitst)):
                self.delen.onthoud(self.delen.naast(gesplitst))
                return self.lichting(fijnheid)
        return self.lichting()


def _ruil(telling: _Telling, eruit: Iterable[_Rij], erin: Iterable[_Rij]) -> None:
    for rij in eruit:
        telling.haal_weg(rij)
    for rij in erin:
        telling.tel(rij)


def _in_alle(groepen: Collection[Groep]) -> Telt:
    return lambda _naam: groepen


def _telt(aantal: Mapping[Groep, int]) -> Telt:
    """The groups in each total: by plan and together (see `telbaar`). What hides in neither plan counts together."""
    groot = {groep for groep, n in aantal.items() if n >= MINSTE}
    schuilt = any(telt for _hard, _teken, telt in groot)
    mee = groot | {groep for groep in aantal if groep[2] and not schuilt}

    def telt(naam: Naam) -> Collection[Groep]:
        hard, *soort = naam
        wie = [g for g in (mee if hard is None else groot) if [*g[1:]] == soort and hard in (None, g[0])]
        return wie if sum(aantal[g] for g in wie) >= MINSTE else ()

    return telt


def _lijn(regel: Locatieregel, groep: Groep, laatste: Halfjaar) -> Mapping[Naam, int]:
    """Per half year and per year what comes, what goes and what a part of the table says; and the stock from then on.

    The stock is a figure by itself: rows that change places hide in two half years, and not in what lies between.
    """
    uit: Counter[Naam] = Counter()
    alle, deel = boekingen([regel], laatste), groep if groep[2] else groep[1:]
    for b in alle:
        for hard, tijd in product((b.hard, None), _tijden(b.halfjaar)):
            uit[hard, bool(b.eraf), tijd] += b.erbij + b.eraf
    for halfjaar, woningen in regel.aantallen.items():
        uit.update({(deel, None, tijd): woningen for tijd in _tijden(halfjaar) if halfjaar <= laatste})
    for b in zonder_overdracht(alle):
        alleen_hard, standen = {b.hard, False}, range(b.halfjaar.nummer, laatste.nummer + 1)
        uit.update({(lijn, nr, STAND): b.erbij - b.eraf for lijn, nr in product(alleen_hard, standen)})
    return {naam: n for naam, n in uit.items() if n}


def _tijden(halfjaar: Halfjaar) -> tuple[Halfjaar, int]:
    return halfjaar, halfjaar.jaar


def _gesplitst(delen: Sequence[Deel], fijnheid: int) -> Mapping[Naam, Bijdragen]:
    """What can be asked of a delivery: by plan, corporation and year, as far as the parts are not in a larger group."""
    uit: defaultdict[Naam, Counter[str]] = defaultdict(Counter)
    for groep in splits_uit(delen, fijnheid).groepen:
        for vraag in set.intersection(*({*_vragen(d)} for d in groep)):
            for deel in groep:
                uit[vraag][deel.sleutel] += deel.woningen
    return uit


def _vragen(deel: Deel) -> Iterator[Naam]:
    return product((deel.hard, None), (deel.corporatie, None), (deel.jaar, None))
