"""One browser, one session: what came before is worth nothing, copied or not."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.core.actor import SysteemActor
from gesprekken.core.canoniek import vingerafdruk
from gesprekken.core.permissions import Rol
from gesprekken.domain.partijen.personen import Gebruiker, Sessie
from gesprekken.infra.database import db
from gesprekken.infra.wachtwoorden import versleutel
from gesprekken.queries.partijen.partijen import find_actor, find_inlog
from gesprekken.services.partijen import open_sessie, wijzig_wachtwoord
from tests.fabrieken.partijen import maak_gebruiker
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import tel
from tests.ondersteuning.tegelijk import tegelijk
from tests.web.partijen.inloggen import EMAIL, formulier, is_binnen, log_in

ANDER = "bestuurder@delft.example"


@pytest.fixture
def ander(wereld: Wereld) -> str:
    """The e-mail address of a second person, with two functies."""
    with wereld.context():
        delft, provincie = wereld.organisatie("delft"), wereld.organisatie("provincie-zuid-holland")
        maak_gebruiker((delft, Rol.GEMEENTE_BESTUURDER), (provincie, Rol.PROVINCIE_PARTNER), email=ANDER)
    return ANDER


def _kopie(client: Paginaclient) -> Paginaclient:
    """Somebody else's browser, with every cookie of this one."""
    kopie = nieuwe_client(client.application)
    for naam in ("gesprekken", "gesprekken-browser"):
        if koekje := client.get_cookie(naam):
            kopie.set_cookie(naam, koekje.value)
    return kopie


def _levend(app: Flask) -> int:
    with app.app_context():
        return int(db.session.scalar(sa.select(sa.func.count(Sessie.id)).where(Sessie.beeindigd_op.is_(None))) or 0)


@pytest.mark.parametrize("met_browserkoekje", [True, False])
def test_wie_in_dezelfde_browser_inlogt_beeindigt_de_sessie_van_de_vorige(
    account: str, ander: str, client: Paginaclient, met_browserkoekje: bool
) -> None:
    log_in(client, account)
    dief = _kopie(client)
    assert is_binnen(dief)
    if not met_browserkoekje:
        client.delete_cookie("gesprekken-browser")
    log_in(client, ander)
    assert (is_binnen(client), is_binnen(dief)) == (True, False)
    client.stuur(client.haal("/mijn-werk").formulier("/uitloggen"))
    assert (is_binnen(client), is_binnen(dief)) == (False, False)


def test_ook_als_de_browser_intussen_dicht_was(account: str, ander: str, client: Paginaclient) -> None:
    log_in(client, account)
    dief = _kopie(client)
    client.delete_cookie("gesprekken")  # the cookie of the session ends with the browser
    log_in(client, ander)
    assert not is_binnen(dief)


@pytest.mark.usefixtures("account")
def test_een_andere_browser_houdt_haar_sessie(client: Paginaclient, app: Flask) -> None:
    thuis = nieuwe_client(app)
    log_in(thuis)
    log_in(client)
    assert is_binnen(thuis)
    assert is_binnen(client)


@pytest.mark.usefixtures("account")
def test_tien_keer_tegelijk_inloggen_in_een_browser_laat_een_sessie_over(client: Paginaclient, app: Flask) -> None:
    waarden = formulier(client).vul(email=EMAIL, wachtwoord="een lang proefwachtwoord").waarden
    voor, vensters = _levend(app), [_kopie(client) for _ in range(10)]
    antwoorden = tegelijk([partial(v.post, "/inloggen", data=waarden) for v in vensters])
    assert [a.status_code for a in antwoorden] == [303] * 10
    assert _levend(app) == voor + 1
    assert sum(is_binnen(v) for v in vensters) == 1


def test_tien_keer_tegelijk_wisselen_laat_een_sessie_over(ander: str, client: Paginaclient, app: Flask) -> None:
    log_in(client, ander)
    keuze = client.haal("/functies").formulier("/functie")
    data = {**keuze.waarden, **dict(keuze.knoppen.values())}
    voor, vensters = _levend(app), [_kopie(client) for _ in range(10)]
    antwoorden = tegelijk([partial(v.post, "/functie", data=data) for v in vensters])
    assert {a.status_code for a in antwoorden} <= {302, 303}
    assert _levend(app) == voor
    assert sum(is_binnen(v) for v in vensters) == 1
    assert not is_binnen(client)


def test_wisselen_van_functie_verlengt_de_twaalf_uur_niet(ander: str, client: Paginaclient, wereld: Wereld) -> None:
    log_in(client, ander)
    for _keer in range(6):
        wereld.klok.verder(hours=1, minutes=59)
        keuze = client.haal("/functies").formulier("/functie")
        client.stuur(keuze, knop=next(iter(keuze.knoppen)))
    wereld.klok.verder(minutes=7)
    assert not is_binnen(client)


def _wijzig(email: str, wachtwoord: str, wereld: Wereld) -> None:
    with wereld.context():
        persoon_id = db.session.scalars(sa.select(Gebruiker.id).where(Gebruiker.email == email)).one()
        wijzig_wachtwoord(persoon_id, versleutel(wachtwoord), SysteemActor(), wereld.klok())


def test_een_ander_wachtwoord_beeindigt_elke_sessie_van_die_mens_en_van_niemand_anders(
    account: str, ander: str, client: Paginaclient, wereld: Wereld
) -> None:
    thuis, buur = nieuwe_client(wereld.app), nieuwe_client(wereld.app)
    for browser, email in ((client, account), (thuis, account), (buur, ander)):
        log_in(browser, email)
    _wijzig(account, "een heel ander proefwachtwoord", wereld)
    assert [is_binnen(b) for b in (client, thuis, buur)] == [False, False, True]
    assert log_in(client, account).status_code == 422
    assert log_in(client, account, "een heel ander proefwachtwoord").status_code == 303
    assert is_binnen(client)


def test_wie_met_het_oude_wachtwoord_net_te_laat_is_komt_niet_binnen(account: str, wereld: Wereld) -> None:
    with wereld.context():
        toen = find_inlog(account)
    assert toen is not None
    _wijzig(account, "een heel ander proefwachtwoord", wereld)
    with wereld.context():
        woord = open_sessie(toen.id, wereld.klok(), wachtwoord_nr=toen.wachtwoord_nr)
        assert find_actor(vingerafdruk(woord), wereld.klok() + timedelta(seconds=1)) is None


def test_inloggen_wisselen_en_uitloggen_maken_een_ander_token(account: str, ander: str, client: Paginaclient) -> None:
    def is_oud(token: str) -> bool:
        return client.post("/klad/een-klad/weg", data={"csrf_token": token}).status_code == 400

    voor = str(formulier(client).waarden["csrf_token"])
    log_in(client, account)
    eerste = client.token()
    assert is_oud(voor)
    log_in(client, ander)
    tweede = client.token()
    assert is_oud(eerste)
    keuze = client.haal("/functies").formulier("/functie")
    client.stuur(keuze, knop=next(iter(keuze.knoppen)))
    derde = client.token()
    assert is_oud(tweede)
    assert not is_oud(derde)
    client.stuur(client.haal("/mijn-werk").formulier("/uitloggen"))
    log_in(client, account)
    assert is_oud(derde)


def test_wat_in_een_tabblad_van_voor_het_inloggen_stond_komt_terug_ook_in_dezelfde_functie(
    account: str, client: Paginaclient
) -> None:
    log_in(client, account)
    adres, tekst = "/rondes/najaar-2026/delft/werkwijze/werkwijze", "Wij spreken elkaar elke week."
    tabblad = client.haal(adres).formulier("/werkwijze").vul(tekst=tekst)
    log_in(client, account)
    pagina = client.stuur(tabblad, 400)
    assert tekst in pagina.tekst
    terug = client.haal(next(str(a["href"]) for a in pagina.kies("main a[href]") if "terug=" in str(a["href"])))
    assert terug.formulier("/werkwijze").waarden["tekst"] == tekst
    assert tekst in client.stuur(terug.formulier("/werkwijze")).tekst


def test_wat_een_vorige_in_de_browser_achterliet_ziet_de_volgende_niet(
    account: str, ander: str, client: Paginaclient
) -> None:
    log_in(client, account)
    with client.session_transaction() as sessie:
        sessie["zusters"] = ["een-sleutel"]
    log_in(client, ander)
    with client.session_transaction() as sessie:
        assert "zusters" not in sessie


def test_een_browser_heeft_een_rij_hoe_vaak_men_ook_inlogt(account: str, client: Paginaclient, app: Flask) -> None:
    log_in(client, account)
    voor = tel(app, "sessie")
    for _keer in range(3):
        log_in(client, account)
    assert tel(app, "sessie") == voor
