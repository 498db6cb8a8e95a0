"""A template of a round: data with a shape. It is copied into rows when a round starts, and never flows in later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.vormfout import heet
from gesprekken.domain.partijen.organisaties import Organisatiesoort


@dataclass(frozen=True, slots=True)
class Termijnsjabloon:
    """A deadline by day and month; `jaar` counts from the year in which the round starts."""

    code: str
    naam: str
    dag: int
    maand: int
    grens: Grens
    bepaling: str
    jaar: int = 0
    hoofd: bool = False

    def datum(self, startjaar: int) -> date:
        """The date in a round that starts in `startjaar`."""
        return date(startjaar + self.jaar, self.maand, self.dag)


@dataclass(frozen=True, slots=True)
class Stapsjabloon:
    """A step: its kind, and the parameters as that kind reads them."""

    code: str
    naam: str
    soort: str
    bepaling: str
    termijn: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vraagsjabloon:
    """A question that the round must answer."""

    code: str
    tekst: str
    bepaling: str


@dataclass(frozen=True, slots=True)
class Productsjabloon:
    """What the round must deliver."""

    code: str
    naam: str
    omschrijving: str
    bepaling: str
    termijn: str | None = None


@dataclass(frozen=True, slots=True)
class Definitiesjabloon:
    """A definition that belongs to the round."""

    code: str
    naam: str
    tekst: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doelsjabloon:
    """The first version of a regional goal."""

    code: str
    naam: str
    waarde: int
    eenheid: str
    bron: str
    peildatum: date
    horizon: int | None = None
    teken: str = ""
    illustratief: bool = False


@dataclass(frozen=True, slots=True)
class Scenariosjabloon:
    """What the round works towards, one way or another."""

    code: str
    naam: str
    uitleg: str
    eenheid: str
    bepaling: str


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """Everything that is copied into rows when a round starts. `trekkers` is the kind that leads a dossier."""

    code: str
    titel: str
    regio: str
    kader: str
    toelichting: str
    trekkers: Organisatiesoort
    trekker_woord: str
    partijen: frozenset[Organisatiesoort]
    waarschuwdagen: int
    stappen: tuple[Stapsjabloon, ...] = field(metadata=heet("stap"))
    termijnen: tuple[Termijnsjabloon, ...] = field(metadata=heet("termijn"))
    vragen: tuple[Vraagsjabloon, ...] = field(default=(), metadata=heet("vraag"))
    producten: tuple[Productsjabloon, ...] = field(default=(), metadata=heet("product"))
    definities: tuple[Definitiesjabloon, ...] = field(default=(), metadata=heet("definitie"))
    doelen: tuple[Doelsjabloon, ...] = field(default=(), metadata=heet("doel"))
    scenarios: tuple[Scenariosjabloon, ...] = field(default=(), metadata=heet("scenario"))

    @property
    def hoofdtermijn(self) -> Termijnsjabloon:
        """The deadline that the whole round works towards; a template has exactly one."""
        return next(t for t in self.termijnen if t.hoofd)

    def datums(self, vandaag: date) -> dict[str, date]:
        """The dates of a round that starts today: of this year, or of the next once the main deadline has passed."""
        hoofd = self.hoofdtermijn
        voorbij = Limiet(hoofd.datum(vandaag.year), hoofd.grens).dagen_tot(vandaag) < 0
        return {t.code: t.datum(vandaag.year + voorbij) for t in self.termijnen}
