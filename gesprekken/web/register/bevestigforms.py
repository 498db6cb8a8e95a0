"""How a corporation stands for rows of its own: what it reads of them, and the form for all of them or some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.web.formulieren import Formulier
from gesprekken.web.weergave import datum, nl

MEESTE = 100  # rows that one form asks about: more than that nobody reads before confirming


class Bevestigformulier(Formulier):
    """`gelezen` holds key and hash of every row on the page, `kies` the keys that were ticked."""

    def afdrukken(self) -> dict[str, str]:
        """Key -> hash of the rows that are confirmed: all, or only what was chosen."""
        gelezen = dict(deel.split(":", 1) for deel in request.form.getlist("gelezen")[:MEESTE] if ":" in deel)
        if request.form.get("doe") == "alle":
            return gelezen
        gekozen = set(request.form.getlist("kies"))
        return {sleutel: afdruk for sleutel, afdruk in gelezen.items() if sleutel in gekozen}


@dataclass(frozen=True, slots=True)
class Stand:
    """Whether the corporation of a row stands for it: sign, words, and a second line."""

    teken: str
    zin: str
    klein: str = ""


@dataclass(frozen=True, slots=True)
class Bevestigregel:
    """A row as its corporation reads it before it confirms."""

    rij: Locatierij
    woningen: str
    stand: Stand


@dataclass(frozen=True, slots=True)
class Bevestiglijst:
    """Rows that wait; `aantal` = how many there are in all, `regels` at most MEESTE of them."""

    adres: str
    gemeente: str
    regels: tuple[Bevestigregel, ...]
    aantal: int
    form: Bevestigformulier


def maak_lijst(adres: str, gemeente: str, rijen: Sequence[Locatierij], aantal: int) -> Bevestiglijst:
    """The form for these rows."""
    return Bevestiglijst(adres, gemeente, tuple(maak_regel(r) for r in rijen), aantal, Bevestigformulier(formdata=None))


def maak_regel(rij: Locatierij) -> Bevestigregel:
    """The row in words."""
    return Bevestigregel(rij, woningzin(rij), bevestigstand(rij))


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
