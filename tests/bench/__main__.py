"""`./run bench`: the busiest pages against a constant, on both engines, cold and warm."""

from __future__ import annotations

from pathlib import Path
import platform
import tempfile

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.klok import dag, klok
from gesprekken.demo.bouw import bouw_demo
from gesprekken.infra.database import db
from gesprekken.infra.warm import vergeet_alles
from gesprekken.queries.partijen import list_demofuncties
from gesprekken.services.partijen import open_sessie
from tests.bench.meten import Meting, Pagina, bodem, cpu, geteld
from tests.bench.verslag import schrijf
from tests.fabrieken.kopieren import vergroot_ronde
from tests.ondersteuning.databank import LEEG, Databank, Sjabloon

AANTALLEN = (9, 342)


def bouw(app: Flask, _basis: object) -> None:
    """The demo round, as of now."""
    with app.app_context():
        bouw_demo(klok())


def cookie_van(app: Flask, rol: str, organisatie: str = "") -> str:
    """A logged-in session of the first person with this role (at this organisation, when given)."""
    with app.app_context():
        keuze = next(f for f in list_demofuncties() if f.rol == rol and organisatie in ("", f.organisatie_naam))
        woord = open_sessie(keuze.persoon_id, klok(), keuze.functie_id)
        sleutel = app.config["SESSION_COOKIE_NAME"]
        teken = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]  # Flask's default one
        return f"{sleutel}={teken.dumps({'_user_id': woord, '_fresh': True, 'csrf_token': 'a' * 40})}"


def hoofdronde(app: Flask) -> tuple[str, str]:
    """(round, dossier): slugs of the main demo round and of one dossier in it."""
    with app.app_context():
        rij = db.session.execute(
            sa.text("SELECT r.slug, d.slug FROM ronde r JOIN dossier d ON d.ronde_id = r.id ORDER BY r.id, d.id")
        ).first()
    if rij is None:
        raise RuntimeError("the demo has no dossier")
    return rij[0], rij[1]


def versie_in_akkoordronde(app: Flask) -> tuple[str, str, str]:
    """(dossier, step, trekker) of the first agenda with a version that is out for consent."""
    with app.app_context():
        rij = db.session.execute(
            sa.text(
                "SELECT d.slug, s.code, o.naam FROM agendaversie v JOIN gespreksagenda a ON a.id = v.agenda_id"
                " JOIN dossier d ON d.id = a.dossier_id JOIN stap s ON s.id = a.stap_id"
                " JOIN organisatie o ON o.id = d.trekker_id"
                " WHERE v.status = 'voorgelegd' ORDER BY v.id"
            )
        ).first()
    if rij is None:
        raise RuntimeError("the demo has no version that is out for consent")
    return rij[0], rij[1], rij[2]


def volste_register(app: Flask) -> tuple[str, str, str]:
    """(dossier, step, trekker) of the register with the most rows."""
    with app.app_context():
        rij = db.session.execute(
            sa.text(
                "SELECT d.slug, s.code, o.naam FROM woninglocatie w JOIN dossier d ON d.id = w.dossier_id"
                " JOIN stap s ON s.id = w.stap_id JOIN organisatie o ON o.id = d.trekker_id"
                " GROUP BY d.slug, s.code, o.naam ORDER BY count(*) DESC, d.slug"
            )
        ).first()
    if rij is None:
        raise RuntimeError("the demo has no register with rows")
    return rij[0], rij[1], rij[2]


def meet(app: Flask, engine: str, gemeenten: int) -> list[Meting]:
    """The pages in one world; the agenda once for a party and once for who leads the dossier."""
    ronde, dossier = hoofdronde(app)
    met_agenda, stap, trekker = versie_in_akkoordronde(app)
    agenda = f"/rondes/{ronde}/{met_agenda}/agenda/{stap}"
    vol, register, eigenaar = volste_register(app)
    secretaris, partner = cookie_van(app, "secretariaat"), cookie_van(app, "provincie_partner")
    paginas = {
        "statusbord": Pagina(app, f"/rondes/{ronde}/statusbord", secretaris),
        "dossier": Pagina(app, f"/rondes/{ronde}/{dossier}", partner),
        "mijn werk": Pagina(app, "/mijn-werk", partner),
        "agenda": Pagina(app, agenda, partner),
        "agenda, trekker": Pagina(app, agenda, cookie_van(app, "gemeente_coordinator", trekker)),
        "overzicht 5a": Pagina(
            app, f"/rondes/{ronde}/{vol}/overzicht/{register}", cookie_van(app, "gemeente_coordinator", eigenaar)
        ),
        "optelsom": Pagina(app, f"/rondes/{ronde}/optelsom", secretaris),
    }
    return [_meet_pagina(engine, gemeenten, naam, p) for naam, p in paginas.items()]


def _meet_pagina(engine: str, gemeenten: int, naam: str, pagina: Pagina) -> Meting:
    vergeet_alles()
    with geteld(pagina.app) as koud_sql:
        omvang = len(pagina.vraag())
    with geteld(pagina.app) as warm_sql:
        pagina.vraag()
    vast = bodem(omvang)
    vast.vraag()
    koud = cpu(pagina.vraag, vergeet_alles)
    return Meting(
        engine, gemeenten, naam, koud, cpu(pagina.vraag), cpu(vast.vraag), len(koud_sql), len(warm_sql), omvang
    )


def main() -> None:
    """Measure everything, print it, write docs/snelheid.md."""
    metingen: list[Meting] = []
    with tempfile.TemporaryDirectory() as map_:
        for engine in ("sqlite", "postgresql"):
            bank = Databank(engine, Path(map_))
            app = bank.begin(Sjabloon("bench", bouw, LEEG))
            for aantal in AANTALLEN:
                with app.app_context():
                    vergroot_ronde(hoofdronde(app)[0], aantal)
                metingen += meet(app, engine, aantal)
            bank.stop()
    schrijf(metingen, dag(klok()), f"{platform.machine()}, Python {platform.python_version()}")


if __name__ == "__main__":
    main()
