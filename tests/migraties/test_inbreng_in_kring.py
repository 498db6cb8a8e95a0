"""Lines about what a party brought, written before they had a circle, get the one that they would have now."""

from __future__ import annotations

from flask_migrate import downgrade, upgrade
import pytest
import sqlalchemy as sa

from gesprekken.domain.opvolging.models import Journaalkring
from gesprekken.infra.database import db, schrijven
from gesprekken.paden import map_
from tests.fabrieken.wereld import Wereld

MAP = str(map_("migrations"))
ERVOOR = "d5e1c80f7a36"


def _kringen() -> set[tuple[int, int]]:
    rijen = db.session.execute(sa.select(Journaalkring.regel_id, Journaalkring.organisatie_id))
    kringen = {(regel, organisatie) for regel, organisatie in rijen}
    db.session.rollback()
    return kringen


@pytest.mark.usefixtures("halverwege")
def test_wat_er_al_stond_over_een_inbreng_krijgt_dezelfde_kring(wereld: Wereld) -> None:
    with wereld.app.app_context(), schrijven():
        nu = _kringen()
        downgrade(directory=MAP, revision=ERVOOR)
        assert _kringen() < nu
        upgrade(directory=MAP)
        assert _kringen() == nu
