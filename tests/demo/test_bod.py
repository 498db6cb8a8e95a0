"""Every situation of the bid that people should be able to look at occurs in the demo; what is made up says so."""

from __future__ import annotations

from flask import Flask
import sqlalchemy as sa

from gesprekken.domain.biedingen.models import Bod, Bodvoorstel
from gesprekken.domain.biedingen.rekenen import tel_daeb, tel_op
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.bod import SOORT
from gesprekken.domain.voorstellen.models import Voorstelstatus
from gesprekken.infra.database import db
from gesprekken.queries.biedingen.biedingen import Bodbeeld, list_biedingen, list_regiobiedingen, list_uitleg
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.rondes.rondes import list_rondes
from gesprekken.queries.rondes.stappen import parameters_van
from tests.demo.conftest import als

OP_HET_BORD = {"bod": "gereed bezig bezig gereed bezig gereed bezig gereed gereed"}
GEPUBLICEERD = {"zoetermeer": (1_300, 2_700), "westland": (1_800, 1_800), "midden-delfland": (99, 99)}


def _hier(gemeente: str) -> tuple[Ronde, Dossier, Stap]:
    actor = als("secretariaat")
    ronde = next(r for r in list_rondes(actor) if r.sjabloon == "addendum-5a-5b")
    _ronde, dossier = get_dossier(actor, ronde.slug, gemeente)
    return ronde, dossier, get_stap(dossier, "bod", SOORT)


def _versies(gemeente: str) -> list[Bodbeeld]:
    _ronde, dossier, stap = _hier(gemeente)
    return list_biedingen(als("secretariaat"), dossier, stap)


def test_het_eerste_bod_is_gepubliceerd_of_zegt_dat_het_illustratief_is(demo: Flask) -> None:
    ronde, _dossier, stap = _hier("delft")
    for gemeente in list_regiobiedingen(als("secretariaat"), ronde, stap.code):
        begin = _versies(gemeente)[-1]
        assert "illustratief" in begin.bod.waarom, gemeente
        assert begin.bod.waarom.startswith("Bod bij het begin van de ronde.")
        if gemeente in GEPUBLICEERD:
            daeb = tel_daeb(begin.cellen, parameters_van(stap, SOORT).segmenten).netto
            assert (daeb, tel_op(begin.cellen).netto) == GEPUBLICEERD[gemeente]
            assert "Gepubliceerd is" in begin.bod.waarom
        else:
            assert begin.bod.waarom.endswith("Alle aantallen zijn illustratief.")


def test_negen_gemeenten_hebben_een_bod_en_een_heeft_een_concept(demo: Flask) -> None:
    ronde, _dossier, stap = _hier("delft")
    regio = list_regiobiedingen(als("secretariaat"), ronde, stap.code)
    assert len(regio) == 9
    assert all(regio.values())
    concepten = db.session.scalars(
        sa.select(Dossier.slug).join(Bod, Bod.dossier_id == Dossier.id).where(Bod.status == "concept")
    ).all()
    assert concepten == ["den-haag"]


def test_er_is_aangescherpt_naar_een_voorstel_en_naar_een_gesprek(demo: Flask) -> None:
    assert _versies("rijswijk")[0].voorstel_van == "Rijswijk Wonen"
    assert _versies("delft")[0].gesprek
    standen = set(db.session.scalars(sa.select(Bodvoorstel.status)))
    assert standen == {Voorstelstatus.INGEDIEND, Voorstelstatus.OVERGENOMEN, Voorstelstatus.BEANTWOORD}


def test_er_is_beide_kanten_op_geoordeeld_en_een_gemeente_is_nog_uitleg_schuldig(demo: Flask) -> None:
    oordelen = {g: o.wezenlijk for g in ("delft", "westland", "midden-delfland") if (o := _versies(g)[0].oordeel)}
    assert oordelen == {"delft": True, "westland": False, "midden-delfland": False}
    uitleg = {g: [u.soort for u in list_uitleg(*_hier(g)[1:])] for g in ("midden-delfland", "westland", "wassenaar")}
    assert uitleg == {"midden-delfland": ["handelingsperspectief"], "westland": ["toelichting"], "wassenaar": []}


def test_wie_niet_ondertekende_doet_mee_en_dat_staat_er_in_woorden(demo: Flask) -> None:
    waarom = _versies("midden-delfland")[-1].bod.waarom
    assert "heeft het Tussenakkoord niet ondertekend en doet wel mee" in waarom
