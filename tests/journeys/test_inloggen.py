"""Coming in, changing hats, leaving."""

from __future__ import annotations

import re

from playwright.sync_api import expect
import pytest

from gesprekken.core.permissions import ROLNAAM, Rol
from tests.journeys.bezoek import Bezoek
from tests.journeys.demo import RONDE, RONDE_NAAM, hoofdnavigatie, log_in_met_een_klik, log_in_met_wachtwoord
from tests.journeys.telling import Telling

AAN_TAFEL = ["Meldingen", "Onze afspraken", "Onze woningen"]  # of no round, for who sits at the table of a dossier
IN_DE_RONDE = ["Mijn werk", *AAN_TAFEL, "Statusbord", "Dossiers", "Bestuurlijke Tafel", "Over deze ronde", "Rondes"]
BUITEN = {Rol.HUURDERSORGANISATIE, Rol.TECHNISCH_BEHEER}  # see no round
BOUWT = {Rol.CORPORATIE_MEDEWERKER, Rol.CORPORATIE_BESTUURDER}
NIET_AAN_TAFEL = {Rol.PROVINCIE_TOETSER, Rol.TAFEL, Rol.SECRETARIAAT}


def _namen(bezoek: Bezoek) -> list[str]:
    """Without the number of new notices."""
    return [re.split(r"\s+\d", naam)[0] for naam in hoofdnavigatie(bezoek).get_by_role("link").all_inner_texts()]


def test_inloggen_met_wachtwoord(bezoek: Bezoek) -> None:
    bezoek.ga("/inloggen")
    bezoek.begin()
    log_in_met_wachtwoord(bezoek, "coordinator.delft")
    bezoek.kop("Mijn werk")
    bezoek.ziet("Coördinator Delft")
    bezoek.noteer("inloggen met wachtwoord", Telling(2, 1, 2))


def test_een_fout_wachtwoord_laat_niemand_binnen_en_zegt_wat_te_doen(bezoek: Bezoek) -> None:
    bezoek.ga("/inloggen")
    log_in_met_wachtwoord(bezoek, "coordinator.delft", "dit is het niet", status=422)
    expect(bezoek.page).to_have_title("Fout: Inloggen – Gesprekken")
    bezoek.ziet("U bent nog niet ingelogd.")
    expect(bezoek.veld("E-mailadres")).to_have_value("coordinator.delft@voorbeeld.example")
    expect(bezoek.veld("Wachtwoord")).to_have_value("")
    bezoek.ga("/mijn-werk")
    bezoek.kop("Inloggen")


@pytest.mark.parametrize("rol", Rol)
def test_elke_rol_komt_met_een_klik_binnen_en_elke_pagina_van_haar_navigatie_opent(bezoek: Bezoek, rol: Rol) -> None:
    bezoek.ga("/inloggen")
    bezoek.begin()
    bezoek.klik(ROLNAAM[rol][0].upper() + ROLNAAM[rol][1:])
    assert bezoek.telling == Telling(2, 1, 0)
    bezoek.ziet(ROLNAAM[rol])
    if rol in BUITEN:
        assert _namen(bezoek) == ["Mijn werk"]
        return
    bezoek.klik("Rondes", in_=hoofdnavigatie(bezoek))
    bezoek.klik(RONDE_NAAM)
    namen = [naam for naam in IN_DE_RONDE if naam not in AAN_TAFEL or rol not in NIET_AAN_TAFEL]
    namen = [naam for naam in namen if naam != "Onze woningen" or rol in BOUWT]
    assert _namen(bezoek) == namen
    for naam in [n for n in namen[1:] if n not in AAN_TAFEL]:
        bezoek.klik(naam, in_=hoofdnavigatie(bezoek))
        assert bezoek.page.locator("[aria-current=page]", has_text=naam).count()


def test_wie_een_link_volgt_komt_na_het_inloggen_op_die_pagina(bezoek: Bezoek) -> None:
    log_in_met_een_klik(bezoek, "Coördinator Delft", f"{RONDE}/delft")
    bezoek.kop("Delft")


def test_wisselen_van_functie_geeft_ander_werk(bezoek: Bezoek) -> None:
    log_in_met_een_klik(bezoek, "Regiocoördinator Delft en Midden-Delfland, Gemeente Delft")
    bezoek.ziet("Delft, coördinator gemeente")
    bezoek.klik("Wissel van functie")
    bezoek.klik("Ga verder als coördinator gemeente")
    bezoek.ziet("Midden-Delfland, coördinator gemeente", "U werkt nu in een andere functie.")
    bezoek.ga(f"{RONDE}/delft", status=404)


def test_na_uitloggen_toont_de_terugknop_niets(bezoek: Bezoek) -> None:
    log_in_met_een_klik(bezoek, "Coördinator gemeente", f"{RONDE}/leidschendam-voorburg")
    bezoek.klik("Uitloggen")
    bezoek.ziet("U bent uitgelogd.")
    bezoek.terug()
    bezoek.kop("Inloggen")
    bezoek.ziet_niet("Eerstvolgende stap voor u")
