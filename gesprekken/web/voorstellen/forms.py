"""The forms around a proposal: taking it over, answering, taking it back."""

from __future__ import annotations

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.web.formulieren import Formulier, Tekstvak


class Overneemformulier(Formulier):
    """One button."""


class Afwijsformulier(Formulier):
    """Why the owner does not take it over."""

    antwoord = Tekstvak(
        "Waarom neemt u het voorstel niet over?", "Schrijf waarom u het voorstel niet overneemt.", maximum=MAX_TEKST
    )


class Terugneemformulier(Formulier):
    """One button."""
