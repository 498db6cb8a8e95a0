"""The forms about a submission: bringing and changing it, and the buttons of its submitter and of the trekker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.agenda.invoer import (
    AANTAL,
    ANTWOORD,
    MAX_LOCATIE,
    MAX_TITEL,
    ZINNEN,
    Onderwerpinvoer,
    Onderwerptekst,
)
from gesprekken.domain.agenda.models import Knelpuntsoort, Onderwerp
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.rondes.models import Doel, Stap
from gesprekken.queries.agenda.inbreng import maak_onderwerpkader, uitleg
from gesprekken.web.formulieren import Formulier, Getallezer, Invoerformulier, Tekstregel, Tekstvak, Versieveld
from gesprekken.web.naast import Naastformulier

MEER = ("locatie", "woningen", "knelpunt", "wens")
KNELPUNTEN = {"": "Geen, of nog niet bekend", **{str(k): k.capitalize() for k in Knelpuntsoort}}


class Aantalveld(Getallezer):
    """A whole number that may stay empty; with anything else it says what to do."""

    onleesbaar = AANTAL
    mag_leeg = True


class Onderwerpformulier(Invoerformulier[Onderwerpinvoer]):
    """Three required fields and four more; the domain says what is wrong with them, all in one go."""

    titel = Tekstregel("Titel of vraag", maximum=MAX_TITEL, keurt=False)
    soort = RadioField("Waar gaat het over?", validate_choice=False)
    doel = SelectField("Aan welk doel draagt het bij?", validate_choice=False)
    locatie = Tekstregel("Locatie", maximum=MAX_LOCATIE, keurt=False)
    woningen = Aantalveld("Om hoeveel woningen gaat het?")
    knelpunt = SelectField("Wat is het knelpunt?", choices=KNELPUNTEN, validate_choice=False)
    wens = Tekstvak("Wie moeten hierover praten?", maximum=MAX_TEKST, keurt=False)

    def __init__(self, stap: Stap, doelen: Sequence[Doel], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kader, regels = maak_onderwerpkader(stap, doelen), uitleg(stap)
        self.soort.choices = [SelectChoice(s, s, {"uitleg": regels.get(s, "")}) for s in self.kader.soorten]
        vraag = {} if len(doelen) == 1 else {"": "Kies een doel"}
        self.doel.choices = {**vraag, **{d.code: d.naam for d in doelen}}

    @property
    def meer_open(self) -> bool:
        """Whether the part that need not be filled in holds something, or a fault."""
        return any(self[naam].data or self[naam].errors for naam in MEER)

    def maak(self) -> Onderwerpinvoer:
        """What is brought. Raises OngeldigeInvoer per field."""
        tekst = Onderwerptekst(
            self.titel.data or "", self.soort.data or "", self.doel.data or "", self.locatie.data or "",
            self.woningen.data, self.knelpunt.data or "", self.wens.data or "",
        )  # fmt: skip
        return Onderwerpinvoer(tekst, self.kader)


class Wijzigformulier(Onderwerpformulier, Naastformulier):
    """The same on a submission that is there already; with an answer when a question was asked."""

    versie = Versieveld()
    antwoord = Tekstvak("Uw antwoord", ANTWOORD, maximum=MAX_TEKST)

    @property
    def antwoordtekst(self) -> str:
        """The answer; empty when nothing was asked."""
        return (self.antwoord.data or "") if "antwoord" in self else ""


class Knopformulier(Formulier):
    """One button, for the submission as it was on the page."""

    versie = Versieveld()


class Vraagformulier(Knopformulier):
    """Return it with a question."""

    tekst = Tekstvak("Uw vraag", ZINNEN[Onderwerpdaad.TERUGLEGGEN], maximum=MAX_TEKST, id="vraag")


class Redenformulier(Knopformulier):
    """Decline it with a reason."""

    tekst = Tekstvak("Waarom komt dit niet op de agenda?", ZINNEN[Onderwerpdaad.AFWIJZEN], maximum=MAX_TEKST,
                     id="reden")  # fmt: skip


FORMULIEREN: Mapping[Onderwerpdaad, type[Knopformulier]] = {
    Onderwerpdaad.INTREKKEN: Knopformulier,
    Onderwerpdaad.OPNEMEN: Knopformulier,
    Onderwerpdaad.TERUGLEGGEN: Vraagformulier,
    Onderwerpdaad.AFWIJZEN: Redenformulier,
}


def onderwerp_waarden(onderwerp: Onderwerp) -> dict[str, Any]:
    """A submission as the fields of its form."""
    return {**asdict(Onderwerptekst.van(onderwerp)), "versie": onderwerp.versie}
