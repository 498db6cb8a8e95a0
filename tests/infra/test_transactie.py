"""The outermost service commits, what fails leaves nothing, and who only reads cannot write."""

from __future__ import annotations

from contextvars import copy_context

from flask import Flask
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from gesprekken.core.demo import Demoanker
from gesprekken.infra.database import alleen_lezen, db, schrijven
from gesprekken.infra.transactie import dienst, transactie
from gesprekken.web.toegang import public
from tests.ondersteuning.client import nieuwe_client
from tests.ondersteuning.databank import Databank, tel
from tests.ondersteuning.klok import BEGIN


class Mislukt(Exception):
    """Something went wrong halfway."""


@dienst
def schrijf(nr: int, *, mislukt: bool = False) -> None:
    db.session.add(Demoanker(id=nr, op=BEGIN))
    db.session.flush()
    if mislukt:
        raise Mislukt


@dienst
def schrijf_twee(*, tweede_mislukt: bool) -> None:
    schrijf(1)
    schrijf(2, mislukt=tweede_mislukt)


@pytest.mark.usefixtures("context")
def test_wat_lukt_staat_er_voor_iedereen(app: Flask) -> None:
    schrijf_twee(tweede_mislukt=False)
    assert tel(app, "demoanker") == 2


@pytest.mark.usefixtures("context")
def test_een_fout_in_een_binnenste_dienst_draait_alles_terug(app: Flask) -> None:
    with pytest.raises(Mislukt):
        schrijf_twee(tweede_mislukt=True)
    assert tel(app, "demoanker") == 0


def _tel_als_een_ander(app: Flask) -> int:
    alleen_lezen()
    return tel(app, "demoanker")


@pytest.mark.usefixtures("context")
def test_niemand_ziet_wat_nog_niet_is_vastgelegd(app: Flask) -> None:
    with transactie():
        schrijf(1)
        assert copy_context().run(_tel_als_een_ander, app) == 0, "the inner service committed"
    assert tel(app, "demoanker") == 1


@pytest.mark.usefixtures("context")
def test_na_een_mislukte_dienst_werkt_de_volgende_gewoon(app: Flask) -> None:
    with pytest.raises(Mislukt):
        schrijf(1, mislukt=True)
    schrijf(1)
    assert tel(app, "demoanker") == 1


@pytest.mark.usefixtures("context")
def test_wie_alleen_leest_kan_niet_schrijven(app: Flask) -> None:
    alleen_lezen()
    db.session.add(Demoanker(id=1, op=BEGIN))
    with pytest.raises(DBAPIError, match=r"(?i)read-?\s?only"):
        db.session.flush()
    db.session.rollback()
    assert tel(app, "demoanker") == 0


@pytest.mark.usefixtures("context")
def test_na_het_lezen_mag_een_dienst_op_dezelfde_verbinding_weer_schrijven(app: Flask) -> None:
    alleen_lezen()
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Demoanker)) == 0
    schrijf(1)
    assert tel(app, "demoanker") == 1


def test_een_get_die_schrijft_is_een_storing_en_laat_niets_achter(databank: Databank, app: Flask) -> None:
    eigen = databank.bouw_app("proef")
    eigen.config["KLOK"] = app.config["KLOK"]
    eigen.test_client_class = app.test_client_class

    @eigen.get("/stiekem")
    @public
    def stiekem() -> str:
        db.session.add(Demoanker(id=1, op=BEGIN))
        db.session.commit()
        return "geschreven"

    pagina = nieuwe_client(eigen).haal("/stiekem", status=500)
    assert "Er is niets opgeslagen" in pagina.tekst
    assert tel(app, "demoanker") == 0
    with eigen.app_context():
        db.engine.dispose()


def test_een_bord_leest_een_momentopname_ook_als_er_intussen_iemand_schrijft(app: Flask) -> None:
    aantal = sa.select(sa.func.count()).select_from(Demoanker)
    with app.app_context():
        alleen_lezen()
        assert db.session.scalar(aantal) == 0
        with app.app_context(), schrijven():
            schrijf(1)
        assert db.session.scalar(aantal) == 0, "the reader saw half of it"
        db.session.rollback()
        assert db.session.scalar(aantal) == 1
