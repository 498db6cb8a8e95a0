"""The pages around stock and delivery take as many statements for 200 as for 2000 rows."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.overzichten.models import Woninglocatie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import Wereld

HOOGSTE = 16
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


def test_de_pagina_s_kosten_evenveel_opdrachten_voor_200_als_voor_2000_regels(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Registerspel(wereld)
    spel.bod(40)
    spel.startvoorraad(9180)
    spel.ingevoerd(corporatie="vidomes", vertrouwelijkheid="openbaar")
    client = client_voor("coordinator")
    client.stuur(client.haal(spel.adres("indienen")).formulier("indiening"))
    paginas = [
        ("coordinator", spel.adres()),
        ("goede_woning", spel.adres()),
        ("coordinator", spel.adres("indienen")),
        ("coordinator", spel.adres("startvoorraad")),
        ("coordinator", spel.adres("toelichting")),
        ("corporatie", spel.adres("wat-als")),
        ("tafel", spel.adres("indiening", "1")),
        ("corporatie", spel.adres("indiening", "1", "verschil") + "?met=nu"),
    ]
    tellingen: list[list[int]] = []
    for hoeveel in (WEINIG, VEEL):
        _kopieer(spel, hoeveel)
        tellingen.append([])
        for wie, adres in paginas:
            browser = client_voor(wie)
            browser.keurt = False
            browser.get(adres)
            with geteld(wereld.app) as opdrachten:
                assert browser.get(adres).status_code == 200
            tellingen[-1].append(len(opdrachten))
    assert tellingen[0] == tellingen[1]
    assert max(tellingen[0]) <= HOOGSTE, tellingen
