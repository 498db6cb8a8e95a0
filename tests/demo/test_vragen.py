"""What the demo tells about overzicht 5b: one delivered, one halfway with an answer behind a wall, one begun."""

from __future__ import annotations

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.demo.vragen import ANTWOORDEN, BEGONNEN, BIJDRAGEN, CASUS, HALF, KLAAR, STAP
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.domain.vragenlijst.dekking import Dekking
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden
from tests.demo.conftest import als

OP_HET_BORD = {"overzicht-5b": "bezig open open open bezig gereed open open open"}
RONDE = "gespreksronde-najaar-2026"
VERBODEN = ("http", "www.", "€", "%")


def _lees(gemeente: str, wie: str = "") -> tuple[list[Vraagbeeld], list[Bijdrageregel]]:
    actor = als(wie or f"coordinator.{gemeente}")
    _ronde, dossier = get_dossier(actor, RONDE, gemeente)
    stap = get_stap(dossier, STAP, SOORT)
    return list_vraagbeelden(actor, dossier, stap), list_bijdragen(dossier, stap)


def test_rijswijk_heeft_alles_beantwoord_en_ingediend(demo: Flask) -> None:
    vragen, bijdragen = _lees(KLAAR)
    assert {v.dekking for v in vragen} == {Dekking.BEANTWOORD}
    assert all(b.bijdrage for b in bijdragen)
    rijen = db.session.execute(
        sa.select(Dossier.slug, Indiening)
        .join(Indiening, Indiening.dossier_id == Dossier.id)
        .join(Stap, Stap.id == Indiening.stap_id)
        .where(Stap.soort == SOORT.code)
    ).all()
    assert [(slug, i.nr, i.te_laat) for slug, i in rijen] == [(KLAAR, 1, False)]
    assert rijen[0][1].vingerafdruk == vingerafdruk(canoniek(rijen[0][1].inhoud))


def test_in_pijnacker_nootdorp_schreef_de_helft_en_staat_een_antwoord_achter_een_muur(demo: Flask) -> None:
    vragen, bijdragen = _lees(HALF)
    assert 2 * sum(b.bijdrage is not None for b in bijdragen) == len(bijdragen)
    casussen = [c for v in vragen for c in v.casussen if c.beantwoord]
    assert [c.antwoord.tekst for c in casussen if c.antwoord] == [CASUS[1]]
    buiten = [c for v in _lees(HALF, "secretariaat")[0] for c in v.casussen if c.beantwoord]
    assert [c.antwoord for c in buiten] == [None], "the secretariat sees that there is one"


def test_delft_heeft_een_antwoord(demo: Flask) -> None:
    vragen, bijdragen = _lees(BEGONNEN)
    assert [v.vraag.code for v in vragen if v.antwoord] == list(ANTWOORDEN[BEGONNEN])
    assert not any(b.bijdrage for b in bijdragen)


def test_niets_lijkt_gepubliceerd() -> None:
    teksten = [
        *(t for a in ANTWOORDEN.values() for t in a.values()),
        *(t for b in BIJDRAGEN.values() for t in b.values()),
    ]
    for tekst in (*teksten, CASUS[1]):
        assert not [v for v in VERBODEN if v in tekst], tekst
    for gemeente, antwoorden in ANTWOORDEN.items():
        assert any("illustratief" in t for t in antwoorden.values()), gemeente
