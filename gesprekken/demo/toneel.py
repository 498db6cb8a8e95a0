"""The stage of the demo: accounts and regions are made here, and what later acts need is kept at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time

from gesprekken.core.actor import Actor, SysteemActor
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.errors import BestaatNiet
from gesprekken.demo.kalender import Kalender
from gesprekken.demo.mensen import Mens
from gesprekken.domain.agenda.models import Onderwerp
from gesprekken.domain.gesprekken.models import Actie, Gesprek
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.tafel.models import Vergadering
from gesprekken.queries.partijen.partijen import find_actor, list_functies
from gesprekken.queries.sjablonen.sjablonen import list_regios
from gesprekken.services.partijen import laad_regio, open_sessie, sluit_sessie, voeg_gebruiker_toe


@dataclass(slots=True)
class Toneel:
    """`actoren` by address, and by 'address@organisation slug' for whoever has several functies."""

    kalender: Kalender
    organisaties: dict[str, Organisatie] = field(default_factory=dict)
    actoren: dict[str, Actor] = field(default_factory=dict)
    gesprekken: dict[tuple[str, str, str], Gesprek] = field(default_factory=dict)
    acties: dict[tuple[str, str, str, int], Actie] = field(default_factory=dict)
    vergaderingen: dict[str, Vergadering] = field(default_factory=dict)
    onderwerpen: dict[tuple[str, str], Onderwerp] = field(default_factory=dict)


Optreden = Callable[[Toneel, Actor, datetime], object]


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the script: on which working day, at what time, who does what."""

    dag: int
    tijd: time
    wie: str
    daad: Optreden


def laad_op_toneel(toneel: Toneel, regio: str, mensen: tuple[Mens, ...], hash_: str, nu: datetime) -> None:
    """Load a region and make its accounts."""
    gegevens = next(r for r in list_regios() if r.slug == regio)
    toneel.organisaties |= laad_regio(gegevens, SysteemActor(), nu)
    for mens in mensen:
        functies = [(toneel.organisaties[slug], rol) for slug, rol in mens.functies]
        gebruiker = voeg_gebruiker_toe(mens.email, mens.naam, hash_, functies, SysteemActor(), nu, demo=True)
        for functie, (slug, _rol) in zip(list_functies(gebruiker.id), mens.functies, strict=True):
            actor = _actor(gebruiker.id, functie.functie_id, nu)
            toneel.actoren.setdefault(mens.adres, actor)
            toneel.actoren[f"{mens.adres}@{slug}"] = actor


def _actor(persoon_id: int, functie_id: int, nu: datetime) -> Actor:
    """Log in and out once: what a person is in a functie is decided in one place only."""
    woord = open_sessie(persoon_id, nu, functie_id)
    actor = find_actor(vingerafdruk(woord), nu)
    sluit_sessie(woord, nu)
    if actor is None:
        raise BestaatNiet
    return actor


def speel(toneel: Toneel, script: list[Regel]) -> None:
    """Do everything in the order of time; lines of the same moment keep the order of the script."""
    for regel in sorted(script, key=lambda r: (r.dag, r.tijd)):
        regel.daad(toneel, toneel.actoren[regel.wie], toneel.kalender.moment(regel.dag, regel.tijd))
