"""GET /gezond: 200 when database and migrations are in order, else 503 with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
import shutil

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.app import create_app
from gesprekken.infra.database import db, schrijven
from gesprekken.infra.gezondheid import find_databasekwaal
from gesprekken.settings import Settings
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.databank import Databank


@pytest.fixture
def leeg(databank: Databank) -> Iterator[Flask]:
    """An application on a database that was never set up."""
    databank.opslag.maak("ziek")
    app = databank.bouw_app("ziek")
    yield app
    with app.app_context():
        db.engine.dispose()


def test_een_ingerichte_database_is_in_orde(client: Paginaclient) -> None:
    antwoord = client.get("/gezond")
    assert (antwoord.status_code, antwoord.json) == (200, {"status": "in orde"})


def test_een_lege_database_is_niet_ingericht(leeg: Flask) -> None:
    antwoord = leeg.test_client().get("/gezond")
    assert antwoord.status_code == 503
    assert antwoord.json is not None
    assert "nog niet ingericht" in antwoord.json["reden"]
    assert "gesprekken database bijwerken" in antwoord.json["reden"]


def test_een_oude_database_noemt_beide_revisies(app: Flask, client: Paginaclient) -> None:
    with app.app_context(), schrijven():
        db.session.execute(sa.text("UPDATE alembic_version SET version_num = 'oud'"))
        db.session.commit()
    antwoord = client.get("/gezond")
    assert antwoord.status_code == 503
    assert antwoord.json is not None
    assert "staat op revisie oud" in antwoord.json["reden"]


def test_een_database_zonder_revisie_is_niet_in_orde(app: Flask, client: Paginaclient) -> None:
    with app.app_context(), schrijven():
        db.session.execute(sa.text("DELETE FROM alembic_version"))
        db.session.commit()
    assert client.get("/gezond").status_code == 503


def test_een_database_die_er_niet_is_antwoordt_niet(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/bestaat/niet.sqlite3"
    app = create_app(Settings(database_url=url, geheim="x", gegevens=tmp_path))
    antwoord = app.test_client().get("/gezond")
    assert antwoord.status_code == 503
    with app.app_context():
        assert "antwoordt niet" in str(find_databasekwaal())
        db.engine.dispose()


def test_de_redenen_zijn_voor_een_monitor_uit_elkaar_te_houden(
    app: Flask, client: Paginaclient, leeg: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def soort() -> object:
        antwoord = client.get("/gezond")
        return antwoord.status_code, (antwoord.json or {}).get("soort")

    assert (leeg.test_client().get("/gezond").json or {})["soort"] == "database leeg"
    assert soort() == (200, None)
    vol = shutil.disk_usage("/")._replace(free=1000)
    with monkeypatch.context() as m:
        m.setattr("shutil.disk_usage", lambda _map: vol)
        assert soort() == (503, "schijf vol")
    for revisie, verwacht in (("ea4da80d0a88", "database ouder dan de code"), ("f" * 12, "code ouder dan de database")):
        with app.app_context(), schrijven():
            db.session.execute(sa.text("UPDATE alembic_version SET version_num = :r"), {"r": revisie})
            db.session.commit()
        assert soort() == (503, verwacht)


def test_een_database_van_iets_anders_wordt_niet_aangezien_voor_de_onze(leeg: Flask) -> None:
    with leeg.app_context(), schrijven(), db.engine.begin() as verbinding:
        verbinding.exec_driver_sql("CREATE TABLE klant (id integer)")
    assert (leeg.test_client().get("/gezond").json or {})["soort"] == "database van iets anders"
