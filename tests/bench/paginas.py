"""The busiest pages of the demo: where they are and who asks for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.klok import klok
from gesprekken.infra.database import db
from gesprekken.queries.partijen.partijen import Functiekeuze, list_demofuncties
from gesprekken.services.partijen import open_sessie
from tests.bench.meten import Pagina

EERSTE = "SELECT r.slug, d.slug FROM ronde r JOIN dossier d ON d.ronde_id = r.id ORDER BY r.id, d.id"
VOORGELEGD = """
    SELECT d.slug, s.code, o.naam FROM agendaversie v JOIN gespreksagenda a ON a.id = v.agenda_id
    JOIN dossier d ON d.id = a.dossier_id JOIN stap s ON s.id = a.stap_id JOIN organisatie o ON o.id = d.trekker_id
    WHERE v.status = 'voorgelegd' ORDER BY v.id"""
VOLSTE_REGISTER = """
    SELECT d.slug, s.code, o.naam FROM woninglocatie w JOIN dossier d ON d.id = w.dossier_id
    JOIN stap s ON s.id = w.stap_id JOIN organisatie o ON o.id = d.trekker_id
    GROUP BY d.slug, s.code, o.naam ORDER BY count(*) DESC, d.slug"""


class Bezoek(NamedTuple):
    """An address and who asks for it: a role, at an organisation when that matters; and in what form it may come."""

    adres: str
    rol: str
    organisatie: str = ""
    codering: str = ""


class Demo:
    """What the addresses of the main demo round are made of."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.slug, dossier = self._eerste(EERSTE)
        self.ronde = f"/rondes/{self.slug}"
        self.dossier = f"{self.ronde}/{dossier}"

    def _eerste(self, opdracht: str) -> tuple[str, ...]:
        with self.app.app_context():
            rij = db.session.execute(sa.text(opdracht)).first()
        if rij is None:
            raise RuntimeError(f"the demo has nothing for: {opdracht}")
        return tuple(rij)

    def agenda(self) -> tuple[str, str]:
        """(address, leader) of the first agenda with a version that is out for consent."""
        dossier, stap, trekker = self._eerste(VOORGELEGD)
        return f"{self.ronde}/{dossier}/agenda/{stap}", trekker

    def register(self) -> tuple[str, str]:
        """(address, leader) of the register with the most rows."""
        dossier, stap, trekker = self._eerste(VOLSTE_REGISTER)
        return f"{self.ronde}/{dossier}/overzicht/{stap}", trekker


PAGINAS: dict[str, Callable[[Demo], Bezoek]] = {
    "statusbord": lambda demo: Bezoek(f"{demo.ronde}/statusbord", "secretariaat"),
    "statusbord, gzip": lambda demo: Bezoek(f"{demo.ronde}/statusbord", "secretariaat", codering="gzip"),
    "dossier": lambda demo: Bezoek(demo.dossier, "provincie_partner"),
    "mijn werk": lambda _demo: Bezoek("/mijn-werk", "provincie_partner"),
    "agenda": lambda demo: Bezoek(demo.agenda()[0], "provincie_partner"),
    "agenda, trekker": lambda demo: Bezoek(demo.agenda()[0], "gemeente_coordinator", demo.agenda()[1]),
    "overzicht 5a": lambda demo: Bezoek(demo.register()[0], "gemeente_coordinator", demo.register()[1]),
    "optelsom": lambda demo: Bezoek(f"{demo.ronde}/optelsom", "secretariaat"),
}


def kort(naam: str) -> str:
    """A name as it is typed on a command line."""
    return naam.replace(", ", "-").replace(" ", "-")


def pagina(app: Flask, naam: str) -> Pagina:
    """A page of the demo in this application, asked by who uses it most."""
    bezoek = PAGINAS[naam](Demo(app))
    return Pagina(app, bezoek.adres, cookie_van(app, bezoek.rol, bezoek.organisatie), bezoek.codering)


def cookie_van(app: Flask, rol: str, organisatie: str = "") -> str:
    """That of the first person with this role (at this organisation, when given)."""
    with app.app_context():
        functies = list_demofuncties()
    return cookie(app, next(f for f in functies if f.rol == rol and organisatie in ("", f.organisatie_naam)))


def cookie(app: Flask, functie: Functiekeuze) -> str:
    """The header of somebody who just logged in in this functie."""
    with app.app_context():
        woord = open_sessie(functie.persoon_id, app.config.get("KLOK", klok)(), functie.functie_id)
        sleutel = app.config["SESSION_COOKIE_NAME"]
        teken = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]  # Flask's default one
        return f"{sleutel}={teken.dumps({'_user_id': woord, '_fresh': True, 'csrf_token': 'a' * 40})}"
