"""What a room of this floor says of itself. Navigation, tabs, links and access follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, Flask, current_app, request

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.verplichtingen.feiten import Soort
from gesprekken.web.indienen import Indienwijze
from gesprekken.web.toegang import open_voor_lezers

INDIENWIJZEN = "indienwijzen"  # by room, among the extensions of the application


class OnjuisteKamer(RuntimeError):
    """A room names a page that there is not, or claims what belongs to another room; the application does not start."""


@dataclass(frozen=True, slots=True)
class Adres:
    """The page of a place in the domain, and the parts of its URL that `object` and `deel` of the place fill.

    `deel` may be '_anchor'. Of what is `besloten`, others who read of it get no link that would lead nowhere.
    """

    endpoint: str
    object: str = ""
    deel: str = ""
    besloten: bool = False


@dataclass(frozen=True, slots=True)
class Tab:
    """The page that the steps of a kind (`soort`) show under a tab of their own on the pages of a dossier."""

    soort: Soort[Any]
    endpoint: str


@dataclass(frozen=True, slots=True)
class Ingang:
    """An entry of the main navigation; a lower `plaats` stands further to the left.

    `paginas` are pages that belong to this entry and not to the `onderdeel` of their room. `nieuw` counts what there
    is to see in this request.
    """

    plaats: int
    endpoint: str
    naam: str
    paginas: tuple[str, ...] = ()
    nieuw: Callable[[], int] | None = None


@dataclass(frozen=True, slots=True)
class Kamer:
    """A room: its blueprint, and those of pages that lie outside its addresses (`bij`).

    Who has the permission `leest` opens every route that names no access of its own; what changes something always
    names one. `onderdeel` is the entry of the navigation that its pages belong to. A room that delivers says how
    (`indient`), and gets the pages `bij_indieners` of another room at its own address. Raises OnjuisteKamer when
    `leest` would open more than reading.
    """

    bp: Blueprint
    bij: tuple[Blueprint, ...] = ()
    leest: Permission | None = None
    onderdeel: str = ""
    ingangen: tuple[Ingang, ...] = ()
    tab: Tab | None = None
    plekken: Mapping[Pleksoort, Adres] = field(default_factory=dict)
    indient: Indienwijze[Any, Any] | None = None
    bij_indieners: Blueprint | None = None

    def __post_init__(self) -> None:
        if self.leest is not None and not self.leest.endswith(":lezen"):
            raise OnjuisteKamer(f"{self.bp.name} opens all its routes for {self.leest}: only reading can be a default")

    @property
    def blueprints(self) -> tuple[Blueprint, ...]:
        return (self.bp, *self.bij)

    @property
    def paginas(self) -> Iterator[str]:
        """Every endpoint that the room names."""
        if self.onderdeel:
            yield self.onderdeel
        for ingang in self.ingangen:
            yield from (ingang.endpoint, *ingang.paginas)
        if self.tab:
            yield self.tab.endpoint
        yield from (adres.endpoint for adres in self.plekken.values())


def betrek(app: Flask, kamers: Sequence[Kamer]) -> None:
    """Move the rooms into an application. Raises OnjuisteKamer when one of them names a page that there is not."""
    for kamer in kamers:
        for blueprint in kamer.blueprints:
            app.register_blueprint(blueprint)
            if kamer.leest:
                open_voor_lezers(app, blueprint.name, kamer.leest)
    _laat_indienen(app, kamers)
    for kamer in kamers:
        if onbekend := sorted(set(kamer.paginas) - set(app.view_functions)):
            raise OnjuisteKamer(f"{kamer.bp.name} names what is no page: {', '.join(onbekend)}")


def _laat_indienen(app: Flask, kamers: Sequence[Kamer]) -> None:
    indieners = {kamer.bp: kamer.indient for kamer in kamers if kamer.indient}
    for paginas in (kamer.bij_indieners for kamer in kamers if kamer.bij_indieners):
        for bp in indieners:
            app.register_blueprint(paginas, name_prefix=bp.name, url_prefix=bp.url_prefix)
    app.extensions[INDIENWIJZEN] = {bp.name: wijze for bp, wijze in indieners.items()}


def indienkamer(soort: str) -> str:
    """The room that delivers steps of a kind (a code), and shows what they hold. Raises KeyError without one."""
    wijzen: Mapping[str, Indienwijze[Any, Any]] = current_app.extensions[INDIENWIJZEN]
    return {wijze.hier.soort.code: kamer for kamer, wijze in wijzen.items()}[soort]


def deze_indienwijze() -> Indienwijze[Any, Any]:
    """How the room at whose address this request is delivers."""
    wijzen: Mapping[str, Indienwijze[Any, Any]] = current_app.extensions[INDIENWIJZEN]
    return wijzen[request.blueprints[-1]]


def delen_van(app: Flask, endpoint: str) -> set[str]:
    """The parts that the URL of a page asks for."""
    return next(app.url_map.iter_rules(endpoint)).arguments
