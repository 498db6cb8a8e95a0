"""A region: its organisations, where each corporation works, and which tenants' organisation belongs to which."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from gesprekken.core.vormfout import heet
from gesprekken.domain.partijen.organisaties import Organisatiesoort


class Gegevensherkomst(StrEnum):
    """What a fact about an organisation rests on: a page, other published facts, or on us."""

    GEPUBLICEERD = "gepubliceerd"
    AFGELEID = "afgeleid"
    AANNAME = "aanname"


@dataclass(frozen=True, slots=True)
class Organisatiesjabloon:
    """A real organisation. `tegel` is its row and half column on the tile map. Raises ValueError for another tile."""

    slug: str
    naam: str
    kort: str
    soort: Organisatiesoort
    bron: str = ""
    herkomst: Gegevensherkomst = Gegevensherkomst.GEPUBLICEERD
    tegel: tuple[int, ...] | None = None
    cbs: str = ""
    afkorting: str = ""

    def __post_init__(self) -> None:
        if self.tegel is not None and len(self.tegel) != 2:
            raise ValueError("een tegel is een rij en een kolom")


@dataclass(frozen=True, slots=True)
class Werkgebiedsjabloon:
    """Municipalities in which a corporation works, as one page says."""

    corporatie: str
    gemeenten: tuple[str, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Huurderssjabloon:
    """A tenants' organisation that speaks for tenants of a corporation; without `gemeenten`: wherever it works."""

    corporatie: str
    organisatie: str
    gemeenten: tuple[str, ...]
    bron: str


@dataclass(frozen=True, slots=True)
class Regiosjabloon:
    """The organisations of a region and how they hang together."""

    naam: str
    slug: str
    organisaties: tuple[Organisatiesjabloon, ...] = field(metadata=heet("organisatie"))
    werkgebieden: tuple[Werkgebiedsjabloon, ...] = field(default=(), metadata=heet("werkgebied"))
    huurders: tuple[Huurderssjabloon, ...] = field(default=())
