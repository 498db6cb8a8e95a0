"""Every situation of the agenda that people should be able to look at occurs in the demo."""

from __future__ import annotations

from collections import Counter
import re

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.klok import dag
from gesprekken.demo.agendaopzet import OPZETTEN
from gesprekken.demo.onderwerpen import ONDERWERPEN
from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendaversie,
    Gespreksagenda,
    Instemming,
    Onderwerp,
    Onderwerpbericht,
    Onderwerpstatus,
    Oordeel,
)
from gesprekken.domain.agenda.versies import Wijziging, vergelijk
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.rondes.models import Termijn
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.infra.database import db
from gesprekken.queries.agenda.agenda import Punt, Versie, find_agenda, list_instemmingen, list_punten, list_versies
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap, list_deelnemers
from gesprekken.queries.rondes.rondes import list_rondes
from gesprekken.queries.verplichtingen.standen import list_werk
from tests.demo.conftest import ANKER, als

OP_HET_BORD = {"gespreksagenda": "gereed bezig aandacht gereed gereed gereed open bezig bezig"}
VANDAAG = dag(ANKER)
LV = "leidschendam-voorburg"


def agenda(gemeente: str) -> tuple[Dossier, Gespreksagenda]:
    """The agenda of a municipality."""
    actor = als("secretariaat")
    (ronde,) = list_rondes(actor)
    _ronde, dossier = get_dossier(actor, ronde.slug, gemeente)
    gevonden = find_agenda(dossier, get_stap(dossier, "gespreksagenda", SOORT))
    assert gevonden is not None
    return dossier, gevonden


def versies(gemeente: str) -> list[Versie]:
    """Its versions, newest first."""
    return list_versies(als("secretariaat"), agenda(gemeente)[1])


def punten(gemeente: str) -> list[Punt]:
    """Its working copy."""
    return list_punten(agenda(gemeente)[1])


def oordelen(gemeente: str, oordeel: Oordeel) -> list[Instemming]:
    """The answers of this kind to lines of the last version."""
    regels = {r.vingerafdruk for r in versies(gemeente)[0].regels}
    alle = [i for i, _naam in list_instemmingen(agenda(gemeente)[1])]
    return [i for i in alle if i.oordeel == oordeel and i.vingerafdruk in regels]


def test_wie_een_startgesprek_hield_heeft_onderwerpen_van_meer_dan_een_partij(demo: Flask) -> None:
    gehouden = sa.select(Gesprek.dossier_id).where(Gesprek.gehouden_op.is_not(None))
    hoofd = sa.select(Dossier.slug).where(Dossier.id.in_(gehouden), Dossier.slug.in_(list(ONDERWERPEN)))
    indieners = db.session.execute(
        sa.select(Dossier.slug, sa.func.count(Onderwerp.indiener_id.distinct()))
        .join(Onderwerp, Onderwerp.dossier_id == Dossier.id)
        .group_by(Dossier.slug)
    ).all()
    assert {slug for slug, _ in indieners} == set(db.session.scalars(hoofd)) == set(ONDERWERPEN)
    assert len(indieners) == 8
    assert all(aantal > 1 for _, aantal in indieners)


def test_een_onderwerp_komt_in_elke_stand_voor(demo: Flask) -> None:
    assert set(db.session.scalars(sa.select(Onderwerp.status))) == set(Onderwerpstatus)


def test_precies_een_onderwerp_kwam_te_laat(demo: Flask) -> None:
    laat = sa.select(Dossier.slug, Onderwerp.titel).join(Dossier).where(Onderwerp.te_laat)
    ((slug, titel),) = db.session.execute(laat).all()
    assert (slug, titel) == ("delft", ONDERWERPEN["delft"]["optoppen"].tekst.titel)
    termijnen = sa.select(Termijn).where(Termijn.code == "gespreksagenda").order_by(Termijn.versie)
    eerst, nu = db.session.scalars(termijnen)
    assert eerst.datum < nu.datum
    assert nu.reden


def test_er_is_een_vraag_gesteld_een_vraag_beantwoord_en_met_reden_afgewezen(demo: Flask) -> None:
    per_soort = Counter(db.session.scalars(sa.select(Onderwerpbericht.wat)))
    assert per_soort == {"terugleggen": 2, "antwoord": 1, "afwijzen": 1}
    assert all(db.session.scalars(sa.select(Onderwerpbericht.tekst)))


def test_samengevoegde_punten_hebben_mede_indieners(demo: Flask) -> None:
    samen = {slug: {p.indieners for p in punten(slug) if p.opgegaan} for slug in (LV, "den-haag")}
    assert samen[LV] == {("WoonInvest", "Provincie")}
    assert {frozenset(i) for i in samen["den-haag"]} == {frozenset({"Haag Wonen", "Staedion", "Provincie"})}


def test_een_onderwerp_is_gesplitst_in_twee_punten(demo: Flask) -> None:
    bronnen = Counter(b.onderwerp.id for p in punten("zoetermeer") for b in p.bronnen)
    assert sorted(bronnen.values()) == [1, 1, 2]


def test_versie_twee_van_leidschendam_voorburg_ligt_voor_met_elke_soort_wijziging(demo: Flask) -> None:
    tweede, eerste = versies(LV)
    assert (tweede.versie.nr, tweede.versie.status, eerste.versie.status) == (2, "voorgelegd", "vervangen")
    assert dag(tweede.versie.reactie_tot) >= VANDAAG
    soorten = {v.wijziging for v in vergelijk(eerste.als_waarden(), tweede.als_waarden())}
    assert soorten == set(Wijziging)


def test_alleen_over_gewijzigde_regels_is_opnieuw_iets_gevraagd(demo: Flask) -> None:
    tweede, eerste = versies(LV)
    oud = {r.vingerafdruk for r in eerste.regels}
    gegeven = {(i.organisatie_id, i.vingerafdruk) for i, _naam in list_instemmingen(agenda(LV)[1])}
    zonder = {
        d.kort: {r.vingerafdruk for r in tweede.regels if (d.organisatie_id, r.vingerafdruk) not in gegeven}
        for d in list_deelnemers(agenda(LV)[0])
        if d.gesprekspartij and not d.trekker
    }
    nieuw = {r.vingerafdruk for r in tweede.regels} - oud
    assert len(nieuw) == 2
    assert zonder == {"Vidomes": nieuw, "WoonInvest": set(), "Provincie": set(), "Wassenaarsche": set()}


def test_vidomes_moet_nog_op_versie_twee_antwoorden(demo: Flask) -> None:
    werk = {(r.kop.slug, r.verplichting.sleutel.soort) for r in list_werk(als("medewerker.vidomes"), VANDAAG)}
    assert (LV, "antwoorden") in werk


def test_een_voorwaarde_is_beantwoord_en_een_nog_niet(demo: Flask) -> None:
    (beantwoord,) = oordelen("rijswijk", Oordeel.MITS)
    assert beantwoord.antwoord
    (open_,) = oordelen(LV, Oordeel.MITS)
    assert not open_.antwoord
    werk = {(r.kop.slug, r.verplichting.sleutel.soort) for r in list_werk(als(f"coordinator.{LV}"), VANDAAG)}
    assert (LV, "reageren") in werk


def test_niet_akkoord_blijft_staan_ook_in_een_volgende_en_in_een_vastgestelde_versie(demo: Flask) -> None:
    for gemeente, stand in ((LV, "voorgelegd"), ("pijnacker-nootdorp", "vastgesteld")):
        (niet,) = oordelen(gemeente, Oordeel.NIET)
        assert niet.reden
        assert versies(gemeente)[0].versie.status == stand
    (niet,) = oordelen(LV, Oordeel.NIET)
    assert niet.op < versies(LV)[0].versie.voorgelegd_op, "given to version 1, and still there"


def test_vier_agendas_zijn_vastgesteld_twee_ervan_nadat_de_reactietermijn_voorbij_was(demo: Flask) -> None:
    vastgesteld = db.session.execute(
        sa.select(Dossier.slug, Agendaversie)
        .join(Gespreksagenda, Gespreksagenda.id == Agendaversie.agenda_id)
        .join(Dossier, Dossier.id == Gespreksagenda.dossier_id)
        .where(Agendaversie.vastgesteld_op.is_not(None))
    ).all()
    assert {slug for slug, _ in vastgesteld} == {"delft", "midden-delfland", "rijswijk", "pijnacker-nootdorp"}
    na_termijn = {slug for slug, v in vastgesteld if v.vastgesteld_op is not None and v.vastgesteld_op > v.reactie_tot}
    assert {slug: stil_gebleven(slug) for slug in na_termijn} == {"delft": {"DUWO"}, "midden-delfland": {"Provincie"}}


def stil_gebleven(gemeente: str) -> set[str]:
    """The parties that never answered."""
    dossier, gevonden = agenda(gemeente)
    gaven = {i.organisatie_id for i, _naam in list_instemmingen(gevonden)}
    anderen = [d for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker]
    return {d.kort for d in anderen if d.organisatie_id not in gaven}


def test_wat_in_cijfers_staat_is_illustratief() -> None:
    for inbreng in (i for per in ONDERWERPEN.values() for i in per.values()):
        assert inbreng.tekst.woningen is None or inbreng.tekst.locatie.endswith("(illustratief)")
        assert not re.search(r"\d", inbreng.tekst.titel.replace("2030", ""))
    for opzet in (o for per in OPZETTEN.values() for o in per.values()):
        assert not re.search(r"\d", opzet.vraag) or opzet.vraag.endswith("(illustratief)?")


def test_elk_punt_dat_voorgelegd_werd_heeft_een_vraag(demo: Flask) -> None:
    vragen = db.session.scalars(sa.select(Agendapunt.vraag).where(Agendapunt.status == "agenda")).all()
    assert len(vragen) > 15
    assert all(vragen)
