"""What waits for somebody: every line leads to the place where it is done, and leaves when it is done."""

from __future__ import annotations

from playwright.sync_api import expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import log_in
from tests.journeys.telling import Telling

DOET = ("main form button[type=submit]", "main a.nl-button--primary")


@pytest.mark.parametrize(
    "wie", ["Medewerker corporatie", "Provincie als partner", "Coördinator Den Haag", "Bestuurder Zoetermeer"]
)
def test_elke_regel_leidt_naar_de_plaats_waar_het_gedaan_wordt(bezoek: Bezoek, wie: str) -> None:
    """Over ten seconds: every line of the work of somebody is opened and examined."""
    log_in(bezoek, wie)
    regels = bezoek.page.locator("tbody th a")
    aantal = regels.count()
    assert aantal
    for nr in range(aantal):
        bezoek.begin()
        bezoek.klik_op(regels.nth(nr))
        assert bezoek.telling == Telling(2, 1, 0)
        assert any(bezoek.page.locator(plek).count() for plek in DOET), f"{bezoek.pad}: hier valt niets te doen"
        bezoek.ga("/mijn-werk")


def test_het_dringendste_staat_bovenaan(bezoek: Bezoek) -> None:
    log_in(bezoek, "Provincie als partner")
    standen = bezoek.page.locator("tbody tr").evaluate_all("rijen => rijen.map((r) => r.dataset.stand)")
    volgorde = ["telaat", "aandacht", "bezig"]
    assert standen == sorted(standen, key=volgorde.index)


def test_een_corporatie_rondt_een_actie_af_en_de_regel_verdwijnt(bezoek: Bezoek) -> None:
    wat = "Aangeven welke locaties passen bij de plannen van Vidomes"
    log_in(bezoek, "Medewerker corporatie")
    aantal = bezoek.page.locator("tbody tr").count()
    bezoek.begin()
    bezoek.klik(wat)
    bezoek.vul("Wat is het resultaat?", "De twee locaties bij het station passen in onze plannen.")
    bezoek.klik("Actie afronden")
    bezoek.noteer("een actie afronden, vanaf mijn werk", Telling(3, 2, 1))
    bezoek.ga("/mijn-werk")
    expect(bezoek.page.locator("tbody tr")).to_have_count(aantal - 1)
    bezoek.ziet_niet(wat)


def test_een_corporatie_bevestigt_en_de_regel_verdwijnt(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker Vidomes")
    bezoek.klik("Werkwijze, versie 2, bevestigen", in_=bezoek.rij("Leidschendam-Voorburg").filter(has_text="versie 2"))
    bezoek.klik("Versie 2 bevestigen")
    bezoek.ga("/mijn-werk")
    bezoek.ziet_niet("Werkwijze, versie 2, bevestigen")


def test_een_bestuurder_stelt_het_verslag_vast_en_de_regel_verdwijnt(bezoek: Bezoek) -> None:
    wat = "Verslag van startgesprek vaststellen"
    log_in(bezoek, "Bestuurder Zoetermeer")
    bezoek.begin()
    bezoek.klik(wat)
    bezoek.klik("Vaststellen")
    bezoek.noteer("een verslag vaststellen, vanaf mijn werk", Telling(3, 2, 0))
    bezoek.ga("/mijn-werk")
    bezoek.ziet_niet(wat)


def test_een_meelezer_heeft_niets_te_doen(bezoek: Bezoek) -> None:
    log_in(bezoek, "Meelezer gemeente")
    bezoek.ziet("Er wacht niets op u.")
