"""Coming in with a password, and being kept out."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from werkzeug.test import TestResponse

from gesprekken.domain.partijen.personen import Functie, Gebruiker
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.web.weergave import tijd
from tests.fabrieken.partijen import WACHTWOORD
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import inhoud, tel
from tests.web.partijen.inloggen import EMAIL, formulier, is_binnen, log_in

ONJUIST = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw."


@pytest.mark.parametrize("email", [EMAIL, EMAIL.upper(), f"  {EMAIL} "])
def test_met_het_juiste_wachtwoord_komt_men_binnen(account: str, client: Paginaclient, email: str) -> None:
    assert email.strip().lower() == account
    assert not is_binnen(client)
    antwoord = log_in(client, email)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, "/")
    assert "Coördinator met wachtwoord" in client.haal("/mijn-werk").tekst


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize(
    ("email", "wachtwoord", "zin"),
    [
        (EMAIL, "niet dit", ONJUIST),
        (EMAIL, WACHTWOORD + " ", ONJUIST),
        (EMAIL, WACHTWOORD.upper(), ONJUIST),
        ("niemand@delft.example", WACHTWOORD, ONJUIST),
        ("' OR 1=1 --", WACHTWOORD, ONJUIST),
        ("", WACHTWOORD, "Vul uw e-mailadres in."),
        (EMAIL, "", "Vul uw wachtwoord in."),
        (
            EMAIL + "\x00",
            WACHTWOORD,
            "Haal het onzichtbare teken U+0000 weg: het staat na ‘coordinator@delft.example’.",
        ),
        ("x" * 255, WACHTWOORD, "Dit e-mailadres is te lang. Controleer wat u heeft ingevuld."),
        (EMAIL, "x" * 1001, "Dit wachtwoord is te lang. Controleer wat u heeft ingevuld."),
    ],
)
def test_anders_zegt_de_pagina_wat_te_doen_en_blijft_het_adres_staan(
    client: Paginaclient, email: str, wachtwoord: str, zin: str
) -> None:
    voor = inhoud(client.application, "inlogpoging")
    pagina = client.stuur(formulier(client).vul(email=email, wachtwoord=wachtwoord), 422)
    assert pagina.fouten == [zin]
    weer = pagina.formulier("/inloggen").waarden
    assert (weer["email"], weer["wachtwoord"]) == (email.replace("\x00", "\ufffd"), "")
    assert not is_binnen(client)
    assert inhoud(client.application, "inlogpoging") == voor


def test_een_account_dat_niet_meer_actief_is_komt_niet_binnen(account: str, client: Paginaclient) -> None:
    with client.application.app_context(), transactie():
        db.session.execute(sa.update(Gebruiker).where(Gebruiker.email == account).values(actief=False))
    assert log_in(client).status_code == 422


def test_na_tien_mislukte_pogingen_helpt_ook_het_juiste_wachtwoord_niet(
    account: str, client: Paginaclient, wereld: Wereld
) -> None:
    for _ in range(10):
        assert log_in(client, wachtwoord="fout", vanaf="192.0.2.1").status_code == 422
    assert log_in(client, vanaf="192.0.2.1").status_code == 429
    assert log_in(client, account.upper(), "fout", vanaf="192.0.2.1").status_code == 429
    assert tel(client.application, "inlogpoging") == 10
    assert not is_binnen(client)
    elders = nieuwe_client(client.application)
    assert log_in(elders, vanaf="192.0.2.2").status_code == 303
    wereld.klok.verder(minutes=5, seconds=1)
    assert log_in(client, vanaf="192.0.2.1").status_code == 303


@pytest.mark.usefixtures("account")
def test_wie_het_adres_van_een_ander_afremt_blokkeert_zijn_eigen_adres_niet(
    client: Paginaclient, wereld: Wereld
) -> None:
    for _ in range(10):
        log_in(client, "slachtoffer@delft.example", "fout", vanaf="192.0.2.1")
    assert log_in(client, vanaf="192.0.2.1").status_code == 303
    wereld.klok.verder(minutes=6)
    log_in(nieuwe_client(client.application), wachtwoord="fout")
    assert tel(client.application, "inlogpoging") == 1  # what is outside the window is forgotten


@pytest.mark.usefixtures("account")
def test_na_uitloggen_is_een_kopie_van_de_cookie_niets_waard(client: Paginaclient) -> None:
    log_in(client)
    cookie = client.get_cookie("gesprekken")
    assert cookie is not None
    dief = nieuwe_client(client.application)
    dief.set_cookie("gesprekken", cookie.value)
    assert is_binnen(dief)
    pagina = client.stuur(client.haal("/mijn-werk").formulier("/uitloggen"))
    assert "U bent uitgelogd." in pagina.tekst
    assert not is_binnen(client)
    assert not is_binnen(dief)


@pytest.mark.usefixtures("account")
def test_een_sessie_verloopt_na_twee_uur_rust(client: Paginaclient, wereld: Wereld) -> None:
    log_in(client)
    for _keer in range(3):
        wereld.klok.verder(hours=1, minutes=59)
        assert is_binnen(client)
    wereld.klok.verder(hours=2)
    assert not is_binnen(client)


@pytest.mark.usefixtures("account")
def test_een_sessie_verloopt_na_twaalf_uur_wat_men_ook_doet(client: Paginaclient, wereld: Wereld) -> None:
    log_in(client)
    for _keer in range(7):
        wereld.klok.verder(hours=1, minutes=42)
        assert is_binnen(client)
    wereld.klok.verder(minutes=6)
    assert not is_binnen(client)


@pytest.mark.usefixtures("account")
def test_vragen_hoelang_de_sessie_nog_duurt_houdt_haar_niet_open_en_blijven_wel(
    client: Paginaclient, wereld: Wereld
) -> None:
    log_in(client)
    token = client.token()
    wereld.klok.verder(hours=1, minutes=55)
    assert _duur(client.get("/sessie")) == (300, _uur(wereld, minutes=5))
    assert _duur(client.get("/sessie")) == (300, _uur(wereld, minutes=5))
    assert _duur(client.post("/sessie", data={"csrf_token": token})) == (7200, _uur(wereld, hours=2))


@pytest.mark.usefixtures("account")
def test_tegen_de_twaalf_uur_zegt_de_sessie_dat_zij_niet_langer_kan(client: Paginaclient, wereld: Wereld) -> None:
    log_in(client)
    for _keer in range(6):
        wereld.klok.verder(hours=1, minutes=55)
        assert (client.get("/sessie").json or {})["langer"] is True
        client.get("/mijn-werk")
    wereld.klok.verder(minutes=20)
    antwoord = client.get("/sessie")
    assert _duur(antwoord) == (600, _uur(wereld, minutes=10))
    assert (antwoord.json or {})["langer"] is False


def _duur(antwoord: TestResponse) -> tuple[int, str]:
    """In how many seconds the session ends, and at what time."""
    assert antwoord.json is not None
    assert antwoord.json["als"].startswith("Coördinator met wachtwoord, ")
    return antwoord.json["seconden"], antwoord.json["om"]


def _uur(wereld: Wereld, **verder: int) -> str:
    return tijd(wereld.klok() + timedelta(**verder))


@pytest.mark.usefixtures("account")
def test_een_bericht_zonder_token_doet_niets(client: Paginaclient) -> None:
    waarden = formulier(client).vul(email=EMAIL, wachtwoord=WACHTWOORD, csrf_token=None).waarden
    assert client.post("/inloggen", data=waarden).status_code == 400
    assert not is_binnen(client)


def test_uitloggen_gaat_niet_met_een_link(client: Paginaclient) -> None:
    assert client.get("/uitloggen").status_code == 405


def test_wie_geen_functie_meer_heeft_leest_dat_en_wat_te_doen(account: str, client: Paginaclient) -> None:
    eigen = sa.select(Gebruiker.id).where(Gebruiker.email == account).scalar_subquery()
    with client.application.app_context(), transactie():
        db.session.execute(sa.update(Functie).where(Functie.gebruiker_id == eigen).values(actief=False))
    voor = tel(client.application, "sessie")
    pagina = client.stuur(formulier(client).vul(email=account, wachtwoord=WACHTWOORD), 403)
    assert pagina.kop == "U heeft hier nu geen functie"
    assert "Vraag het de coördinator" in pagina.tekst
    assert client.stuur(formulier(client).vul(email=account, wachtwoord="onjuist"), 422).fouten == [ONJUIST]
    assert tel(client.application, "sessie") == voor
    assert not is_binnen(client)
