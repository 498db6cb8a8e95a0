"""Regions, people and the actors they are in one functie."""

from __future__ import annotations

from functools import cache
from itertools import count

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.actor import Actor, SysteemActor
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.domain.partijen.organisaties import Organisatie
from gesprekken.domain.partijen.personen import Gebruiker
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.infra.wachtwoorden import versleutel
from gesprekken.queries.partijen.partijen import find_actor, list_functies
from gesprekken.queries.sjablonen.sjablonen import list_regios
from gesprekken.services.partijen import laad_regio, open_sessie, voeg_gebruiker_toe
from tests.ondersteuning.klok import BEGIN

WACHTWOORD = "een lang proefwachtwoord"
_NUMMER = count(1)


@cache
def wachtwoord_hash() -> str:
    """Hashing is slow on purpose; once is enough."""
    return versleutel(WACHTWOORD)


def maak_regio(slug: str = "haaglanden") -> dict[str, Organisatie]:
    """The organisations of a region as they ship with the application, by slug."""
    gegevens = next(r for r in list_regios() if r.slug == slug)
    return laad_regio(gegevens, SysteemActor(), BEGIN)


def maak_gebruiker(*functies: tuple[Organisatie, Rol], naam: str = "", email: str = "") -> Gebruiker:
    """A person with these functies, named by function."""
    organisatie, rol = functies[0]
    nr = next(_NUMMER)
    return voeg_gebruiker_toe(
        email or f"proef{nr}@{organisatie.slug}.example", naam or f"{ROLNAAM[rol]} {organisatie.kort} {nr}",
        wachtwoord_hash(), list(functies), SysteemActor(), BEGIN,
    )  # fmt: skip


def maak_actor(organisatie: Organisatie, rol: Rol, **kw: str) -> Actor:
    """A new person in one functie, as the application sees it after log-in."""
    return actor_van(maak_gebruiker((organisatie, rol), **kw))


def actor_van(gebruiker: Gebruiker, nr: int = 0) -> Actor:
    """An existing person in the functie with this number in the list."""
    functie = list_functies(gebruiker.id)[nr]
    actor = find_actor(vingerafdruk(open_sessie(gebruiker.id, BEGIN, functie.functie_id)), BEGIN)
    assert actor is not None
    return actor


def maak_demomensen(app: Flask) -> None:
    """From here on, everybody who has an account was made for the demo."""
    with app.app_context(), transactie():
        db.session.execute(sa.update(Gebruiker).values(demo=True))
