"""What the demo tells about overzicht 5a: every case that a reader must be able to find."""

from __future__ import annotations

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.demo.locatierijen import RIJEN, START
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.bevindingen import Bevindingsoort, bevindingen
from gesprekken.domain.overzichten.regels import Mutatiesoort
from gesprekken.domain.overzichten.voorraad import voorraadverloop
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.queries.overzichten.locatievoorstellen import list_locatievoorstellen
from gesprekken.queries.overzichten.maatregelen import list_maatregelen
from gesprekken.queries.overzichten.overzichten import Locatierij, find_startvoorraad, find_verschiluitleg
from gesprekken.queries.overzichten.registerblad import Registerblad, get_registerblad
from tests.demo.conftest import als

OP_HET_BORD = {"overzicht-5a": "bezig bezig bezig bezig bezig gereed bezig bezig bezig"}
RONDE, STAP, LV = "gespreksronde-najaar-2026", "overzicht-5a", "leidschendam-voorburg"


def _lees(gemeente: str) -> tuple[Registerblad, list[Locatierij]]:
    blad = get_registerblad(als(f"coordinator.{gemeente}"), RONDE, gemeente, STAP)
    return blad, list(blad.lees().rijen)


def _vondsten(gemeente: str) -> set[Bevindingsoort]:
    blad, rijen = _lees(gemeente)
    return {b.soort for b in bevindingen([r.regel for r in rijen], blad.kader.kader.corporaties)}


def test_alle_negen_gemeenten_hebben_regels(demo: Flask) -> None:
    assert len(RIJEN) == 9
    for gemeente, plekken in RIJEN.items():
        assert len(_lees(gemeente)[1]) == len(plekken)


def test_in_leidschendam_voorburg_gaat_sloop_voor_en_zakt_de_voorraad(demo: Flask) -> None:
    blad, rijen = _lees(LV)
    start = find_startvoorraad(blad.dossier, blad.stap)
    assert start is not None
    kader = blad.kader.kader
    dips = voorraadverloop(start.woningen, [r.regel for r in rijen], kader.eerste, kader.laatste).dips_hard
    assert [dip.diepte for dip in dips] == [155]
    assert dips[0].herstel is not None, "what replaces it comes within the period"


def test_er_is_een_dubbele_claim_en_een_locatie_zonder_corporatie_en_niet_alles_is_bevestigd(demo: Flask) -> None:
    assert _vondsten(LV) >= {Bevindingsoort.DUBBEL, Bevindingsoort.ZONDER_CORPORATIE}
    standen = {r.bevestigd for r in _lees(LV)[1] if r.corporatie}
    assert standen == {True, False}


def test_een_overname_tussen_corporaties_en_een_terugkeer_naar_sociale_huur(demo: Flask) -> None:
    assert [r.regel.totaal for r in _lees("den-haag")[1] if r.regel.is_overdracht] == [120]
    terug = [r.regel.totaal for r in _lees("westland")[1] if r.rij.soort == Mutatiesoort.TERUG_NAAR_SOCIAAL]
    assert terug == [276]


def test_grote_plannen_zonder_sociale_huur_staan_in_de_toelichting_en_niet_in_een_regel(demo: Flask) -> None:
    blad, rijen = _lees("westland")
    uitleg = find_verschiluitleg(blad.dossier, blad.stap)
    assert uitleg is not None
    for plan in ("Monster Noord", "Westmade Zuid"):
        assert plan in uitleg.tekst
        assert all(plan not in r.rij.locatie for r in rijen)


def test_een_dossier_is_helemaal_bevestigd_en_ingediend(demo: Flask) -> None:
    ingediend = db.session.execute(
        sa.select(Dossier.slug, Indiening.te_laat)
        .join(Dossier, Dossier.id == Indiening.dossier_id)
        .join(Stap, Stap.id == Indiening.stap_id)
        .where(Stap.soort == "register")
    ).all()
    assert [tuple(rij) for rij in ingediend] == [("rijswijk", False)]
    assert all(r.bevestigd for r in _lees("rijswijk")[1])


@pytest.mark.parametrize("gemeente", RIJEN)
def test_elke_regel_zegt_wat_gepubliceerd_en_wat_illustratief_is(gemeente: str) -> None:
    for plek in RIJEN[gemeente]:
        assert "illustratief" in plek.bron
        assert len(plek.bron) <= 200
        assert ("epubliceerd" in plek.bron or "(" in plek.bron) != plek.locatie.startswith("Voorbeeld") or (
            plek.locatie == "Voorbeeld Rijswijk bouwt in Den Haag"
        ), "an invented site says so in its name"
    assert gemeente not in START or "illustratief" in START[gemeente][1] or "niet gepubliceerd" in START[gemeente][1]


def test_in_leidschendam_voorburg_wacht_een_voorstel_bij_de_sloop_en_loopt_een_maatregel(demo: Flask) -> None:
    blad, _rijen = _lees(LV)
    (beeld,) = list_locatievoorstellen(blad.actor, blad.dossier, blad.stap)
    assert (beeld.open, beeld.zelfde_regel, beeld.eigenaar) == (True, True, "WoonInvest")
    assert beeld.regel is not None
    assert beeld.regel.soort == Mutatiesoort.SLOOP
    (maatregel,) = list_maatregelen(blad.actor, blad.dossier, blad.stap)
    assert (maatregel.actie.gedaan_op, maatregel.organisatie) == (None, "WoonInvest")
    assert "illustratief" in beeld.voorstel.reden
    assert "illustratief" in maatregel.actie.tekst
