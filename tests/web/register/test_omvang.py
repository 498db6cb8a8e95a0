"""The pages around stock and delivery take as many statements for 200 as for 2000 rows."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld

HOOGSTE = 12
WEINIG, VEEL = 200, 2000


def _kopieer(spel: Registerspel, tot: int) -> None:
    """Bring the register to `tot` rows by copying the first one."""
    with spel.w.app.app_context(), transactie():
        eerste = db.session.scalars(sa.select(Woninglocatie).order_by(Woninglocatie.id)).first()
        assert eerste is not None
        over = {"id", "sleutel", "locatie"}
        velden = {k.key: getattr(eerste, k.key) for k in Woninglocatie.__mapper__.columns if k.key not in over}
        aantal = db.session.scalar(sa.select(sa.func.count()).select_from(Woninglocatie)) or 0
        rijen = [{**velden, "sleutel": new_sleutel(), "locatie": f"Plek {nr}"} for nr in range(aantal, tot)]
        db.session.execute(sa.insert(Woninglocatie), rijen)


PAGINAS = (
    ("coordinator", ""),
    ("goede_woning", ""),
    ("coordinator", "/indienen"),
    ("coordinator", "/startvoorraad"),
    ("coordinator", "/toelichting"),
    ("corporatie", "/wat-als"),
    ("tafel", "/indiening/1"),
    ("corporatie", "/indiening/1/verschil?met=nu"),
)


def _tel(spel: Registerspel, client_voor: ClientVoor) -> list[int]:
    """The statements of each page."""
    tellingen = []
    for wie, deel in PAGINAS:
        browser = client_voor(wie)
        browser.keurt = False
        browser.get(spel.adres() + deel)
        vergeet_alles()
        with geteld(spel.w.app) as opdrachten:
            assert browser.get(spel.adres() + deel).status_code == 200
        tellingen.append(len(opdrachten))
    return tellingen


def test_de_pagina_s_kosten_evenveel_opdrachten_voor_200_als_voor_2000_regels(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Registerspel(wereld)
    spel.bod(40)
    spel.startvoorraad(9180)
    spel.ingevoerd(corporatie="vidomes", vertrouwelijkheid="openbaar")
    spel.ingediend()
    _kopieer(spel, WEINIG)
    weinig = _tel(spel, client_voor)
    _kopieer(spel, VEEL)
    assert _tel(spel, client_voor) == weinig
    assert max(weinig) <= HOOGSTE, weinig
