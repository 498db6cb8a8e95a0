"""The forms around the stock and delivering: start stock, explanation of the gap, delivering."""

from __future__ import annotations

from wtforms import HiddenField
from wtforms.validators import Length

from gesprekken.web.formulieren import (
    VERVERS,
    Formulier,
    Tekstregel,
    Tekstvak,
    Versieveld,
    zonder_stuurtekens,
)
from gesprekken.web.overzichten.aantalveld import Aantalveld

GETAL = "Vul een heel aantal woningen in, bijvoorbeeld 9.180."


class Startvoorraadformulier(Formulier):
    """DAEB homes at the begin of the period."""

    woningen = Aantalveld("DAEB-woningen aan het begin", GETAL)
    bron = Tekstregel("Waar komt dit aantal vandaan?", "Schrijf waar dit aantal vandaan komt.", maximum=200)


class Toelichtingformulier(Formulier):
    """Why `open` homes of the bid have no place yet."""

    open = Versieveld()
    tekst = Tekstvak(
        "Waarom hebben deze woningen nog geen locatie of bouwer?",
        "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.", maximum=4000,
    )  # fmt: skip


class Indienformulier(Formulier):
    """Deliver what was on the page: its number and its hash."""

    nr = Versieveld()
    gelezen = HiddenField(validators=[Length(64, 64, VERVERS), zonder_stuurtekens])
    opmerking = Tekstvak("Opmerking bij deze versie", maximum=4000)

    def lees_van(self, nr: int, afdruk: str) -> None:
        """Deliver this content from now on, whatever was sent."""
        self.nr.zet(nr)
        self.gelezen.raw_data, self.gelezen.data = None, afdruk
