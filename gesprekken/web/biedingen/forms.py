"""The forms on the page of the bid: buttons for the concept, judgement, explanation and proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from wtforms import HiddenField, RadioField, ValidationError
from wtforms.validators import AnyOf

from gesprekken.core.lezen import lees_aantal
from gesprekken.domain.biedingen.invoer import (
    KIES_SEGMENT,
    KIES_UITLEG,
    KIES_WEZENLIJK,
    MAX_TEKST,
    MAX_WONINGEN,
    TE_VEEL_ERBIJ,
)
from gesprekken.domain.biedingen.models import Bodoordeel, Uitlegsoort
from gesprekken.domain.biedingen.rekenen import Segment
from gesprekken.web.acties import Keuzeveld
from gesprekken.web.formulieren import VERVERS, Formulier, Getallezer, Tekstvak, Versieveld, zonder_stuurtekens
from gesprekken.web.naast import Naastformulier

JA, NEE = "ja", "nee"
WEZENLIJK = {JA: "Ja, dit is een wezenlijke stap", NEE: "Nee, dit is geen wezenlijke stap"}
SOORT = {
    str(Uitlegsoort.TOELICHTING): "Een toelichting: waarom het bod niet verder gaat",
    str(Uitlegsoort.HANDELINGSPERSPECTIEF): "Een handelingsperspectief: wat de gemeente gaat doen om verder te komen",
}


class Woningveld(Getallezer):
    """A number of homes as people type it (1.200 and 1200); an empty field is `leeg`, None = not given.

    What was typed stays in the field, also when it is no number; then the sentence says what to do.
    """

    mag_leeg = True

    def __init__(
        self, label: str, lees: Callable[[str], int] = lees_aantal, leeg: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(label, **kwargs)
        self.lees, self.leeg = lees, leeg

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number, or say what to do."""
        super().process_formdata(valuelist)
        if not valuelist:
            self.data = self.leeg
            raise ValueError(VERVERS)  # a field that was not on the page: nobody said zero

    @property
    def getypt(self) -> str:
        """What stands in the field."""
        return str(self.raw_data[0] if self.raw_data else "" if self.data is None else self.data)


class Knopformulier(Formulier):
    """One button about the concept as it was on the page."""

    stand = Versieveld()


class Oordeelformulier(Naastformulier):
    """Whether the bid is a real step: a person says so, with reasons. `nr` and `gelezen` are what was read."""

    nr = Versieveld(bewaakt=False)
    gelezen = HiddenField(validators=[zonder_stuurtekens])
    wezenlijk = RadioField("Is dit bod een wezenlijke stap?", choices=WEZENLIJK, validate_choice=False,
                          validators=[AnyOf(list(WEZENLIJK), KIES_WEZENLIJK)])  # fmt: skip
    redenen = Tekstvak("Waarom vindt u dat?", "Schrijf waarom u dit vindt.", maximum=MAX_TEKST)

    def keuze(self) -> bool | None:
        """The judgement; None as long as nothing (or nonsense) was chosen."""
        return {JA: True, NEE: False}.get(self.wezenlijk.data or "")

    def lees_van(self, nr: int, oordeel: Bodoordeel | None) -> None:
        """Build on this version and this judgement from now on, whatever was sent."""
        self.nr.zet(nr)
        self.gelezen.raw_data, self.gelezen.data = None, oordeel.afdruk if oordeel else ""


class Uitlegformulier(Formulier):
    """A toelichting or a handelingsperspectief with version `nr`; either of the two is enough."""

    nr = Versieveld(bewaakt=False)
    soort = RadioField("Wat schrijft u?", choices=SOORT, validate_choice=False,
                       validators=[AnyOf(list(SOORT), KIES_UITLEG)])  # fmt: skip
    tekst = Tekstvak(
        "De tekst die naast uw bod komt te staan", "Schrijf de tekst die naast uw bod komt te staan.",
        maximum=MAX_TEKST, id="uitleg",
    )  # fmt: skip


class Voorstelformulier(Formulier):
    """Extra homes in a segment, with an argument."""

    segment = Keuzeveld("Soort woningen", KIES_SEGMENT)
    woningen = Woningveld("Aantal woningen erbij")
    tekst = Tekstvak("Waarom kan dit?", "Schrijf waarom dit kan.", maximum=MAX_TEKST, id="argument")

    def __init__(self, segmenten: Sequence[Segment], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        namen = {s.code: s.naam for s in segmenten}
        self.segment.zet({"": "Kies een soort", **namen}, namen)

    def validate_woningen(self, veld: Woningveld) -> None:
        """At least one home, and not more than a typing error."""
        if not veld.errors and not 1 <= (veld.data or 0) <= MAX_WONINGEN:
            raise ValidationError(TE_VEEL_ERBIJ)
