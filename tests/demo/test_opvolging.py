"""Every situation of the follow-up that people should be able to look at occurs in the demo, behind its walls."""

from __future__ import annotations

import re

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.klok import dag
from gesprekken.demo.opvolgingsverloop import VERLOPEN
from gesprekken.domain.agenda.models import Agendapunt, Gespreksagenda
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Actie, Besluit, Besluitwijziging, Gesprek, Verslag
from gesprekken.domain.opvolging.models import Gesprekspunt, Informatie, Journaalmuur, Toezegging, Toezeggingsregel
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.queries.journaal import list_regels
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_puntgesprekken, list_vervolgpunten
from gesprekken.queries.rondes.rondes import list_rondes
from gesprekken.queries.verplichtingen.koppen import get_dossier_met_kop
from gesprekken.queries.verplichtingen.standen import bepaal_standen, list_werk, zichtbaar_voor
from tests.demo.conftest import ANKER, als

OP_HET_BORD = {"vervolggesprekken": "bezig open open bezig bezig bezig open open open"}
VANDAAG = dag(ANKER)
GEMEENTEN = ("delft", "midden-delfland", "rijswijk", "pijnacker-nootdorp")
STAP = "vervolggesprekken"


def dossier(gemeente: str, wie: str = "secretariaat") -> Dossier:
    """A dossier of the main round, for who may read it."""
    actor = als(wie)
    return get_dossier(actor, list_rondes(actor)[0].slug, gemeente)[1]


def punten(gemeente: str, wie: str = "secretariaat") -> list[Vervolgpunt]:
    """The adopted items as this person reads them."""
    gevonden = dossier(gemeente, wie)
    return list_vervolgpunten(als(wie), gevonden, get_stap(gevonden, STAP, SOORT))


def van_gemeente(model: type[Informatie] | type[Besluit] | type[Actie] | type[Toezegging]) -> set[str]:
    """In which municipalities there is an outcome of this kind on an item."""
    vraag = (
        sa.select(Dossier.slug)
        .join(Gespreksagenda, Gespreksagenda.dossier_id == Dossier.id)
        .join(Agendapunt, Agendapunt.agenda_id == Gespreksagenda.id)
        .join(model, model.agendapunt_id == Agendapunt.id)
    )
    return set(db.session.scalars(vraag))


def test_alleen_wie_een_agenda_vaststelde_heeft_punten_om_op_te_volgen(demo: Flask) -> None:
    assert {slug for slug, _wie in VERLOPEN} == set(GEMEENTEN)
    assert [len(punten(g)) for g in GEMEENTEN] == [4, 2, 3, 3]
    assert punten("zoetermeer") == []


def test_een_gesprek_over_twee_punten_heeft_een_vastgesteld_en_een_voorgelegd_verslag(demo: Flask) -> None:
    aantal = sa.func.count(Gesprekspunt.id)
    (gesprek,) = db.session.scalars(sa.select(Gesprek).join(Gesprekspunt).group_by(Gesprek.id).having(aantal > 1))
    assert gesprek.status == "gehouden"
    verslagen = db.session.scalars(sa.select(Verslag).where(Verslag.gesprek_id == gesprek.id)).all()
    assert {(v.status, bool(v.vingerafdruk)) for v in verslagen} == {("vastgesteld", True), ("voorgelegd", False)}
    assert len({v.agendapunt_id for v in verslagen}) == 2


def test_er_zijn_uitkomsten_van_alle_vier_de_soorten_ook_bij_een_punt(demo: Flask) -> None:
    for model in (Informatie, Besluit, Actie, Toezegging):
        assert "pijnacker-nootdorp" in van_gemeente(model)
    prijs = punten("pijnacker-nootdorp")[0].punt.id
    for model in (Informatie, Besluit, Actie, Toezegging):
        assert db.session.scalars(sa.select(model).where(model.agendapunt_id == prijs)).all(), model


def test_er_is_een_punt_zonder_gesprek_en_dat_staat_bij_de_coordinator_op_de_lijst(demo: Flask) -> None:
    coordinator = als("coordinator.pijnacker-nootdorp")
    alle = punten("pijnacker-nootdorp", "coordinator.pijnacker-nootdorp")
    gesprekken = list_puntgesprekken(coordinator, alle)
    (zonder,) = [p for p in alle if not gesprekken[p.punt.id]]
    werk = {(r.verplichting.sleutel.soort, r.verplichting.sleutel.object) for r in list_werk(coordinator, VANDAAG)}
    assert ("plannen", zonder.punt.sleutel) in werk


def test_een_punt_is_schriftelijk_afgedaan_en_afgesloten_en_een_gaat_naar_de_volgende_ronde(demo: Flask) -> None:
    (schriftelijk,) = [p.punt for p in punten("rijswijk") if p.punt.schriftelijk_op]
    assert schriftelijk.status == "afgesloten"
    assert schriftelijk.resultaat
    (door,) = [p.punt for p in punten("delft") if p.punt.status == "doorgeschoven"]
    assert door.resultaat
    assert [p.punt.status for g in GEMEENTEN for p in punten(g)].count("agenda") == 10


def test_er_staan_gesprekken_voor_de_komende_dagen(demo: Flask) -> None:
    rijen = db.session.execute(
        sa.select(Dossier.slug, Gesprek.begint_op)
        .join(Dossier, Dossier.id == Gesprek.dossier_id)
        .join(Gesprekspunt, Gesprekspunt.gesprek_id == Gesprek.id)
        .where(Gesprek.status == "gepland")
    ).all()
    assert {slug for slug, _op in rijen} == {"delft", "midden-delfland", "rijswijk"}
    assert all(0 < (dag(op) - VANDAAG).days <= 9 for _slug, op in rijen)


def test_een_besluit_is_met_een_reden_gewijzigd(demo: Flask) -> None:
    ((wijziging, besluit),) = db.session.execute(sa.select(Besluitwijziging, Besluit).join(Besluit)).all()
    assert wijziging.reden
    assert (besluit.versie, wijziging.versie) == (2, 1)
    assert wijziging.was != besluit.tekst


def test_toezeggingen_zijn_nagekomen_bijgesteld_lopend_en_te_laat(demo: Flask) -> None:
    alle = db.session.scalars(sa.select(Toezegging)).all()
    assert len([t for t in alle if t.status == "nagekomen"]) == 1
    (laat,) = [t for t in alle if t.status == "loopt" and t.uiterlijk < VANDAAG]
    assert laat.versie == 1
    (bijgesteld,) = [t for t in alle if t.status == "loopt" and t.versie > 1]
    eerst, nu = db.session.scalars(
        sa.select(Toezeggingsregel)
        .where(Toezeggingsregel.toezegging_id == bijgesteld.id)
        .order_by(Toezeggingsregel.versie)
    )
    assert eerst.uiterlijk < nu.uiterlijk == bijgesteld.uiterlijk
    assert nu.reden
    assert len([t for t in alle if t.status == "loopt" and t.versie == 1 and t.uiterlijk > VANDAAG]) == 2


def test_wie_iets_toezegde_of_een_actie_heeft_ziet_dat_op_mijn_werk(demo: Flask) -> None:
    werk = [r.verplichting.sleutel.soort for r in list_werk(als("medewerker.vidomes"), VANDAAG)]
    assert {"toezegging", "actie"} <= set(werk)
    laat = [r for r in list_werk(als("provincie.partner"), VANDAAG) if r.verplichting.sleutel.soort == "toezegging"]
    assert [(r.kop.slug, str(r.stand)) for r in laat] == [("midden-delfland", "telaat")]


def test_acties_bij_een_punt_zijn_klaar_of_lopen(demo: Flask) -> None:
    acties = db.session.scalars(sa.select(Actie).where(Actie.agendapunt_id.is_not(None))).all()
    assert {bool(a.gedaan_op) for a in acties} == {True, False}
    assert all(a.resultaat for a in acties if a.gedaan_op)


def test_wie_buiten_een_punt_staat_ziet_er_geen_spoor_van(demo: Flask) -> None:
    """The province has no part in the item about prices in Pijnacker-Nootdorp, but is told of the other one."""
    provincie, coordinator = als("provincie.partner"), als("coordinator.pijnacker-nootdorp")
    prijs, wijken, _buren = punten("pijnacker-nootdorp", "provincie.partner")
    assert (prijs.binnen, wijken.binnen) == (False, True)
    assert list_puntgesprekken(provincie, [prijs])[prijs.punt.id] == []
    gevonden = dossier("pijnacker-nootdorp")
    achter_muur = set(
        db.session.scalars(sa.select(Journaalmuur.regel_id).where(Journaalmuur.agendapunt_id == prijs.punt.id))
    )
    ook_elders = set(
        db.session.scalars(sa.select(Journaalmuur.regel_id).where(Journaalmuur.agendapunt_id == wijken.punt.id))
    )
    gelezen = {r.id for r in list_regels(provincie, gevonden, aantal=500)}
    assert achter_muur - ook_elders
    assert (achter_muur - ook_elders).isdisjoint(gelezen)
    assert achter_muur <= {r.id for r in list_regels(coordinator, gevonden, aantal=500)}
    _ronde, _dossier, kop = get_dossier_met_kop(provincie, list_rondes(provincie)[0].slug, gevonden.slug)
    stand = bepaal_standen([kop], VANDAAG)[gevonden.id]
    gezien = " ".join(v.wat for v in zichtbaar_voor(provincie, stand.verplichtingen))
    assert "kleine locatie" not in gezien
    assert "vroeg mee te praten" in gezien


def test_wie_in_geen_enkel_punt_zit_ziet_de_gesprekken_niet(demo: Flask) -> None:
    gevonden = dossier("midden-delfland")
    assert [g.titel for g, _stap in list_gesprekken(als("secretariaat"), gevonden)] == [
        "Startgesprek Midden-Delfland"
    ]  # fmt: skip
    assert len(list_gesprekken(als("medewerker.wonen-midden-delfland"), gevonden)) == 3


def test_de_teksten_noemen_geen_cijfers_en_geen_mensen() -> None:
    zinnen = [w for wendingen in VERLOPEN.values() for v in wendingen for w in v.waarmee if isinstance(w, str)]
    assert len(zinnen) > 40
    for zin in zinnen:
        assert not re.search(r"\d", zin.replace("2030", "")), zin
        assert not re.search(r"\b(meneer|mevrouw|dhr|mw)\b", zin.lower()), zin
