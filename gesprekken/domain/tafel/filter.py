"""Narrowing the sum of the region: which figures a choice can narrow, and which it cannot.

A figure that cannot be narrowed is None: it is never shown as if it were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from gesprekken.domain.biedingen.rekenen import Cel, Segment, tel_daeb, tel_op
from gesprekken.domain.overzichten.uitsplitsing import Deel, Uitsplitsing, som_samen
from gesprekken.domain.overzichten.vertrouwelijk import KANTTEKENING

NIEMAND = "geen"  # in an address: rows of which no corporation is known yet


@dataclass(frozen=True, slots=True)
class Optelfilter:
    """What somebody asks for; empty is everything. `periode` is one of the bids, `jaar` one of the overviews."""

    corporatie: str = ""
    periode: str = ""
    jaar: int | None = None
    segment: str = ""

    @property
    def leeg(self) -> bool:
        """Nothing is narrowed."""
        return self == Optelfilter()

    def past(self, deel: Deel) -> bool:
        """Whether these homes are asked for."""
        slug = "" if self.corporatie == NIEMAND else self.corporatie
        return (not self.corporatie or deel.corporatie == slug) and self.jaar in (None, deel.jaar)


@dataclass(frozen=True, slots=True)
class Optelkader:
    """What there is to choose from, by code and name. `gedekt` are the periods of the bid that the overviews cover."""

    segmenten: Sequence[Segment] = ()
    perioden: Mapping[str, str] = field(default_factory=dict)
    jaren: Sequence[int] = ()
    gedekt: Sequence[str] = ()
    corporaties: Mapping[str, str] = field(default_factory=dict)

    def kies(self, corporatie: str, periode: str, segment: str) -> Optelfilter:
        """The filter for what an address asks; what it does not know is left out."""
        return Optelfilter(
            corporatie=corporatie if corporatie in {NIEMAND, *self.corporaties} else "",
            periode=periode if periode in self.perioden else "",
            jaar=next((j for j in self.jaren if str(j) == periode and periode not in self.perioden), None),
            segment=segment if segment in {s.code for s in self.segmenten} else "",
        )

    def splitst_bod(self, filter_: Optelfilter) -> bool:
        """Bids are of a municipality, by segment and by period."""
        return not filter_.corporatie and filter_.jaar is None

    def splitst_overzicht(self, filter_: Optelfilter) -> bool:
        """Overviews hold DAEB homes by corporation and year; as a whole they are one or more periods of the bid."""
        daeb = {s.code for s in self.segmenten if s.daeb}
        heel = not filter_.periode or tuple(self.gedekt) == (filter_.periode,)
        return heel and (not filter_.segment or {filter_.segment} == daeb)


@dataclass(frozen=True, slots=True)
class Bodsom:
    """Net homes of one bid or of several; `daeb` is the part that corporations build."""

    netto: int = 0
    daeb: int = 0

    def __add__(self, ander: Bodsom) -> Bodsom:
        return Bodsom(self.netto + ander.netto, self.daeb + ander.daeb)


def tel_bod(cellen: Iterable[Cel], filter_: Optelfilter, segmenten: Sequence[Segment]) -> Bodsom:
    """The homes of a bid in one segment, in one period, or in all of them."""
    past = [c for c in cellen if filter_.segment in ("", c.segment) and filter_.periode in ("", c.periode)]
    return Bodsom(tel_op(past).netto, tel_daeb(past, segmenten).netto)


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """DAEB homes with a place, gross, as one reader may see them; None is not broken down.

    `hard` and `zacht` are both known or neither. `zonder` are homes of the bid without a place.
    """

    samen: int | None = None
    hard: int | None = None
    zacht: int | None = None
    zonder: int | None = None


def plaats(uit: Uitsplitsing, bod: int, filter_: Optelfilter) -> Plaatsing:
    """The homes of one overview that are asked for; `bod` is the DAEB bid that it was delivered with.

    What has no place has no corporation and no year either, so with one of these chosen it is not known.
    """
    samen = uit.som(filter_.past)
    if samen is None:
        return Plaatsing()
    hard = uit.som(lambda d: d.hard and filter_.past(d))
    zacht = uit.som(lambda d: not d.hard and filter_.past(d))
    zonder = max(bod - samen, 0) if not filter_.corporatie and filter_.jaar is None else None
    return Plaatsing(samen, *((None, None) if None in (hard, zacht) else (hard, zacht)), zonder)


@dataclass(frozen=True, slots=True)
class Regiogetal:
    """A sum over the `bekend` of `aantal` dossiers of which the figure is known."""

    som: int
    bekend: int
    aantal: int

    @property
    def volledig(self) -> bool:
        """Nothing is left out."""
        return self.bekend == self.aantal


def tel_regio(getallen: Sequence[int | None]) -> Regiogetal:
    """Add up what is known."""
    bekend = [g for g in getallen if g is not None]
    return Regiogetal(sum(bekend), len(bekend), len(getallen))


@dataclass(frozen=True, slots=True)
class Regioplaatsing:
    """The overviews of the region together; always hard + zacht + ongesplitst = samen."""

    samen: Regiogetal
    hard: Regiogetal
    zacht: Regiogetal
    zonder: Regiogetal

    @property
    def kanttekening(self) -> str:
        """What must be said beside it, to everybody: nobody leads every dossier."""
        return KANTTEKENING

    @property
    def ongesplitst(self) -> int:
        """Homes of which is not said whether the plan is hard or soft."""
        return self.samen.som - self.hard.som - self.zacht.som


def plaats_regio(
    uitsplitsingen: Sequence[Uitsplitsing], plaatsingen: Sequence[Plaatsing], filter_: Optelfilter
) -> Regioplaatsing:
    """The sum of what is shown per dossier; without a filter also of what hides only in the region as a whole."""
    samen = tel_regio([p.samen for p in plaatsingen])
    alles = som_samen(uitsplitsingen) if not samen.volledig and filter_ == Optelfilter() else None
    return Regioplaatsing(
        samen if alles is None else Regiogetal(alles, len(plaatsingen), len(plaatsingen)),
        *(tel_regio([getattr(p, naam) for p in plaatsingen]) for naam in ("hard", "zacht", "zonder")),
    )
