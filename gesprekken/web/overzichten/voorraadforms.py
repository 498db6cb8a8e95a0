"""The forms around the stock and the gap with the bid."""

from __future__ import annotations

from wtforms import ValidationError

from gesprekken.domain.overzichten.voorraad import MEESTE_VOORRAAD, TE_VEEL_VOORRAAD
from gesprekken.web.formulieren import (
    Formulier,
    Tekstregel,
    Tekstvak,
    Versieveld,
)
from gesprekken.web.overzichten.aantalveld import Aantalveld

GETAL = "Vul een heel aantal woningen in, bijvoorbeeld 9.180."


class Startvoorraadformulier(Formulier):
    """DAEB homes at the begin of the period."""

    woningen = Aantalveld("DAEB-woningen aan het begin", GETAL)
    bron = Tekstregel("Waar komt dit aantal vandaan?", "Schrijf waar dit aantal vandaan komt.", maximum=200)

    def validate_woningen(self, veld: Aantalveld) -> None:
        """Not more than a typing error."""
        if veld.data is not None and veld.data > MEESTE_VOORRAAD:
            raise ValidationError(TE_VEEL_VOORRAAD)


class Toelichtingformulier(Formulier):
    """Why `open` homes of the bid have no place yet."""

    open = Versieveld()
    tekst = Tekstvak(
        "Waarom hebben deze woningen nog geen locatie of bouwer?",
        "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.", maximum=4000,
    )  # fmt: skip
