"""What was shown: of which unseen rows each figure was ever made, and whether it hides every one of them again.

Nothing is compared that did not change: a figure keeps its steps, and what holds three rows as it never held them is
far from all that it was. A number that the reader once saw of a row is no hiding place: whoever tries it is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import islice

from gesprekken.domain.overzichten.vertrouwelijk import MINSTE

Naam = tuple[Hashable, ...]
Bijdragen = Mapping[str, int]  # what each row adds to a figure; 0 when it is not in it
Getallen = Collection[tuple[str, int]]  # (row, what the reader saw that it adds to some figure)
Verschillen = Iterable[tuple[Naam, Bijdragen]]  # by the name of the figure, what differs from how it was shown last


class _Cijfer:
    """One figure: what it was made of when it was last shown, and each step that led there. It began empty."""

    def __init__(self, gezien: Getallen, bekend: Collection[str]) -> None:
        self.gezien, self.bekend = gezien, bekend
        self.nu: dict[str, int] = {}
        self.ooit: set[tuple[str, int]] = set()
        self.stappen: list[dict[str, int]] = []  # of what changed: how it was before

    def anders(self, bijdragen: Bijdragen) -> Bijdragen:
        """Of these what is not as it was shown last."""
        return {sleutel: n for sleutel, n in bijdragen.items() if n != self.nu.get(sleutel, 0)}

    def verbergt(self, anders: Bijdragen) -> bool:
        """Whether it would differ from all that it ever was by nothing, or by three rows or more of unseen numbers."""
        nieuw = [(s, n) for s, n in anders.items() if (s, n) not in self.ooit and not self._zag(s, n)]
        return len(nieuw) >= MINSTE or all(self._vergelijkingen(anders))

    def _vergelijkingen(self, anders: Bijdragen) -> Iterator[bool]:
        """Whether it hides beside each thing that it was, from the last time back to the beginning.

        What says what it said when it was seen may come in: the reader supposes that it is there. That it goes again is
        news, and needs company.
        """
        wie: dict[str, int] = {}  # the rows in which it differs from that, and what they added then
        for stap in ({s: self.nu.get(s, 0) for s in anders}, *reversed(self.stappen)):
            for sleutel, n in stap.items():
                straks = anders.get(sleutel, self.nu.get(sleutel, 0))
                if n == straks or (straks and sleutel in self.bekend):
                    wie.pop(sleutel, None)
                else:
                    wie[sleutel] = n
            yield not wie or self._verstopt(wie, anders)

    def _verstopt(self, wie: Bijdragen, anders: Bijdragen) -> bool:
        """Whether there are three of these of which the reader never saw the number."""
        ongezien = (s for s, n in wie.items() if not self._zag(s, n, anders.get(s, self.nu.get(s, 0))))
        return len([*islice(ongezien, MINSTE)]) == MINSTE

    def _zag(self, sleutel: str, *getallen: int) -> bool:
        return sleutel in self.bekend or all(not n or (sleutel, n) in self.gezien for n in getallen)

    def onthoud(self, anders: Bijdragen) -> None:
        """So it is shown."""
        self.stappen.append({sleutel: self.nu.get(sleutel, 0) for sleutel in anders})
        self.ooit |= anders.items()
        self.nu |= anders

    def vergeet(self, sleutel: str) -> None:
        """This row is known."""
        for bijdragen in (self.nu, *self.stappen):
            bijdragen.pop(sleutel, None)


class Getoond:
    """Every figure that was ever shown, by name. `gezien` grows as the reader sees numbers."""

    def __init__(self, gezien: Getallen = ()) -> None:
        self.bekend: set[str] = set()
        self._cijfers: defaultdict[Naam, _Cijfer] = defaultdict(lambda: _Cijfer(gezien, self.bekend))
        self._waar: defaultdict[str, set[Naam]] = defaultdict(set)  # the figures that a row was ever in
        self._onzeker: set[Naam] = set()  # what may be near to what it was, though nothing in it changes

    def verbergt(self, verschillen: Verschillen) -> bool:
        """Whether every figure, when these change so, differs by enough rows from all that it was, or by none.

        It asks for no more of the differences than it needs to say no.
        """
        gevraagd = set()
        for naam, bijdragen in verschillen:
            anders = self._cijfers[naam].anders(bijdragen)
            if (anders or naam in self._onzeker) and not self._cijfers[naam].verbergt(anders):
                return False
            gevraagd.add(naam)
        self._onzeker -= {naam for naam in self._onzeker - gevraagd if self._cijfers[naam].verbergt({})}
        return self._onzeker <= gevraagd

    def onthoud(self, verschillen: Verschillen, *, zeker: bool = True) -> None:
        """So they are shown; `zeker` says that they were seen to hide every row."""
        for naam, bijdragen in verschillen:
            if anders := self._cijfers[naam].anders(bijdragen):
                self._cijfers[naam].onthoud(anders)
                for sleutel in anders:
                    self._waar[sleutel].add(naam)
            (self._onzeker.discard if zeker else self._onzeker.add)(naam)

    def vergeet(self, sleutel: str) -> None:
        """The reader saw this row: it hides no other, in what was shown before nor in what comes."""
        self.bekend.add(sleutel)
        for naam in self._waar.pop(sleutel, ()):
            self._cijfers[naam].vergeet(sleutel)
            self._onzeker.add(naam)

    def naast(self, sommen: Mapping[Naam, Bijdragen]) -> Verschillen:
        """What differs when these are all the figures that there are; of one that is not shown, nothing known goes."""
        for naam in {**dict.fromkeys(self._cijfers), **sommen}:
            weg = [s for s in self._cijfers[naam].nu if naam in sommen or s not in self.bekend]
            yield naam, {**dict.fromkeys(weg, 0), **sommen.get(naam, {})}
