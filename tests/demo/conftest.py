"""The demo as people find it on a Tuesday in autumn, built once per engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from flask import Flask
import pytest

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.demo.bouw import bouw_demo
from gesprekken.infra.database import alleen_lezen, db
from gesprekken.queries.partijen.partijen import find_actor, find_inlog
from gesprekken.services.partijen import open_sessie
from tests.ondersteuning.databank import LEEG, Databank, Sjabloon
from tests.ondersteuning.klok import Klok

# In the order of the words in OP_HET_BORD, which each room's tests keep per code of a step.
GEMEENTEN = (
    "Delft", "Den Haag", "Leidschendam-Voorburg", "Midden-Delfland", "Pijnacker-Nootdorp", "Rijswijk", "Wassenaar",
    "Westland", "Zoetermeer",
)  # fmt: skip
ANKER = datetime(2026, 11, 17, 8, tzinfo=UTC)


def bouw(app: Flask, anker: datetime = ANKER) -> None:
    """The demo in the database of `app`."""
    with app.app_context():
        bouw_demo(anker)
        db.session.remove()


def als(adres: str, nu: datetime = ANKER) -> Actor:
    """Somebody of the demo, logged in."""
    inlog = find_inlog(f"{adres}@voorbeeld.example")
    assert inlog is not None
    actor = find_actor(vingerafdruk(open_sessie(inlog[0], nu)), nu)
    assert actor is not None
    return actor


DEMO = Sjabloon("demo", lambda app, _basis: bouw(app), LEEG)


@pytest.fixture
def demo_app(databank: Databank) -> Flask:
    """The application with the demo, for requests: each has a context of its own."""
    app = databank.begin(DEMO)
    app.config["KLOK"], app.config["DEMO"] = Klok(ANKER), False
    alleen_lezen()
    return app


@pytest.fixture
def demo(demo_app: Flask) -> Iterator[Flask]:
    """The same inside an application context, to call services and queries directly."""
    with demo_app.app_context():
        yield demo_app
        db.session.rollback()
