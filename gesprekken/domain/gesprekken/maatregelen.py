"""What parties can do to keep a dip in the stock of homes small (addendum, werkafspraak 5b, vraag 4)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Maatregelsoort(StrEnum):
    """The kinds of measures against a dip."""

    FASEREN = "faseren"
    SLOOP_UITSTELLEN = "sloop_uitstellen"
    FLEXWONINGEN = "flexwoningen"
    TIJDELIJKE_VERHUUR = "tijdelijke_verhuur"
    AANKOOP = "aankoop"

    @property
    def naam(self) -> str:
        return MAATREGELNAMEN[self]


MAATREGELNAMEN: Mapping[Maatregelsoort, str] = MappingProxyType({
    Maatregelsoort.FASEREN: "Faseren",
    Maatregelsoort.SLOOP_UITSTELLEN: "Sloop uitstellen",
    Maatregelsoort.FLEXWONINGEN: "Flexwoningen",
    Maatregelsoort.TIJDELIJKE_VERHUUR: "Tijdelijke verhuur",
    Maatregelsoort.AANKOOP: "Aankoop",
})  # fmt: skip
