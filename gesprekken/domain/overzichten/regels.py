"""What a row of overzicht 5a means for the arithmetic: homes that come or go, where, by whom, when."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from gesprekken.domain.overzichten.halfjaren import Halfjaar

STATUSSEN: Mapping[str, str] = MappingProxyType({
    "1A": "Onherroepelijk",
    "1B": "Onherroepelijk, uitwerkingsplicht",
    "1C": "Onherroepelijk, wijzigingsbevoegdheid",
    "2A": "Vastgesteld",
    "2B": "Vastgesteld, uitwerkingsplicht",
    "2C": "Vastgesteld, wijzigingsbevoegdheid",
    "3": "In voorbereiding",
    "4A": "Visie",
    "4B": "Optie",
    "5A": "Ambtelijk, met locatie",
    "5B": "Ambtelijk, zonder locatie",
})  # fmt: skip


class Mutatiesoort(StrEnum):
    """Why the number of social homes changes; each kind either adds or withdraws."""

    NIEUWBOUW = "nieuwbouw"
    TRANSFORMATIE = "transformatie"
    SLOOP = "sloop"
    VERKOOP = "verkoop"
    LIBERALISATIE = "liberalisatie"
    AANKOOP = "aankoop"
    TERUG_NAAR_SOCIAAL = "terug_naar_sociaal"
    TIJDELIJK = "tijdelijk"
    SAMENVOEGEN = "samenvoegen"
    SPLITSEN = "splitsen"

    @property
    def teken(self) -> int:
        """1 when homes come, -1 when homes go."""
        return -1 if self in ERAF else 1

    @property
    def naam(self) -> str:
        return SOORTNAMEN[self]


ERAF = {Mutatiesoort.SLOOP, Mutatiesoort.VERKOOP, Mutatiesoort.LIBERALISATIE, Mutatiesoort.SAMENVOEGEN}
SOORTNAMEN: Mapping[Mutatiesoort, str] = MappingProxyType({
    Mutatiesoort.NIEUWBOUW: "Nieuwbouw",
    Mutatiesoort.TRANSFORMATIE: "Transformatie",
    Mutatiesoort.SLOOP: "Sloop",
    Mutatiesoort.VERKOOP: "Verkoop",
    Mutatiesoort.LIBERALISATIE: "Liberalisatie",
    Mutatiesoort.AANKOOP: "Aankoop",
    Mutatiesoort.TERUG_NAAR_SOCIAAL: "Terugbrengen naar sociaal",
    Mutatiesoort.TIJDELIJK: "Tijdelijk",
    Mutatiesoort.SAMENVOEGEN: "Samenvoegen (minder woningen)",
    Mutatiesoort.SPLITSEN: "Splitsen (meer woningen)",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hardheid:
    """The round's definition of a hard plan: planning statuses, and whether a signed anterior agreement is enough.

    Raises ValueError for a status that nobody knows.
    """

    harde_statussen: frozenset[str]
    anterieure_overeenkomst: bool = False

    def __post_init__(self) -> None:
        if onbekend := self.harde_statussen - set(STATUSSEN):
            raise ValueError(f"geen planologische status: {', '.join(sorted(onbekend))}")

    @classmethod
    def van(cls, harde_statussen: Collection[str], anterieure_overeenkomst: bool = False) -> Self:
        """From the parameters of the round's definition 'hard'."""
        return cls(frozenset(harde_statussen), anterieure_overeenkomst)

    def is_hard(self, status: str, overeenkomst: bool = False) -> bool:
        return status in self.harde_statussen or (overeenkomst and self.anterieure_overeenkomst)


@dataclass(frozen=True, slots=True)
class Locatieregel:
    """One row: a site, a corporation ('' = not known yet) and one kind of mutation; `aantallen` = homes per half year.

    `tegenpartij` is the corporation that an acquisition comes from ('' = from elsewhere), `eindigt` the half year in
    which temporary homes go again. Zeros are left out. Raises ValueError for a negative number of homes, and for
    temporary homes that end before the last of them came.
    """

    sleutel: str
    locatie: str
    corporatie: str
    soort: Mutatiesoort
    hard: bool
    aantallen: Mapping[Halfjaar, int] = field(hash=False)
    tegenpartij: str = ""
    eindigt: Halfjaar | None = None
    bevestigd: bool = False
    gemeente: str = ""

    def __post_init__(self) -> None:
        if any(aantal < 0 for aantal in self.aantallen.values()):
            raise ValueError(f"regel {self.sleutel} heeft een negatief aantal woningen")
        eigen = {halfjaar: aantal for halfjaar, aantal in sorted(self.aantallen.items()) if aantal}
        if self.soort == Mutatiesoort.TIJDELIJK and self.eindigt and eigen and self.eindigt <= max(eigen):
            raise ValueError(f"regel {self.sleutel} eindigt voordat de laatste woningen er zijn")
        object.__setattr__(self, "aantallen", MappingProxyType(eigen))

    @property
    def totaal(self) -> int:
        """Homes over all half years, without a sign."""
        return sum(self.aantallen.values())

    @property
    def is_overdracht(self) -> bool:
        """An acquisition from another corporation: nothing changes for the municipality."""
        return self.soort == Mutatiesoort.AANKOOP and self.tegenpartij not in ("", self.corporatie)
