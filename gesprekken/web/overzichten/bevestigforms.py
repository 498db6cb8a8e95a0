"""The form with which a corporation stands for rows of its own: all that it read, or the ones that it chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from gesprekken.queries.overzichten.overzichten import Locatierij
from gesprekken.web.formulieren import Formulier
from gesprekken.web.overzichten.regelbeeld import Stand, bevestigstand, woningzin

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
