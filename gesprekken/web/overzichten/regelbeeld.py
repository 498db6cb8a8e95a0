"""A row in words: who stands for it, and how many homes come or go when."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.web.weergave import datum, nl


@dataclass(frozen=True, slots=True)
class Stand:
    """Whether the corporation of a row stands for it: sign, words, and a second line."""

    teken: str
    zin: str
    klein: str = ""


def bevestigstand(rij: Locatierij) -> Stand:
    """In words: confirmed by whom and when, or on whom it waits."""
    w = rij.locatie
    if not rij.corporatie:
        return Stand("open", "Nog niet te bevestigen", "eerst een corporatie kiezen")
    if rij.bevestigd and w.bevestigd_op:
        return Stand("gereed", "Bevestigd", f"{datum(w.bevestigd_op)} door {w.bevestigd_door}")
    if w.bevestigd_op:
        return Stand("aandacht", "Gewijzigd na bevestiging", f"wacht op {rij.corporatie}")
    return Stand("open", "Nog niet bevestigd", f"wacht op {rij.corporatie}")


def woningzin(rij: Locatierij) -> str:
    """The homes per half year: '46 in de eerste helft van 2027'."""
    delen = (f"{nl(rij.regel.soort.teken * n)} in de {h.naam}" for h, n in rij.regel.aantallen.items())
    return "; ".join(delen)
