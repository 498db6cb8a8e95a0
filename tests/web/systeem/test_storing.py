"""Whatever is missing or forged, in the demo too: the answer is a Dutch page of ours with every header."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import sqlite3

from flask import Flask
import pytest
import sqlalchemy as sa
from sqlalchemy import event
from werkzeug.test import TestResponse

from gesprekken.app import create_app
from gesprekken.core.demo import Demoanker
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.transactie import transactie
from gesprekken.settings import Settings
from gesprekken.web.antwoordkoppen import KOPPEN
from tests.fabrieken.partijen import maak_demomensen
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank, inhoud
from tests.ondersteuning.klok import BEGIN, Klok
from tests.web.partijen.inloggen import formulier

MEER_DAN_MAG, VELD = 2 * 1024 * 1024 + 1, 1024 * 1024 + 1
VERVALSINGEN: dict[str, dict[str, object]] = {
    "zonder token": {"data": {"tekst": "x"}},
    "met een token van niemand": {"data": {"csrf_token": "IjEi.x.y", "tekst": "x"}},
    "te groot": {"data": {"tekst": "x" * MEER_DAN_MAG}},
    "een te groot veld": {
        "data": b'--x\r\nContent-Disposition: form-data; name="tekst"\r\n\r\n' + VELD * b"x" + b"\r\n--x--\r\n",
        "content_type": "multipart/form-data; boundary=x",
    },
    "half": {"data": b"--x\r\nContent-Disposition: form-data", "content_type": "multipart/form-data; boundary=x"},
    "geen formulier": {"data": b"\xff\xfe{", "content_type": "application/json"},
    "een merk van niemand": {"data": {"afzender": "x.y", "verzoek": "x" * 9000}},
}


def _is_van_ons(antwoord: TestResponse, *statussen: int) -> None:
    assert antwoord.status_code in statussen, (antwoord.request.path, antwoord.status)
    assert {naam: antwoord.headers.get(naam) for naam in KOPPEN} == KOPPEN
    assert '<html lang="nl"' in antwoord.text
    assert "<h1" in antwoord.text


@pytest.fixture
def demo(wereld: Wereld) -> Flask:
    """A demo in which somebody is in every role."""
    maak_demomensen(wereld.app)
    with wereld.app.app_context(), transactie():
        db.session.add(Demoanker(id=1, op=BEGIN))
    wereld.app.config["DEMO"] = True
    return wereld.app


@pytest.mark.parametrize("vervalsing", VERVALSINGEN)
def test_een_vervalst_formulier_krijgt_op_elk_adres_een_pagina_van_ons(demo: Flask, vervalsing: str) -> None:
    voor, client = inhoud(demo), nieuwe_client(demo)
    client.keurt = False
    adressen = [r for r in demo.url_map.iter_rules() if "POST" in (r.methods or ())]
    assert len(adressen) > 60
    with demo.test_request_context():
        paden = [demo.url_map.bind("x").build(r.endpoint, dict.fromkeys(r.arguments, "1"), "POST") for r in adressen]
    for pad in paden:
        _is_van_ons(client.post(pad, **VERVALSINGEN[vervalsing]), 400, 404, 413)
    assert inhoud(demo) == voor


def test_een_weigering_in_de_demo_is_een_gewone_pagina(demo: Flask) -> None:
    antwoord = nieuwe_client(demo).post("/inloggen", data={"email": "x"})
    _is_van_ons(antwoord, 400)
    assert "Voorbeeldomgeving" in antwoord.text


def _app_op(url: str, map_: Path) -> Flask:
    app = create_app(Settings(database_url=url, geheim="x", gegevens=map_, demo=True))
    app.testing = True
    app.config["PROPAGATE_EXCEPTIONS"], app.config["KLOK"] = False, Klok()
    app.test_client_class = Paginaclient
    return app


@pytest.fixture(params=["weg", "leeg"])
def zonder_database(request: pytest.FixtureRequest, databank: Databank, tmp_path: Path) -> Iterator[Flask]:
    """A demo whose database is not there, or without a single table: the code is newer than the database."""
    weg = {
        "sqlite": f"sqlite:///{tmp_path}/nergens/x.sqlite3",
        "postgresql": f"postgresql+psycopg://gesprekken@/x?host={tmp_path}/nergens",
    }
    databank.opslag.maak("storing")
    app = _app_op(weg[databank.engine_naam] if request.param == "weg" else databank.opslag.url("storing"), tmp_path)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.mark.parametrize("cookie", [False, True])
def test_zonder_database_zegt_elke_pagina_het_in_het_nederlands(zonder_database: Flask, cookie: bool) -> None:
    client = nieuwe_client(zonder_database)
    if cookie:
        with client.session_transaction() as sessie:
            sessie["_user_id"] = "een woord dat nagezocht moet worden"
    for pad in ("/inloggen", "/bestaat-niet", "/rondes/x/y/gespreksagenda"):
        _is_van_ons(client.get(pad, follow_redirects=True), 500, 503)
    _is_van_ons(client.post("/inloggen", data={"email": "x"}), 500, 503)
    assert client.get("/gezond").status_code == 503


def _stuur_tot_het_niet_meer_past(client: Paginaclient) -> TestResponse:
    for nr in range(200):
        waarden = formulier(client).vul(email=f"iemand{nr}@delft.example", wachtwoord="onjuist").waarden
        antwoord = client.post("/inloggen", data=waarden, environ_overrides={"REMOTE_ADDR": f"192.0.2.{nr}"})
        if antwoord.status_code != 422:
            break
    return antwoord


VOL = (
    "CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$",
    "CREATE TRIGGER vol BEFORE INSERT ON inlogpoging EXECUTE FUNCTION vol()",
)


def _begrens(ruw: sqlite3.Connection, _plek: object) -> None:
    ruw.execute("PRAGMA max_page_count=1")  # SQLite makes of it what there is: nothing may be added


@contextmanager
def volle_schijf(engine: sa.Engine) -> Iterator[None]:
    """The database may not grow (SQLite), or says what it says when it cannot (PostgreSQL)."""
    if engine.dialect.name == "sqlite":
        engine.dispose()
        event.listen(engine, "connect", _begrens)
        yield
        event.remove(engine, "connect", _begrens)
        engine.dispose()
        return
    _doe(engine, *VOL)
    yield
    _doe(engine, "DROP FUNCTION vol CASCADE")


def _doe(engine: sa.Engine, *opdrachten: str) -> None:
    with schrijven(), engine.begin() as verbinding:
        for opdracht in opdrachten:
            verbinding.exec_driver_sql(opdracht)


def test_op_een_volle_schijf_zegt_de_pagina_het_en_gezond_ook_tot_er_weer_iets_past(client: Paginaclient) -> None:
    with client.application.app_context():
        engine = db.engine
    with volle_schijf(engine):
        antwoord = _stuur_tot_het_niet_meer_past(client)
        _is_van_ons(antwoord, 507)
        assert "De schijf is vol" in antwoord.text
        gezond = client.get("/gezond")
        assert (gezond.status_code, (gezond.json or {}).get("soort")) == (503, "schijf vol")
    waarden = formulier(client).vul(email="iemand@delft.example", wachtwoord="onjuist").waarden
    assert client.post("/inloggen", data=waarden).status_code == 422
    assert client.get("/gezond").status_code == 200
