"""Two colleagues at the same open point: one draft, or one decision, and the other one hears of it."""

from __future__ import annotations

from functools import partial

import pytest
import sqlalchemy as sa

from gesprekken.domain.agenda.models import Onderwerp, Openpunt
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.volgende import bleef_open, volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import gebroken_ketens
from tests.ondersteuning.tegelijk import tegelijk
from tests.web.agenda.inbrengen import adres

OVER = "/overneming"


@pytest.fixture
def nieuw(wereld: Wereld) -> Wereld:
    """The next round, with three open points."""
    bleef_open(wereld)
    return volgende_ronde(wereld)


def _gemaakt(wereld: Wereld) -> list[str]:
    vraag = sa.select(Onderwerp.titel).where(Onderwerp.gemaakt_op == wereld.klok()).order_by(Onderwerp.titel)
    return wereld.lees(lambda: list(db.session.scalars(vraag)))


def test_twee_collega_s_nemen_hetzelfde_over_en_er_komt_een_concept(client_voor: ClientVoor, nieuw: Wereld) -> None:
    clients = [client_voor(wie) for wie in ("coordinator", "collega")]
    formulieren = [c.haal(adres(nieuw)).formulier(OVER) for c in clients]
    antwoorden = tegelijk(
        [partial(c.post, f.adres, data=f.waarden) for c, f in zip(clients, formulieren, strict=True)]
    )  # fmt: skip
    assert sorted(a.status_code for a in antwoorden) == [303, 422]
    assert _gemaakt(nieuw) == ["Grond", "Hoogte", "Wij bouwen er achttien."]
    verliezer = next(a for a in antwoorden if a.status_code == 422)
    assert "intussen overgenomen" in verliezer.text


def test_overnemen_en_weglaten_tegelijk_is_een_van_beide(client_voor: ClientVoor, nieuw: Wereld) -> None:
    een, ander = client_voor("coordinator"), client_voor("collega")
    grond = str(nieuw.extra["Grond"])
    over = een.haal(adres(nieuw)).formulier(OVER).vul(punten=grond)
    weg = ander.haal(adres(nieuw)).formulier(OVER)
    antwoorden = tegelijk([
        partial(een.post, over.adres, data=over.waarden),
        partial(ander.post, weg.adres.replace(OVER, f"/{grond}/weglating"), data=weg.waarden),
    ])  # fmt: skip
    (besluit,) = nieuw.lees(lambda: db.session.scalars(sa.select(Openpunt)).all())
    # Who left it out first is overruled by who takes it over; the other way round nothing is left out any more.
    assert antwoorden[0].status_code == 303
    assert antwoorden[1].status_code in {303, 422}
    assert besluit.onderwerp_id is not None
    assert _gemaakt(nieuw) == ["Grond"]
    assert gebroken_ketens(nieuw.app) == {}
