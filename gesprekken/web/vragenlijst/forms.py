"""The forms of overzicht 5b: an answer, a contribution."""

from __future__ import annotations

from wtforms import BooleanField

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.web.formulieren import Formulier, Tekstvak, Versieveld


class Schrijfformulier(Formulier):
    """A text that was made from a version; `nu` is what is stored, shown beside it after a lost race."""

    versie = Versieveld()
    tekst = Tekstvak("Tekst", maximum=MAX_TEKST)
    nu: Vraagantwoord | Bijdrage | None = None

    def bij(self, naam: str, label: str, nu: Vraagantwoord | Bijdrage | None) -> Schrijfformulier:
        """One of several on a page: with an id and a label of its own; after a lost race it builds on what is now."""
        self.tekst.id = self.tekst.label.field_id = naam
        self.tekst.label.text = label
        self.nu = nu
        if self.conflict:
            self.versie.zet(nu.versie if nu else 0)
        return self


class Antwoordformulier(Schrijfformulier):
    """The answer of the dossier to a question, or that it asks nothing here."""

    niet_van_toepassing = BooleanField("Deze vraag is hier niet van toepassing")

    def bij(self, naam: str, label: str, nu: Vraagantwoord | Bijdrage | None) -> Schrijfformulier:
        """Also an id for the tick."""
        self.niet_van_toepassing.id = self.niet_van_toepassing.label.field_id = f"{naam}-nvt"
        return super().bij(naam, label, nu)
