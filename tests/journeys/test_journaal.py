"""Who did what, in which role, when, from, to and why."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import expect

from gesprekken.core.klok import dag, klok
from gesprekken.queries.journaal import PER_PAGINA
from gesprekken.services.tafel import plan_vergadering
from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, actor, log_in
from tests.journeys.telling import Telling

WESTLAND = f"{RONDE}/westland"


def test_het_journaal_zegt_wie_wat_wanneer_en_waarom(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Westland", WESTLAND)
    bezoek.begin()
    bezoek.klik("Journaal", in_=bezoek.page.get_by_role("navigation", name="Onderdelen van het dossier"))
    bezoek.noteer("het journaal van een dossier openen", Telling(2, 1, 0))
    bezoek.kop("Journaal Westland")
    rij = bezoek.page.locator("tbody tr", has_text="De verdeling per kern was nog niet af.")
    expect(rij).to_have_count(1)
    bezoek.ziet("Coördinator Westland", "coördinator gemeente", "van", "naar", in_=rij)
    expect(rij.locator("time")).to_have_count(1)


def test_een_daad_staat_meteen_bovenaan_met_rol_en_versie(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Westland", f"{WESTLAND}/werkwijze/werkwijze")
    bezoek.vul("Werkwijze", "Wij bellen eerst en schrijven daarna.")
    bezoek.klik("Opslaan en om bevestiging vragen")
    bezoek.ga(f"{WESTLAND}/journaal")
    rij = bezoek.page.locator("tbody tr").first
    bezoek.ziet("Werkwijze opgeschreven", "Coördinator Westland", "van versie 1 naar versie 2", in_=rij)


def test_oudere_regels_staan_op_een_volgende_pagina(bezoek: Bezoek) -> None:
    with bezoek.server.app.app_context():
        secretaris, slug = actor("Secretaris Bestuurlijke Tafel"), RONDE.rpartition("/")[2]
        for dagen in range(40, 40 + PER_PAGINA):
            plan_vergadering(secretaris, klok(), slug, dag(klok()) + timedelta(dagen), "Stadhuis Delft")
    log_in(bezoek, "Coördinator Westland", f"{WESTLAND}/journaal")
    bezoek.klik("Oudere regels")
    bezoek.ziet("Regel 1,")
    bezoek.klik("Nieuwere regels")
    bezoek.ziet_niet("Regel 1,")


def test_een_meelezer_van_een_andere_gemeente_ziet_het_journaal_niet(bezoek: Bezoek) -> None:
    log_in(bezoek, "Meelezer Delft")
    bezoek.ga(f"{WESTLAND}/journaal", status=404)
