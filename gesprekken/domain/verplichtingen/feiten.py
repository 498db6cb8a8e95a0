"""What the heart is given: the steps of a round, each of a kind, and the facts of one dossier.

A kind brings its own parameters and its own classes of fact (`domain/soorten`); none of them is known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from gesprekken.core.limiet import Limiet
from gesprekken.core.vormfout import Vormfout
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.verplichtingen.verplichting import Verplichting

P = TypeVar("P")
F = TypeVar("F")


class _VanEenStap(Protocol):
    @property
    def stap_id(self) -> int | None: ...


S = TypeVar("S", bound=_VanEenStap)


def _niets(_parameters: Mapping[str, Any], _pad: str) -> Iterable[Vormfout]:
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Soort(Generic[P]):
    """A kind of step: how it is called, which parameters a template gives it, its obligations, and when work began.

    A kind knows no round. `keur` finds what the shape of its parameters cannot say, in those of a document at a path.
    `zinnen` say what a parameter means to the people in it ('{}' is its value); one that is a yes or no is said when it
    is yes.
    """

    code: str
    naam: str
    parameters: type[P]
    verplichtingen: Callable[[Soortstap[P], Feiten], tuple[Verplichting, ...]]
    begonnen_op: Callable[[Soortstap[P], Feiten], datetime | None]
    keur: Callable[[Mapping[str, Any], str], Iterable[Vormfout]] = _niets
    zinnen: Mapping[str, str] = field(default_factory=dict)

    def werking(self, parameters: P) -> str:
        """What these parameters mean to the people in the step."""
        waarden = ((zin, getattr(parameters, naam)) for naam, zin in self.zinnen.items())
        return ", ".join(zin.format(waarde) for zin, waarde in waarden if waarde is not False)


@dataclass(frozen=True, slots=True)
class Soortstap(Generic[P]):
    """A step of the round: its kind with its parameters, and the deadline that counts now."""

    id: int
    volgnr: int
    code: str
    naam: str
    soort: Soort[P]
    bepaling: str
    limiet: Limiet | None
    parameters: P


Stapfeit = Soortstap[Any]  # a step of whatever kind


@dataclass(frozen=True, slots=True)
class Partij:
    """A talk party: an active participant that sits at the table."""

    organisatie_id: int
    naam: str
    kort: str
    hoedanigheid: Hoedanigheid

    @property
    def trekker(self) -> bool:
        """Whether it leads the dossier."""
        return self.hoedanigheid == Hoedanigheid.TREKKER


@dataclass(frozen=True, slots=True)
class Feiten:
    """All facts of one dossier. `secretariaat_id` is the organisation that prepares the Tafel.

    `per_soort` holds what happened, by class of fact, each in a fixed order.
    """

    dossier_id: int
    ronde_slug: str
    dossier_slug: str
    dossier_naam: str
    trekker_id: int
    trekker_naam: str
    secretariaat_id: int
    partijen: tuple[Partij, ...]
    per_soort: Mapping[type, tuple[Any, ...]] = field(default_factory=dict)

    def alle(self, soort: type[F]) -> tuple[F, ...]:
        """All facts of this class."""
        return self.per_soort.get(soort, ())

    def van(self, soort: type[S], stap: Stapfeit) -> tuple[S, ...]:
        """The facts of this class that belong to this step."""
        return tuple(f for f in self.alle(soort) if f.stap_id == stap.id)


def leid_af(stappen: tuple[Stapfeit, ...], feiten: Feiten) -> tuple[Verplichting, ...]:
    """All obligations of one dossier, in the order of the steps. Time plays no part: only facts meet a duty."""
    return tuple(v for stap in stappen for v in stap.soort.verplichtingen(stap, feiten))
