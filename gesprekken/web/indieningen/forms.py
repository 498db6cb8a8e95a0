"""The forms about a delivery: delivering it; adopted by whom and when; the answer of a party that is asked to sign."""

from __future__ import annotations

from wtforms import HiddenField, RadioField
from wtforms.validators import InputRequired, Length

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.indieningen.invoer import vaststeldagfout
from gesprekken.domain.indieningen.models import LANGSTE_ORGAAN
from gesprekken.domain.indieningen.processen import ONDERTEKENING, Tekendaad
from gesprekken.queries.indieningen.ondertekening import Indieningstand
from gesprekken.web.formulieren import (
    VERVERS,
    Datumveld,
    Formulier,
    Tekstregel,
    Tekstvak,
    Versieveld,
    zonder_stuurtekens,
)
from gesprekken.web.naast import Naastformulier

KEUZES: dict[str, str] = {o.verb: o.knop for o in ONDERTEKENING.overgangen}


class Indienformulier(Formulier):
    """Deliver what was on the page: its number and its hash."""

    nr = Versieveld(bewaakt=False)
    gelezen = HiddenField(validators=[Length(64, 64, VERVERS), zonder_stuurtekens])
    opmerking = Tekstvak("Opmerking bij deze versie", maximum=MAX_TEKST)

    def lees_van(self, nr: int, afdruk: str) -> None:
        """Deliver this content from now on, whatever was sent."""
        self.nr.zet(nr)
        self.gelezen.raw_data, self.gelezen.data = None, afdruk


class Vaststelformulier(Naastformulier):
    """Which body adopted it, and when; `basis` is the row that this corrects."""

    basis = Versieveld()
    orgaan = Tekstregel(
        "Wie stelde het vast?", "Schrijf wie dit overzicht vaststelde, bijvoorbeeld ‘college van B en W’.",
        LANGSTE_ORGAAN,
    )  # fmt: skip
    datum = Datumveld("Op welke dag?", "Kies de dag waarop het overzicht is vastgesteld.", vaststeldagfout)

    def lees_van(self, stand: Indieningstand) -> None:
        """Build on what is recorded now."""
        self.basis.zet(stand.vaststelling.nr if stand.vaststelling else 0)


class Tekenformulier(Formulier):
    """Yes, with a reservation, or no; it binds to what was read, by its seal."""

    basis = Versieveld()
    gelezen = HiddenField(validators=[Length(64, 64, VERVERS), zonder_stuurtekens])
    keuze = RadioField(
        "Ondertekent uw organisatie deze versie?", choices=KEUZES,
        validators=[InputRequired("Kies ja, ja met een voorbehoud, of nee.")],
    )  # fmt: skip
    tekst = Tekstvak("Voorbehoud of reden", maximum=MAX_TEKST)

    def daad(self) -> Tekendaad:
        """What was chosen; only after a valid form."""
        return Tekendaad(self.keuze.data)

    def lees_van(self, stand: Indieningstand, organisatie_id: int) -> None:
        """Answer to this delivery, after the answer that there is now."""
        regel = stand.regel_van(organisatie_id)
        self.basis.zet(regel.laatste.nr if regel and regel.laatste else 0)
        self.gelezen.raw_data, self.gelezen.data = None, stand.zegel
