"""The second lock: who changes a row of another version than was read changes nothing, whatever the first lock did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from gesprekken.core.base import Base
from gesprekken.core.errors import IntussenGewijzigd
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen


@dienst
def _wijzig_te_laat(gesprek: Gesprek) -> None:
    eigen = db.session.get_one(Gesprek, gesprek.id)
    db.session.execute(sa.text("UPDATE gesprek SET versie = versie + 1, plaats = 'Van een ander'"))
    eigen.plaats, eigen.versie = "Van mij", eigen.versie + 1


def test_een_rij_van_een_andere_versie_dan_is_gelezen_verandert_niet(wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    with wereld.context(), pytest.raises(IntussenGewijzigd):
        _wijzig_te_laat(gesprek)
    na = wereld.lees(lambda: db.session.get_one(Gesprek, gesprek.id))
    assert (na.plaats, na.versie) == (gesprek.plaats, gesprek.versie)


@contextmanager
def _een_ander_eerst() -> Iterator[None]:
    """Just before minutes are saved, somebody else saves them, past the first lock."""

    def bewaar(sessie: Session, *_: object) -> None:
        if any(isinstance(rij, Verslag) for rij in sessie.dirty):
            sessie.execute(sa.text("UPDATE verslag SET versie = versie + 1"))

    sa.event.listen(db.session, "before_flush", bewaar)
    try:
        yield
    finally:
        sa.event.remove(db.session, "before_flush", bewaar)


def test_wie_dat_slot_mist_leest_wat_er_staat_en_kan_daarop_verder(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gehouden().sleutel
    wereld.verslag(gesprek)
    client = client_voor("coordinator")
    formulier = client.haal(wereld.adres("gesprekken", gesprek, "verslag") + "?wijzigen=1").formulier("verslag")
    with _een_ander_eerst():
        keuze = client.stuur(formulier.vul(tekst="Mijn tekst."), 409)
    assert "Een collega heeft intussen versie 1 opgeslagen. Kies:" in keuze.tekst
    assert "versie 0" not in keuze.tekst
    assert "Mijn tekst." in client.stuur(keuze.formulier("verslag")).tekst


def test_elke_rij_die_op_haar_plaats_verandert_heeft_een_tweede_slot() -> None:
    """A version that is a row of its own is never changed; one that counts up from 1 is."""
    telt_op = [m for m in Base.registry.mappers if (k := m.columns.get("versie")) is not None and k.default is not None]
    assert len(telt_op) > 10
    geen(m.class_.__name__ for m in telt_op if m.version_id_col is None)
