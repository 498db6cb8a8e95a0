"""The demo is in full swing whenever it is opened, and what it shows really happened."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from importlib import import_module
from itertools import pairwise
from pkgutil import iter_modules

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.core.actor import SysteemActor
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.journaal import Journaalregel, find_breuk
from gesprekken.core.klok import dag
from gesprekken.demo.bouw import bouw_demo, heeft_demo, herbouw_demo
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.queries.demo import find_anker
from gesprekken.queries.journaal import list_keten, list_ketens
from gesprekken.queries.partijen.partijen import list_demofuncties
from gesprekken.queries.rondes.rondes import list_rondes
from gesprekken.queries.verplichtingen.koppen import list_bordkoppen
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from gesprekken.services.partijen import voeg_gebruiker_toe
from tests.bench.meten import geteld
import tests.demo
from tests.demo.conftest import ANKER, GEMEENTEN, als, bouw
from tests.ondersteuning.databank import inhoud

# How each dossier stands as a whole; every room says in its own tests what its steps show (OP_HET_BORD).
BEELD = dict.fromkeys(GEMEENTEN, "gereed") | {
    "Leidschendam-Voorburg": "aandacht", "Wassenaar": "telaat", "Westland": "aandacht",
}  # fmt: skip
OPDRACHTEN_PER_DAAD = 20  # services that ask once per row of a list would go far beyond this
LATER = datetime(2026, 11, 24, 8, tzinfo=UTC)
ANKERS = {
    "maandag": datetime(2026, 11, 2, 6, tzinfo=UTC),
    "woensdag om middernacht": datetime(2026, 10, 6, 22, 30, tzinfo=UTC),
    "vrijdag in de zomer": datetime(2027, 7, 16, 12, tzinfo=UTC),
    "zaterdag na nieuwjaar": datetime(2027, 1, 2, 9, tzinfo=UTC),
    "zondag waarop de klok verspringt": datetime(2027, 3, 28, 9, tzinfo=UTC),
}


def standen(secretariaat: str, anker: datetime) -> list[Dossierstand]:
    """The board of the only round of a secretariat, on the day of the anchor."""
    actor = als(secretariaat, anker)
    (ronde,) = list_rondes(actor)
    return list(bepaal_standen(list_bordkoppen(actor, ronde), dag(anker)).values())


def verwacht() -> dict[str, dict[str, str]]:
    """Per dossier the words of every step, as the tests of the rooms tell them; a step that none tells is missed."""
    uit: dict[str, dict[str, str]] = {gemeente: {} for gemeente in GEMEENTEN}
    for module in iter_modules(tests.demo.__path__, "tests.demo."):
        kolommen: dict[str, str] = getattr(import_module(module.name), "OP_HET_BORD", {})
        for stap, woorden in kolommen.items():
            for gemeente, woord in zip(GEMEENTEN, woorden.split(), strict=True):
                uit[gemeente][stap] = woord
    return uit


def regel(stand: Dossierstand) -> dict[str, str]:
    """A line of the board."""
    return {s.stap.code: s.stand.value for s in stand.stappen}


@pytest.mark.parametrize("anker", ANKERS.values(), ids=ANKERS)
def test_het_bord_is_hetzelfde_op_welke_dag_de_demo_ook_wordt_gebouwd(app: Flask, anker: datetime) -> None:
    bouw(app, anker)
    with app.app_context():
        bord = standen("secretariaat", anker)
        assert {s.feiten.dossier_naam: regel(s) for s in bord} == verwacht()
        assert {s.feiten.dossier_naam: s.beeld.value for s in bord} == BEELD
        (regio,) = standen("secretariaat.gooi", anker)
        assert (regio.beeld.value, *regel(regio).values()) == ("gereed", "gereed", "bezig")


def test_zes_dossiers_liggen_op_schema_twee_vragen_aandacht_en_een_is_te_laat(demo: Flask) -> None:
    beelden = Counter(s.beeld.value for s in standen("secretariaat", ANKER))
    assert beelden == {"gereed": 6, "aandacht": 2, "telaat": 1}


def test_elke_keten_van_het_journaal_klopt_en_staat_op_volgorde_van_tijd(demo: Flask) -> None:
    ketens = {k.naam: list_keten(k.naam) for k in list_ketens()}
    assert len(ketens) == 11  # nine dossiers, the region's, and beheer
    for regels in ketens.values():
        assert regels
        assert find_breuk(regels) is None
        assert all(eerder.op <= later.op for eerder, later in pairwise(regels))


def test_er_gebeurt_niets_na_het_anker(demo: Flask) -> None:
    assert (db.session.scalar(sa.select(sa.func.max(Journaalregel.op))) or ANKER) < ANKER


def test_een_daad_in_de_demo_vraagt_gemiddeld_weinig_van_de_database(app: Flask) -> None:
    """Over ten seconds: the whole demo is built once more, counted."""
    with geteld(app) as opdrachten, app.app_context():
        assert not heeft_demo()
        bouw_demo(ANKER)
        assert heeft_demo()
        daden = db.session.scalar(sa.select(sa.func.count()).select_from(Journaalregel)) or 1
    assert len(opdrachten) / daden < OPDRACHTEN_PER_DAAD


def test_een_demo_die_niet_lukt_laat_niets_achter(demo: Flask) -> None:
    voor = inhoud(demo)
    with pytest.raises(sa.exc.IntegrityError):
        bouw_demo(ANKER)
    assert inhoud(demo) == voor


def test_een_demo_wordt_in_een_keer_vervangen_en_blijft_als_dat_mislukt(
    demo: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is played is left out: it is the same for a first demo."""
    voor = inhoud(demo)
    monkeypatch.setattr("gesprekken.demo.bouw.speel", _mislukt)
    with pytest.raises(LookupError):
        herbouw_demo(LATER)
    assert inhoud(demo) == voor
    monkeypatch.setattr("gesprekken.demo.bouw.speel", lambda *_: None)
    herbouw_demo(LATER)
    assert find_anker() == LATER
    assert db.session.scalar(sa.select(sa.func.count()).select_from(Ronde)) == 0
    assert {f.functie_id for f in list_demofuncties()}


def test_waar_iemand_echt_is_wordt_niets_vervangen(demo: Flask) -> None:
    with transactie():
        voeg_gebruiker_toe("iemand@delft.example", "Iemand", "geen hash", [], SysteemActor(), ANKER)
    voor = inhoud(demo)
    with pytest.raises(BestaatNiet):
        herbouw_demo(LATER)
    assert inhoud(demo) == voor


def _mislukt(*_: object) -> None:
    raise LookupError
