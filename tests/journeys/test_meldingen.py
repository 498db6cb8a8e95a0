"""What others did that concerns me: seen on every page, one click away, and put aside with one button."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect
import pytest

from tests.journeys.bezoek import Bezoek
from tests.journeys.conftest import MaakBezoek
from tests.journeys.demo import RONDE, hoofdnavigatie, log_in, log_in_met_toetsen
from tests.journeys.keuring import STEEKT_UIT
from tests.journeys.telling import Telling
from tests.journeys.toetsenbord import Toetsenbord

MELDINGEN = re.compile(r"^Meldingen( \d+ nieuwe)?$")
KNOP = "Alles gelezen"


def _plek(bezoek: Bezoek) -> Locator:
    return hoofdnavigatie(bezoek).get_by_role("link", name=MELDINGEN)


def _nieuw(bezoek: Bezoek) -> int:
    """How many there are, as somebody hears it who cannot see the page."""
    expect(_plek(bezoek)).to_have_count(1)
    gevonden = re.search(r"(\d+)\s+nieuwe", _plek(bezoek).inner_text())
    return int(gevonden.group(1)) if gevonden else 0


def _regels(bezoek: Bezoek) -> Locator:
    return bezoek.page.locator("tr[data-melding]")


def test_van_het_getal_in_twee_klikken_naar_de_plaats_waar_het_gebeurde(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker corporatie")
    aantal = _nieuw(bezoek)
    assert aantal
    bezoek.begin()
    bezoek.klik(MELDINGEN, in_=hoofdnavigatie(bezoek))
    bezoek.noteer("zien wat er nieuw is", Telling(2, 1, 0))
    bezoek.kop("Meldingen")
    expect(_regels(bezoek).get_by_text("Nieuw", exact=True)).to_have_count(aantal)
    bezoek.klik_op(_regels(bezoek).first.get_by_role("link"))
    bezoek.noteer("openen wat er gebeurde, vanaf mijn werk", Telling(3, 2, 0))
    assert bezoek.pad.startswith(RONDE)
    assert _nieuw(bezoek) == aantal, "looking marks nothing as read"


def test_elke_melding_van_iedereen_leidt_ergens_heen(bezoek: Bezoek) -> None:
    """Over ten seconds on a busy machine: three people open six notices each, and every page is another one."""
    for wie in ("Provincie als partner", "Coördinator gemeente", "Meelezer gemeente"):
        log_in(bezoek, wie)
        bezoek.ga("/meldingen")
        adressen = _regels(bezoek).locator("a").evaluate_all("a => [...new Set(a.map((e) => e.pathname))]")
        assert adressen, wie
        for adres in adressen[:6]:
            bezoek.ga(adres)
        bezoek.klik("Uitloggen")


def test_alles_gelezen_maakt_het_stil_tot_er_weer_iets_gebeurt(bezoek: Bezoek, maak_bezoek: MaakBezoek) -> None:
    log_in(bezoek, "Provincie als partner")
    bezoek.begin()
    bezoek.klik(MELDINGEN, in_=hoofdnavigatie(bezoek))
    bezoek.klik(KNOP)
    bezoek.noteer("alles gelezen", Telling(3, 2, 0))
    bezoek.ziet("U heeft alles gelezen.")
    assert _nieuw(bezoek) == 0
    assert not bezoek.kan(KNOP)
    gemeente = maak_bezoek()
    log_in(gemeente, "Coördinator Westland", f"{RONDE}/westland/werkwijze/werkwijze")
    voor = _nieuw(gemeente)
    gemeente.vul("Werkwijze", "Wij bellen eerst en schrijven daarna.")
    gemeente.klik("Opslaan en om bevestiging vragen")
    assert _nieuw(gemeente) == voor, "who does it is not told of it"
    bezoek.ga("/mijn-werk")
    assert _nieuw(bezoek) == 1
    bezoek.ga("/meldingen")
    bezoek.ziet("Werkwijze opgeschreven", "Nieuw", "Westland", "Coördinator Westland", in_=_regels(bezoek).first)


def test_wie_niets_te_melden_is_leest_dat(bezoek: Bezoek) -> None:
    log_in(bezoek, "Medewerker corporatie")
    bezoek.ga("/meldingen?pagina=9")
    bezoek.ziet("Hier staat niets.")
    bezoek.klik("Uitloggen")
    log_in(bezoek, "Secretariaat")
    expect(_plek(bezoek)).to_have_count(0)
    bezoek.ga("/meldingen", status=404)


@pytest.mark.parametrize("scripts", [True, False])
def test_op_een_telefoon_met_en_zonder_javascript(maak_bezoek: MaakBezoek, scripts: bool) -> None:
    bezoek = maak_bezoek(scripts=scripts)
    log_in(bezoek, "Provincie als partner")
    bezoek.page.set_viewport_size({"width": 390, "height": 844})
    if scripts:
        menu = bezoek.page.get_by_role("button", name=re.compile(r"^Menu \d+ nieuwe$"))
        expect(menu).to_be_visible()
        menu.click()
    bezoek.klik(MELDINGEN, in_=hoofdnavigatie(bezoek))
    bezoek.page.set_viewport_size({"width": 390, "height": 844})
    assert bezoek.page.evaluate(STEEKT_UIT) == []
    bezoek.klik(KNOP)
    bezoek.ziet("U heeft alles gelezen.")
    assert not bezoek.kan(KNOP)


def test_met_alleen_het_toetsenbord(bezoek: Bezoek) -> None:
    toetsen = Toetsenbord(bezoek)
    log_in_met_toetsen(toetsen, "coordinator.leidschendam-voorburg")
    toetsen.naar(_plek(bezoek))
    toetsen.enter()
    toetsen.naar(bezoek.page.get_by_role("button", name=KNOP))
    toetsen.enter()
    bezoek.ziet("U heeft alles gelezen.")
