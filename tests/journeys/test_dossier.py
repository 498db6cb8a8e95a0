"""The municipal coordinator reads where the dossier stands and what is asked of whom."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, log_in
from tests.journeys.telling import Telling

STANDEN = r"(Gereed|Aandacht|Te laat|Loopt|Niet gestart), \d+ van \d+"


def test_de_fasebalk_zegt_per_stap_hoe_het_staat(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Den Haag", f"{RONDE}/den-haag")
    stappen = bezoek.page.get_by_role("navigation", name="Stappen van het dossier").get_by_role("listitem")
    teksten = stappen.all_inner_texts()
    namen = ["Werkwijze", "Startgesprek", "Gespreksagenda", "Vervolggesprekken", "Bod", "Overzicht 5a", "Overzicht 5b",
             "Bestuurlijke Tafel"]  # fmt: skip
    assert [t.split("\n")[0] for t in teksten] == namen
    assert all(re.search(STANDEN, t) for t in teksten), teksten
    huidig = bezoek.page.locator("[aria-current=step]")
    expect(huidig).to_have_count(1)
    expect(huidig).to_contain_text("Startgesprek")


def test_de_eerstvolgende_stap_is_ook_het_eerste_werk_en_leidt_erheen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Den Haag")
    eerste = bezoek.page.locator("tbody th a").first.inner_text()
    bezoek.ga(f"{RONDE}/den-haag")
    bezoek.begin()
    volgende = bezoek.page.locator("section.gs-volgstap")
    bezoek.ziet("Eerstvolgende stap voor u", eerste, in_=volgende)
    bezoek.klik("Nu doen", in_=volgende)
    bezoek.noteer("van het dossier naar de eerstvolgende stap", Telling(2, 1, 0))
    assert "/gesprekken/" in bezoek.pad


def test_open_verplichtingen_noemen_wie_wanneer_en_hoe_het_staat(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator gemeente", f"{RONDE}/leidschendam-voorburg")
    rij = bezoek.vak("Wat er openstaat").locator("tr", has_text="Werkwijze, versie 2, bevestigen")
    bezoek.ziet("Werkwijze, versie 2, bevestigen", "Vidomes", "over", in_=rij)
    expect(rij.get_by_role("link")).to_have_count(1)  # the text that is to be confirmed can be read
    assert bezoek.vak("Wat er openstaat").locator("tbody tr").count() > 2


def test_wat_nog_moet_wachten_staat_apart(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Wassenaar", f"{RONDE}/wassenaar")
    bezoek.ziet("Startgesprek plannen", in_=bezoek.vak("Wat er openstaat"))
    bezoek.klap_uit("Komt daarna")
    later = bezoek.page.locator("details[open]")
    bezoek.ziet("Verslag van startgesprek maken", in_=later)
    bezoek.ziet_niet("Startgesprek plannen", in_=later)


def test_partijen_en_huurdersorganisaties_staan_erbij_ook_als_die_onbekend_zijn(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Den Haag", f"{RONDE}/den-haag")
    vak = bezoek.vak("Partijen aan tafel")
    bezoek.ziet("trekt dit dossier", "Staedion", "provincie als partner", in_=vak)
    expect(vak.get_by_role("listitem").filter(has_text="Hof Wonen").last).to_contain_text("Onbekend")
    expect(vak.get_by_role("listitem").filter(has_text="Rijswijk Wonen").last).to_contain_text("Onbekend")
    bekend = vak.get_by_role("listitem").filter(has_text="Staedion").last
    expect(bekend).not_to_contain_text("Onbekend")
    bezoek.ziet("Zij zitten niet aan tafel.", in_=vak)


def test_het_dossier_van_een_ander_is_er_niet(bezoek: Bezoek) -> None:
    log_in(bezoek, "Coördinator Den Haag", f"{RONDE}/dossiers")
    expect(bezoek.rij("Den Haag").first.get_by_role("link", name="Den Haag")).to_be_visible()
    expect(bezoek.rij("Wassenaar").first.get_by_role("link")).to_have_count(0)
    bezoek.ga(f"{RONDE}/wassenaar", status=404)
    bezoek.kop("Deze pagina bestaat niet")
