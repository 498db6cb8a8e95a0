"""The register for a change: what every deed on overzicht 5a begins with."""

from __future__ import annotations

from gesprekken.queries.overzichten.registerblad import SOORT, Registerblad, open_register
from gesprekken.services.daad import Daad


def pak_register(daad: Daad) -> Registerblad:
    """The register of a dossier, the dossier locked. Raises BestaatNiet."""
    ronde, dossier = daad.pak()
    return open_register(daad.actor, ronde, dossier, daad.pak_stap(dossier, SOORT))
