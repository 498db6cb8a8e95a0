"""The forms around the stock and the gap with the bid."""

from __future__ import annotations

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


class Toelichtingformulier(Formulier):
    """Why `open` homes of the bid have no place yet."""

    open = Versieveld(bewaakt=False)
    tekst = Tekstvak(
        "Waarom hebben deze woningen nog geen locatie of bouwer?",
        "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.", maximum=4000,
    )  # fmt: skip
