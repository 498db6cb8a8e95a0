"""The second lock: who changes a row of another version than was read changes nothing, whatever the first lock did."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.base import Base
from gesprekken.core.errors import IntussenGewijzigd
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
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


def test_elke_rij_die_op_haar_plaats_verandert_heeft_een_tweede_slot() -> None:
    """A version that is a row of its own is never changed; one that counts up from 1 is."""
    telt_op = [m for m in Base.registry.mappers if (k := m.columns.get("versie")) is not None and k.default is not None]
    assert len(telt_op) > 10
    geen(m.class_.__name__ for m in telt_op if m.version_id_col is None)
