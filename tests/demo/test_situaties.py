"""Every situation that people should be able to look at occurs in the demo."""

from __future__ import annotations

from datetime import date

from flask import Flask
import sqlalchemy as sa

from gesprekken.core.klok import dag
from gesprekken.domain.dossiers.models import Bevestiging, Dossier, Werkwijze
from gesprekken.domain.gesprekken.models import Aanwezig, Actie, Gesprek, Gesprekswijziging, Uitnodiging, Verslag
from gesprekken.domain.partijen.personen import Gebruiker
from gesprekken.domain.rondes.models import Ronde, Termijn
from gesprekken.domain.tafel.bord import bord_inhoud, verschillen
from gesprekken.domain.tafel.models import Bespreekpunt, Momentopname, Vergadering
from gesprekken.infra.database import db
from gesprekken.queries.rondes.rondes import list_rondes
from gesprekken.queries.verplichtingen.koppen import list_bordkoppen
from gesprekken.queries.verplichtingen.standen import list_werk
from tests.demo.conftest import ANKER, als
from tests.demo.test_bouw import standen

OP_HET_BORD = {
    "werkwijze": "gereed gereed aandacht gereed bezig gereed gereed gereed gereed",
    "startgesprek": "gereed bezig aandacht gereed gereed gereed telaat aandacht bezig",
    "tafel": "bezig bezig bezig bezig bezig bezig bezig bezig bezig",
}
VANDAAG = dag(ANKER)


def tel(vraag: sa.Select[int]) -> int:
    """The answer to a counting question."""
    return db.session.scalar(vraag) or 0


def test_een_werkwijze_is_herschreven_en_opnieuw_gevraagd(demo: Flask) -> None:
    rijen = db.session.execute(
        sa.select(Werkwijze.versie, sa.func.count(Bevestiging.id))
        .join(Dossier, Dossier.id == Werkwijze.dossier_id)
        .outerjoin(Bevestiging, Bevestiging.werkwijze_id == Werkwijze.id)
        .where(Dossier.slug == "leidschendam-voorburg")
        .group_by(Werkwijze.versie)
        .order_by(Werkwijze.versie)
    )
    assert [tuple(rij) for rij in rijen] == [(1, 1), (2, 3)]


def test_vidomes_moet_nog_een_werkwijze_bevestigen(demo: Flask) -> None:
    soorten = {(r.kop.slug, r.verplichting.sleutel.soort) for r in list_werk(als("medewerker.vidomes"), VANDAAG)}
    assert ("leidschendam-voorburg", "bevestigen") in soorten


def test_een_partij_is_met_reden_niet_uitgenodigd(demo: Flask) -> None:
    redenen = db.session.scalars(sa.select(Uitnodiging.reden).where(~Uitnodiging.uitgenodigd)).all()
    assert len(redenen) == 1
    assert redenen[0]


def test_een_gesprek_is_verplaatst_en_een_geannuleerd_en_opnieuw_gepland(demo: Flask) -> None:
    rijen = db.session.execute(
        sa.select(Dossier.slug, Gesprekswijziging.wordt_op.is_(None), Gesprekswijziging.reden)
        .join(Gesprek, Gesprek.id == Gesprekswijziging.gesprek_id)
        .join(Dossier, Dossier.id == Gesprek.dossier_id)
    ).all()
    assert {(slug, vervallen) for slug, vervallen, _ in rijen} == {("westland", False), ("zoetermeer", True)}
    assert all(reden for _, _, reden in rijen)
    zoetermeer = sa.select(Gesprek.status).join(Dossier).where(Dossier.slug == "zoetermeer").order_by(Gesprek.id)
    assert db.session.scalars(zoetermeer).all() == ["vervallen", "gehouden"]


def test_alle_soorten_aanwezigheid_komen_voor(demo: Flask) -> None:
    assert set(Aanwezig) <= set(db.session.scalars(sa.select(Uitnodiging.aanwezig)))
    assert tel(sa.select(sa.func.count()).where(Uitnodiging.namens != "")) > 0


def test_er_zijn_verslagen_in_concept_voorgelegd_en_vastgesteld(demo: Flask) -> None:
    assert set(db.session.scalars(sa.select(Verslag.status))) == {"concept", "voorgelegd", "vastgesteld"}


def test_twee_mensen_schreven_aan_het_verslag_dat_nog_open_is(demo: Flask) -> None:
    verslag = db.session.scalars(
        sa.select(Verslag).join(Gesprek).join(Dossier).where(Dossier.slug == "leidschendam-voorburg")
    ).one()
    assert (verslag.status, verslag.versie) == ("concept", 2)
    collegas = sa.select(sa.func.count()).where(Gebruiker.naam.ilike("%coördinator Leidschendam-Voorburg"))
    assert tel(collegas) == 2


def test_acties_zijn_klaar_te_laat_of_bijna_aan_de_beurt(demo: Flask) -> None:
    acties = db.session.scalars(sa.select(Actie)).all()
    klaar = [a for a in acties if a.gedaan_op]
    te_laat = [a for a in acties if not a.gedaan_op and a.uiterlijk < VANDAAG]
    binnenkort = [a for a in acties if not a.gedaan_op and 0 <= (a.uiterlijk - VANDAAG).days <= 7]
    assert klaar
    assert all(a.resultaat for a in klaar)
    assert len(te_laat) == 1
    assert len(binnenkort) >= 3


def test_een_termijn_is_met_reden_verzet(demo: Flask) -> None:
    versies = db.session.scalars(
        sa.select(Termijn).where(Termijn.code == "startgesprek").order_by(Termijn.versie)
    ).all()
    assert [t.versie for t in versies] == [1, 2]
    assert versies[0].datum < versies[1].datum < VANDAAG
    assert versies[1].reden


def test_de_vorige_tafel_maakte_over_elk_dossier_een_opmerking(demo: Flask) -> None:
    rijen = db.session.execute(
        sa.select(Vergadering.datum, sa.func.count(), sa.func.count(Bespreekpunt.opmerking_op))
        .join(Bespreekpunt, Bespreekpunt.vergadering_id == Vergadering.id)
        .group_by(Vergadering.datum)
        .order_by(Vergadering.datum)
    ).all()
    assert [(datum < VANDAAG, punten, opgemerkt) for datum, punten, opgemerkt in rijen] == [(True, 9, 9), (False, 9, 0)]


def test_sinds_de_vorige_tafel_is_er_veel_veranderd(demo: Flask) -> None:
    opname = db.session.scalars(sa.select(Momentopname)).one()
    assert date.fromisoformat(opname.inhoud["datum"]) < VANDAAG
    beelden = {d["slug"]: [s["stand"] for s in d["stappen"]] for d in opname.inhoud["dossiers"]}
    assert beelden["wassenaar"][0] == "telaat"
    assert beelden["delft"][0] == "gereed"
    nu = bord_inhoud(standen("secretariaat", ANKER), VANDAAG)
    assert {v.slug for v in verschillen(opname.inhoud, nu)} == set(beelden)


def test_de_tweede_ronde_hield_haar_sessie_en_plande_de_terugblik_later(demo: Flask) -> None:
    ronde = db.session.scalars(sa.select(Ronde).where(Ronde.sjabloon == "themasessie-reflectie")).one()
    gesprekken = db.session.scalars(
        sa.select(Gesprek).join(Dossier).where(Dossier.ronde_id == ronde.id).order_by(Gesprek.begint_op)
    ).all()
    assert [(g.status, g.begint_op < ANKER) for g in gesprekken] == [("gehouden", True), ("gepland", False)]


def test_de_gemeente_die_te_laat_is_heeft_nog_geen_gesprek(demo: Flask) -> None:
    werk = list_werk(als("coordinator.wassenaar"), VANDAAG)
    assert werk[0].verplichting.sleutel.soort == "plannen"
    assert werk[0].stand == "telaat"


def test_een_coordinator_ziet_het_hele_bord_en_opent_alleen_het_eigen_dossier(demo: Flask) -> None:
    actor = als("coordinator.delft")
    (ronde,) = list_rondes(actor)
    koppen = list_bordkoppen(actor, ronde)
    assert len(koppen) == 9
    assert [k.slug for k in koppen if k.opent] == ["delft"]
