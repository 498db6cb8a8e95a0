"""Fixtures that every test may ask for.

`app`          the application on a fresh, migrated, empty database: once on SQLite and once on PostgreSQL
`wereld`       the same with a region, a round and somebody in every role (tests/fabrieken/wereld.py)
`klok`         the clock of the application: `klok.zet(datetime)`, `klok.verder(days=3)`
`halverwege`   makes of `wereld` a round that is halfway, with every kind of thing in every state; the keys by name
`client`       a browser without a screen that checks every page it gets, not logged in
`client_voor`  the same, logged in: `client_voor(Rol.SECRETARIAAT)`, `client_voor("delft")`, `client_voor(actor)`
`context`      an application context around the test, to call services and queries directly
A folder of which one engine is enough gives a fixture `engine_naam` of its own in its conftest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
import os
from pathlib import Path

from flask import Flask
from hypothesis import settings
import pytest

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Rol
from gesprekken.infra.database import alleen_lezen, db
from tests.fabrieken.halverwege import HALVERWEGE, Halverwege
from tests.fabrieken.wereld import WERELD, Grondslag, Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import LEEG, Databank
from tests.ondersteuning.klok import Klok

pytest_plugins = ["tests.ondersteuning.verloop"]

# A busy machine is no fault of the code. CI tries the same cases every time; on a desk they are new ones.
settings.register_profile("proef", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("proef")

ClientVoor = Callable[[Rol | str | Actor], Paginaclient]


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def engine_naam(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture(scope="session")
def databanken() -> Iterator[dict[str, Databank]]:
    """By engine, kept for the whole run: pytest takes a fixture down whenever its parameter changes, and in a run over
    several processes the engines alternate with every file."""
    gemaakt: dict[str, Databank] = {}
    yield gemaakt
    for databank in gemaakt.values():
        databank.stop()


@pytest.fixture(scope="session")
def databank(engine_naam: str, databanken: dict[str, Databank], tmp_path_factory: pytest.TempPathFactory) -> Databank:
    """The databases of one engine."""
    if engine_naam not in databanken:
        map_: Path = tmp_path_factory.mktemp(f"databank-{engine_naam}")
        databanken[engine_naam] = Databank(engine_naam, map_)
    return databanken[engine_naam]


@pytest.fixture
def klok() -> Klok:
    """Monday 7 September 2026, ten in the morning in Amsterdam, until the test moves it."""
    return Klok()


@pytest.fixture
def app(request: pytest.FixtureRequest, databank: Databank, klok: Klok) -> Flask:
    """The application on a migrated database: empty, or filled when the test asks for a world."""
    gevraagd = request.fixturenames
    sjabloon = HALVERWEGE if "halverwege" in gevraagd else WERELD if "wereld" in gevraagd else LEEG
    app = databank.begin(sjabloon)
    app.config["KLOK"], app.config["DEMO"] = klok, False
    app.test_client_class = Paginaclient
    alleen_lezen()  # a test reads like a request does: only services write
    return app


@pytest.fixture
def wereld(request: pytest.FixtureRequest, app: Flask, databank: Databank, klok: Klok) -> Wereld:
    """A region, a round and somebody in every role; `wereld.app` is the application."""
    if "halverwege" not in request.fixturenames:
        grondslag: Grondslag = databank.waarde(WERELD)
        return grondslag.wereld(app, klok)
    onderweg: Halverwege = databank.waarde(HALVERWEGE)
    klok.zet(onderweg.nu)
    return onderweg.grondslag.wereld(app, klok)


@pytest.fixture
def halverwege(wereld: Wereld, databank: Databank) -> dict[str, str]:
    """`wereld` is the one of `breng_halverwege`; these are the keys by name."""
    assert wereld.mensen
    onderweg: Halverwege = databank.waarde(HALVERWEGE)
    return dict(onderweg.sleutels)


@pytest.fixture
def client(app: Flask) -> Paginaclient:
    """A browser of somebody who is not logged in."""
    return nieuwe_client(app)


@pytest.fixture
def client_voor(wereld: Wereld) -> ClientVoor:
    """A browser of somebody who is logged in; every call is another browser."""

    def maak(wie: Rol | str | Actor) -> Paginaclient:
        return nieuwe_client(wereld.app).als(wie if isinstance(wie, Actor) else wereld.actor(wie))

    return maak


@pytest.fixture
def context(app: Flask) -> Iterator[None]:
    """An application context around the test. It reads in snapshots, which end with `db.session.rollback()`."""
    with app.app_context():
        yield
        db.session.rollback()
