"""Onze afspraken: one page per organisation over all its dossiers, and always the reader's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from gesprekken.core.actor import Actor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.sorteren import sorteersleutel
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.opvolging.statussen import toezeggingslabel
from gesprekken.domain.opvolging.voortgang import Voortgang, voortgang
from gesprekken.queries.afspraken.afspraken import (
    OnsPunt,
    OnzeToezegging,
    Vindplaats,
    list_onze_afspraken,
)
from gesprekken.queries.opvolging.opvolging import list_puntgesprekken
from gesprekken.queries.verplichtingen.koppen import list_eigen_koppen
from gesprekken.web.bladzijde import Deel, gevraagde_pagina
from gesprekken.web.toegang import huidige_actor

TREKKER = "Trekker van het dossier"


class Ergens(Protocol):
    """Anything that was agreed in a dossier."""

    @property
    def plaats(self) -> Vindplaats:
        """The dossier."""


R = TypeVar("R", bound=Ergens)


@dataclass(frozen=True, slots=True)
class Groep(Generic[R]):
    """The lines of one dossier."""

    plaats: Vindplaats
    regels: list[R]


@dataclass(frozen=True, slots=True)
class Toezeggingregel:
    """A commitment with its sign and word."""

    onze: OnzeToezegging
    label: tuple[str, str]

    @property
    def plaats(self) -> Vindplaats:
        """The dossier."""
        return self.onze.plaats


@dataclass(frozen=True, slots=True)
class Puntregel:
    """An item with what the organisation does there, and how far it is."""

    onze: OnsPunt
    rol: str
    stand: Voortgang

    @property
    def plaats(self) -> Vindplaats:
        """The dossier."""
        return self.onze.plaats


def groepeer(regels: Iterable[R]) -> list[Groep[R]]:
    """Per dossier, in the order in which each dossier comes first; the lines keep their order."""
    groepen: dict[Vindplaats, Groep[R]] = {}
    for regel in regels:
        groepen.setdefault(regel.plaats, Groep(regel.plaats, [])).regels.append(regel)
    return list(groepen.values())


def overzicht(actor: Actor, dossier: str, pagina: int) -> dict[str, Any]:
    """The template's variables; `dossier` narrows the page to one slug. Raises BestaatNiet for a strange one."""
    keuzes = {kop.slug: kop.naam for kop in list_eigen_koppen(actor)}
    if dossier and dossier not in keuzes:
        raise BestaatNiet
    onze = list_onze_afspraken(actor, g.vandaag, dossier, pagina)
    return {
        "keuzes": sorted(keuzes.items(), key=lambda keuze: (sorteersleutel(keuze[1]), keuze[0])),
        "gekozen": dossier,
        "blad": Deel((), pagina, onze.meer),  # one page of all three lists
        "onze": onze,
        "toezeggroepen": groepeer(Toezeggingregel(t, toezeggingslabel(t.toezegging, g.vandaag))
                                  for t in onze.toezeggingen.regels),
        "actiegroepen": groepeer(onze.acties.regels),
        "puntgroepen": groepeer(_puntregels(actor, onze.punten.regels)),
    }  # fmt: skip


def _puntregels(actor: Actor, punten: Sequence[OnsPunt]) -> list[Puntregel]:
    gesprekken = list_puntgesprekken(actor, [p.vervolgpunt for p in punten])
    return [_puntregel(p, [t for t, _verslag in gesprekken.get(p.vervolgpunt.punt.id, ())]) for p in punten]


def _puntregel(onze: OnsPunt, gesprekken: Sequence[Gesprek]) -> Puntregel:
    return Puntregel(onze, onze.rol.capitalize() or TREKKER, voortgang(onze.vervolgpunt.punt, gesprekken, g.nu))


bp = Blueprint("afspraken", __name__)


@bp.get("/onze-afspraken")
def show() -> ResponseReturnValue:
    """Commitments, actions and agenda items of this organisation in all its dossiers, or in one."""
    gegevens = overzicht(huidige_actor(), request.args.get("dossier", ""), gevraagde_pagina())
    return render_template("afspraken/show.html", **gegevens)
