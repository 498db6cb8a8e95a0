"""The form for the local way of working."""

from __future__ import annotations

from gesprekken.domain.dossiers.invoer import MAX_TEKST
from gesprekken.web.formulieren import Formulier, Tekstvak, Versieveld


class Werkwijzeformulier(Formulier):
    """The text, and the version that it builds on."""

    basisversie = Versieveld()
    tekst = Tekstvak("Werkwijze", "Schrijf op hoe u met elkaar wilt werken.", maximum=MAX_TEKST)


class Bevestigingsformulier(Formulier):
    """One button: this version is right."""

    versie = Versieveld()
