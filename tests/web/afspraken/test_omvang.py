"""The page takes as many statements for three lines as for three hundred, and is cut into pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from gesprekken.core.base import Base, new_sleutel
from gesprekken.domain.agenda.models import Agendapunt, Agendaregel, Puntpartij
from gesprekken.domain.gesprekken.models import Actie
from gesprekken.domain.opvolging.models import Toezegging
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.queries.afspraken.afspraken import PER_PAGINA
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient

ADRES, HOOGSTE = "/onze-afspraken", 12


def _vul(wereld: Wereld, aantal: int) -> None:
    """So many more of each kind, copied from one that services made, straight into the tables: that is fast."""
    with wereld.app.app_context(), transactie():
        for nr in range(aantal):
            punt = _kopie(Agendapunt)
            _kopie(Agendaregel, agendapunt_id=punt, volgnr=nr + 3)
            _kopie(Puntpartij, organisatie_id=wereld.organisaties["vidomes"], agendapunt_id=punt)
            _kopie(Toezegging, agendapunt_id=punt, tekst=f"Toezegging {nr}")
            _kopie(Actie, agendapunt_id=punt, tekst=f"Actie {nr}")


def _kopie(model: type[Base], **anders: object) -> int:
    """The first row once more."""
    tabel = Base.metadata.tables[model.__tablename__]
    vraag = sa.select(tabel).order_by(tabel.c.id).limit(1)
    rij = dict(db.session.execute(vraag).mappings().one()) | anders
    del rij["id"]
    if "sleutel" in rij:
        rij["sleutel"] = new_sleutel()
    return int(db.session.execute(tabel.insert().values(**rij).returning(tabel.c.id)).scalar_one())


@pytest.fixture
def vul(wereld: Wereld) -> Callable[[int], None]:
    """One of each, and then as many more as the test asks for."""
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.toezegging(grond)
    opvolging.actie(grond)
    return lambda aantal: _vul(wereld, aantal)


def _tel(client: Paginaclient, adres: str = ADRES) -> list[str]:
    client.get(adres)
    with geteld(client.application) as opdrachten:
        client.haal(adres)
    return opdrachten


def test_dertig_of_driehonderd_regels_kosten_evenveel_opdrachten(
    vul: Callable[[int], None], client_voor: ClientVoor
) -> None:
    vul(30)
    corporatie = client_voor("corporatie")
    dertig = _tel(corporatie)
    vul(300)
    driehonderd = _tel(corporatie)
    assert len(dertig) == len(driehonderd) <= HOOGSTE, "\n".join(driehonderd)


def test_een_lange_lijst_is_in_pagina_s_verdeeld_die_samen_alles_tonen(
    vul: Callable[[int], None], client_voor: ClientVoor
) -> None:
    aantal = 2 * PER_PAGINA + 5
    vul(aantal - 1)
    corporatie = client_voor("corporatie")
    gezien: dict[str, set[str]] = {"toezeggingen": set(), "acties": set(), "punten": set()}
    for nr in (1, 2, 3):
        pagina = corporatie.haal(f"{ADRES}?pagina={nr}")
        for deel, adressen in gezien.items():
            nieuw = {str(a["href"]) for a in pagina.kies(f"#{deel} tbody th[scope=row] a")}
            assert len(nieuw) == (PER_PAGINA if nr < 3 else 5)
            assert adressen.isdisjoint(nieuw)
            adressen |= nieuw
        bladeren = [a.get_text() for a in pagina.kies(".gs-bladeren a")]
        assert bladeren == ["Vorige pagina"] * (nr > 1) + ["Volgende pagina"] * (nr < 3)
        assert f"{aantal} open" in pagina.tekst
    assert {len(adressen) for adressen in gezien.values()} == {aantal}
    assert "Hier staat niets meer." in corporatie.haal(f"{ADRES}?pagina=4").tekst
