"""What stayed open costs as many statements for three points as for a hundred; none without a round before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.domain.agenda.models import Agendabron, Agendapunt, Agendaregel, Puntpartij
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.volgende import bleef_open, volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.web.agenda.inbrengen import adres

HOOGSTE = 12


def _vul(wereld: Wereld, van: int, tot: int) -> None:
    """Copies of 'Grond' and of the commitment, straight into the tables: that is fast."""
    with wereld.app.app_context(), transactie():
        punt = db.session.scalars(sa.select(Agendapunt).where(Agendapunt.sleutel == wereld.extra["Grond"])).one()
        regel = db.session.scalars(sa.select(Agendaregel).where(Agendaregel.agendapunt_id == punt.id)).one()
        bron = db.session.scalars(sa.select(Agendabron).where(Agendabron.agendapunt_id == punt.id)).one()
        partijen = db.session.scalars(sa.select(Puntpartij).where(Puntpartij.agendapunt_id == punt.id)).all()
        belofte = db.session.scalars(sa.select(Toezegging).where(Toezegging.sleutel == wereld.extra["belofte"])).one()
        for nr in range(van, tot):
            kopie = _kopie(punt, sleutel=new_sleutel(), titel=f"Grond {nr}", volgorde=nr)
            _kopie(regel, agendapunt_id=kopie.id, volgnr=nr)
            _kopie(bron, agendapunt_id=kopie.id)
            for partij in partijen:
                _kopie(partij, agendapunt_id=kopie.id)
            _kopie(belofte, sleutel=new_sleutel(), nr=nr)


def _kopie(rij: Any, **anders: object) -> Any:  # noqa: ANN401 - any model
    waarden = {k.key: getattr(rij, k.key) for k in sa.inspect(type(rij)).column_attrs if k.key != "id"}
    kopie = type(rij)(**{**waarden, **anders})
    db.session.add(kopie)
    db.session.flush()
    return kopie


def _tel(client: Paginaclient, pad: str) -> int:
    client.get(pad)
    with geteld(client.application) as opdrachten:
        client.haal(pad)
    return len(opdrachten)


@pytest.mark.parametrize(("wie", "erbij"), [("coordinator", 2), ("corporatie", 1)])
def test_de_lijst_vraagt_even_veel_voor_veel_open_punten_en_niets_zonder_vorige_ronde(
    client_voor: ClientVoor, wereld: Wereld, wie: str, erbij: int
) -> None:
    bleef_open(wereld)
    nieuw, client = volgende_ronde(wereld), client_voor(wie)
    los = replace(wereld, ronde=volgende_ronde(nieuw, naam="Leeg").ronde)
    with wereld.app.app_context(), transactie():
        db.session.execute(sa.text("UPDATE ronde SET vorige_id = NULL WHERE slug = 'leeg'"))
    aantallen = []
    for van, tot in ((10, 13), (13, 110)):
        _vul(wereld, van, tot)
        aantallen.append(_tel(client, adres(nieuw)))
    assert len(client.haal(adres(nieuw)).kies("#openpunten input[name=punten]")) >= 100
    assert aantallen[0] == aantallen[1] <= HOOGSTE
    assert aantallen[0] - _tel(client, adres(los)) == erbij
