"""What the board shows of the round itself, rendered once per version of the round and day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import get_template_attribute
from markupsafe import Markup

from gesprekken.core.limiet import Grens, Limiet
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.verplichtingen.stand import STANDNAAM
from gesprekken.infra.warm import Warm
from gesprekken.queries.rondes.rondes import list_termijnen
from gesprekken.web.tafel.lezing import Rondelezing

RONDEDEEL = "tafel/_ronde.html"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day to come: a deadline of the round or a meeting of the Tafel."""

    naam: str
    limiet: Limiet
    bij: str


@dataclass(frozen=True, slots=True)
class Rondeblok:
    """Rendered pieces, and the next meeting of the Tafel."""

    kern: Markup
    legenda: Markup
    deadlines: Markup
    eerste_tafel: Deadline | None


_BLOKKEN: Warm[tuple[object, ...], Rondeblok] = Warm(64)


def get_rondeblok(lezing: Rondelezing) -> Rondeblok:
    """The pieces of the round on this day."""
    sleutel = (lezing.ronde.sleutel, lezing.ronde.feitenversie, lezing.vandaag)
    return _BLOKKEN.get_of_maak(sleutel, lambda: _maak(lezing))


def _maak(lezing: Rondelezing) -> Rondeblok:
    termijnen, vandaag = list_termijnen(lezing.ronde), lezing.vandaag
    tafels = [
        Deadline("Vergadering Bestuurlijke Tafel", Limiet(v.datum, Grens.UITERLIJK), v.plaats)
        for v in reversed(lezing.vergaderingen)
        if v.datum >= vandaag
    ]
    deadlines = [Deadline(t.naam, t.limiet, "") for t in termijnen if t.limiet.dagen_tot(vandaag) >= 0]
    hoofd = next((t for t in termijnen if t.hoofd), None)
    return Rondeblok(
        kern=_teken("kern", hoofd, lezing.doelen, vandaag),
        legenda=_teken("legenda", STANDNAAM),
        deadlines=_teken("deadlines", sorted(deadlines + tafels, key=_volgorde), vandaag),
        eerste_tafel=tafels[0] if tafels else None,
    )


def _volgorde(deadline: Deadline) -> tuple[date, str]:
    return (deadline.limiet.laatste_dag, sorteersleutel(deadline.naam))


def _teken(macro: str, *delen: object) -> Markup:
    uit: Markup = get_template_attribute(RONDEDEEL, macro)(*delen)
    return uit
