"""Forgetting the journaal is impossible: a service that changes something in silence stores nothing."""

from __future__ import annotations

from collections.abc import Callable
import re

import pytest
import sqlalchemy as sa

from gesprekken.core.base import Base
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.dossiers.models import Deelname, Dossier
from gesprekken.infra.database import db
from gesprekken.infra.journaalplicht import JournaalVergeten, zonder_journaal
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.services.vastleggen import leg_vast
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen, naam_van, python
from tests.ondersteuning.databank import inhoud

# What needs no line, by the service that says so and why.
STIL = {
    "gesprekken/services/agenda/inbreng.py": 4,
    "gesprekken/services/agenda/openpunten.py": 1,
    "gesprekken/services/berichten.py": 1,
}
VRIJE_TABELLEN = {"demoanker", "inlogpoging", "journaalketen", "journaalmuur", "klad", "melding", "sessie", "verzoek"}


def _dossier(wereld: Wereld) -> Dossier:
    return get_dossier(wereld.trekker(), wereld.ronde, wereld.dossier)[1]


def _wijzig(dossier: Dossier) -> None:
    dossier.naam = "Anders"


def _wis(dossier: Dossier) -> None:
    db.session.delete(db.session.scalars(sa.select(Deelname).where(Deelname.dossier_id == dossier.id)).first())


def _in_het_groot(dossier: Dossier) -> None:
    db.session.execute(sa.update(Dossier).where(Dossier.id == dossier.id).values(naam="Anders"))


@pytest.mark.parametrize("doe", [_wijzig, _wis, _in_het_groot])
def test_een_dienst_die_in_stilte_iets_verandert_bewaart_niets(wereld: Wereld, doe: Callable[[Dossier], None]) -> None:
    @dienst
    def vergeet() -> None:
        doe(_dossier(wereld))

    eerst = inhoud(wereld.app)
    with wereld.context(), pytest.raises(JournaalVergeten, match=r"dossier|deelname"):
        vergeet()
    assert inhoud(wereld.app) == eerst


def test_met_een_regel_of_een_reden_gaat_het_goed(wereld: Wereld) -> None:
    @dienst
    def noteer() -> None:
        _wijzig(dossier := _dossier(wereld))
        leg_vast(wereld.trekker(), wereld.klok(), dossier, dossier, Gebeurtenis("Naam gewijzigd"))

    @dienst
    def zwijg() -> None:
        with zonder_journaal("a trial"):
            _dossier(wereld).naam = "Nog anders"

    for doe, naam in ((noteer, "Anders"), (zwijg, "Nog anders")):
        with wereld.context():
            doe()
        assert wereld.lees(lambda: _dossier(wereld).naam) == naam


def test_een_reden_dekt_niet_wat_daarbuiten_verandert(wereld: Wereld) -> None:
    @dienst
    def half() -> None:
        dossier = _dossier(wereld)
        with zonder_journaal("a trial"):
            _wis(dossier)
        _wijzig(dossier)

    with wereld.context(), pytest.raises(JournaalVergeten, match=r"journaal: dossier$"):
        half()


def test_een_reden_mag_niet_leeg_zijn(wereld: Wereld) -> None:
    with wereld.context(), pytest.raises(ValueError, match="say why"), zonder_journaal(""):
        pass


def test_wat_zonder_regel_mag_staat_hier_bij_naam() -> None:
    aanroep = re.compile(r"with zonder_journaal\(")
    gevonden = {naam_van(p): len(aanroep.findall(p.read_text("utf-8"))) for p in python("gesprekken/")}
    assert {naam: aantal for naam, aantal in gevonden.items() if aantal} == STIL
    vrij = {m.class_.__tablename__: m.class_.buiten_journaal for m in Base.registry.mappers if m.class_.buiten_journaal}
    assert vrij.keys() == VRIJE_TABELLEN
    geen(naam for naam, reden in vrij.items() if len(reden.split()) < 4)
