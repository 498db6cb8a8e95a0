"""Up, down and up again on both engines, with rows at every revision; and the models are what the database holds."""

from __future__ import annotations

from collections.abc import Iterator
import re

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
import pytest
import sqlalchemy as sa

from gesprekken.infra.database import db, schrijven
from gesprekken.infra.gezondheid import verwachte_revisie
from gesprekken.paden import map_
from tests.fabrieken.wereld import Wereld
from tests.migraties.rijen import Rijen, gedeeld, lees, spiegel, vul_aan
from tests.ondersteuning.databank import Databank

MAP = str(map_("migrations"))


@pytest.fixture
def leeg(databank: Databank) -> Iterator[Flask]:
    """An application on a database without a single table."""
    databank.opslag.maak("migratie")
    app = databank.bouw_app("migratie")
    with app.app_context(), schrijven():
        yield app
        db.session.remove()
        db.engine.dispose()


def revisies() -> list[str]:
    """From the first to the newest."""
    return [r.revision for r in reversed(list(ScriptDirectory(MAP).walk_revisions()))]


def _lees() -> Rijen:
    with db.engine.begin() as verbinding:
        return lees(verbinding)


def _vul() -> None:
    with db.engine.begin() as verbinding:
        vul_aan(verbinding)


def _zelfde(oud: Rijen, nieuw: Rijen) -> None:
    eerst, daarna = gedeeld(oud, nieuw)
    assert eerst
    assert eerst == daarna


@pytest.mark.usefixtures("leeg")
def test_op_neer_en_op_met_rijen_bij_elke_revisie() -> None:
    """Over ten seconds: every revision, up and down and up, with every table filled."""
    bewaard: dict[str, Rijen] = {}
    for revisie in revisies():
        upgrade(directory=MAP, revision=revisie)
        _vul()
        bewaard[revisie] = _lees()
        assert all(bewaard[revisie].values()), "a table without rows proves nothing"
    for hoger, lager in zip(revisies()[:0:-1], revisies()[-2::-1], strict=True):
        downgrade(directory=MAP, revision=lager)
        _zelfde(bewaard[hoger], _lees())
        upgrade(directory=MAP, revision=hoger)
        _zelfde(bewaard[lager], _lees())
        downgrade(directory=MAP, revision=lager)
    downgrade(directory=MAP, revision="base")
    assert _lees() == {}
    upgrade(directory=MAP)
    assert set(_lees()) == set(db.metadata.tables)


@pytest.mark.usefixtures("leeg")
def test_een_tweede_keer_bijwerken_verandert_niets() -> None:
    upgrade(directory=MAP)
    _vul()
    voor = _lees()
    upgrade(directory=MAP)  # nothing to do, and nothing done
    assert _lees() == voor


@pytest.mark.usefixtures("halverwege")
def test_een_echte_ronde_overleeft_een_gang_langs_de_migraties(wereld: Wereld) -> None:
    with wereld.app.app_context(), schrijven():
        voor = _lees()
        assert all(voor[t] for t in ("dossier", "gesprek", "verslagversie", "momentopname", "journaalregel"))
        assert all(voor[t] for t in ("onderwerp", "onderwerpbericht", "agendabron", "agendapunt", "partijrol"))
        assert all(voor[t] for t in ("gespreksagenda", "agendaversie", "agendaregel", "instemming", "melding"))
        upgrade(directory=MAP)
        assert _lees() == voor


@pytest.mark.usefixtures("leeg")
def test_de_modellen_zijn_wat_de_database_bevat() -> None:
    upgrade(directory=MAP)
    with db.engine.connect() as verbinding:
        context = MigrationContext.configure(verbinding, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


@pytest.mark.usefixtures("leeg")
def test_de_controles_in_de_database_zijn_die_van_de_modellen() -> None:
    upgrade(directory=MAP)
    with db.engine.begin() as verbinding:
        onderzoek = sa.inspect(verbinding)
        for naam, tabel in db.metadata.tables.items():
            model = {_spelling(c.name, str(c.sqltext)) for c in tabel.constraints if isinstance(c, sa.CheckConstraint)}
            echt = {_spelling(c["name"], c["sqltext"]) for c in onderzoek.get_check_constraints(naam)}
            assert echt == model, naam


def _spelling(naam: object, tekst: str) -> tuple[str, tuple[str, ...]]:
    """What a CHECK is called and which words are in it: each engine writes it down in its own way."""
    return str(naam).removeprefix("ck_"), tuple(sorted(re.findall(r"'([^']*)'", tekst)))


@pytest.mark.usefixtures("leeg")
def test_elke_sleutel_en_elke_eis_heeft_een_naam() -> None:
    upgrade(directory=MAP)
    with db.engine.begin() as verbinding:
        for tabel in spiegel(verbinding).sorted_tables:
            zonder = [c for c in tabel.constraints if c.name is None and not isinstance(c, sa.PrimaryKeyConstraint)]
            assert not zonder, tabel.name


def test_de_gezondheidscontrole_verwacht_de_nieuwste_revisie() -> None:
    assert verwachte_revisie() == revisies()[-1]
