"""Guessing passwords is slowed down, for everybody alike; who owns the account still gets in where it is known."""

from __future__ import annotations

from functools import partial

from flask import Flask
from itsdangerous import URLSafeTimedSerializer
import pytest

from gesprekken.domain.partijen.inlog import MAX_ACCOUNT, MAX_HERKOMST, MAX_IEDEREEN, MAX_POGINGEN, inlogspoor
from gesprekken.domain.partijen.personen import Inlogpoging
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import Databank, tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk
from tests.web.partijen.inloggen import EMAIL, formulier, log_in

pytestmark = pytest.mark.usefixtures("account")
ELDERS = "198.51.100.7"
KOEKJE = "gesprekken-browser"


def _raad(app: Flask, pogingen: list[tuple[str, str]]) -> list[int]:
    """The statuses of so many guesses at once, each (account, address), sorted."""
    vreemde = nieuwe_client(app)
    leeg = formulier(vreemde)

    def raad(venster: Paginaclient, email: str, adres: str) -> int:
        venster.keurt = False
        waarden = leeg.vul(email=email, wachtwoord="fout").waarden
        return venster.post("/inloggen", data=waarden, environ_overrides={"REMOTE_ADDR": adres}).status_code

    vensters = dezelfde(vreemde, len(pogingen))
    return sorted(tegelijk([partial(raad, v, *poging) for v, poging in zip(vensters, pogingen, strict=True)]))


def _tot(grens: int, aantal: int = 40) -> list[int]:
    return [422] * grens + [429] * (aantal - grens)


def _vul(app: Flask, aantal: int) -> None:
    """So many guesses at other accounts from other addresses."""
    with app.app_context(), transactie():
        for nr in range(aantal):
            spoor = inlogspoor(f"niemand{nr}@elders.example", f"203.0.113.{nr}")
            poging = Inlogpoging(
                hier=spoor.hier, account=spoor.account, herkomst=spoor.herkomst, op=app.config["KLOK"]()
            )
            db.session.add(poging)


@pytest.fixture
def eigenaar(client: Paginaclient) -> Paginaclient:
    """A browser in which the owner of the account logged in before, and out again."""
    assert log_in(client).status_code == 303
    client.stuur(client.haal("/mijn-werk").formulier("/uitloggen"))
    return client


def test_veertig_keer_tegelijk_raden_komt_niet_verder_dan_de_grens(app: Flask) -> None:
    assert _raad(app, [(EMAIL, ELDERS)] * 40) == _tot(MAX_POGINGEN)
    assert tel(app, "inlogpoging") == MAX_POGINGEN


def test_veertig_accounts_vanaf_een_adres_ook_niet(app: Flask) -> None:
    accounts = [(f"iemand{nr}@delft.example", ELDERS) for nr in range(40)]
    assert _raad(app, accounts) == _tot(MAX_HERKOMST)


def test_een_account_vanaf_veertig_adressen_ook_niet(app: Flask) -> None:
    assert _raad(app, [(EMAIL, f"198.51.100.{nr}") for nr in range(40)]) == _tot(MAX_ACCOUNT)


def test_alle_accounts_vanaf_alle_adressen_ook_niet(app: Flask) -> None:
    _vul(app, MAX_IEDEREEN - 5)
    accounts = [(f"iemand{nr}@delft.example", f"198.51.100.{nr}") for nr in range(10)]
    assert _raad(app, accounts) == _tot(5, 10)


def test_twee_werkers_tellen_samen(app: Flask, databank: Databank) -> None:
    ander = databank.bouw_app("proef")
    ander.config["KLOK"], ander.test_client_class = app.config["KLOK"], Paginaclient
    statussen = [log_in(nieuwe_client(a), wachtwoord="fout", vanaf=ELDERS).status_code for a in [app, ander] * 6]
    assert statussen == [422] * MAX_POGINGEN + [429] * 2
    with ander.app_context():
        db.session.remove()
        db.engine.dispose()


def test_de_eigenaar_komt_binnen_waar_het_account_bekend_is_hoe_er_ook_wordt_geraden(
    app: Flask, eigenaar: Paginaclient
) -> None:
    _raad(app, [(EMAIL, "127.0.0.1")] * 12)
    _raad(app, [(EMAIL, f"198.51.100.{nr}") for nr in range(30)])
    _vul(app, MAX_IEDEREEN)
    assert log_in(nieuwe_client(app)).status_code == 429
    assert log_in(eigenaar).status_code == 303


def test_ook_in_een_bekende_browser_raadt_men_niet_verder_dan_de_grens(eigenaar: Paginaclient, app: Flask) -> None:
    for _keer in range(MAX_POGINGEN):
        assert log_in(eigenaar, wachtwoord="fout").status_code == 422
    assert log_in(eigenaar).status_code == 429
    assert log_in(nieuwe_client(app)).status_code == 303


def test_een_browser_is_bekend_met_wie_er_inlogde_en_met_niemand_anders(eigenaar: Paginaclient) -> None:
    for _keer in range(MAX_POGINGEN):
        assert log_in(eigenaar, "ander@delft.example", "fout").status_code == 422
    assert log_in(eigenaar, "ander@delft.example").status_code == 429
    assert log_in(eigenaar, EMAIL.upper()).status_code == 303


@pytest.mark.parametrize("woord", ["", "x", "W10.x.y", None])
def test_een_browser_maakt_zichzelf_niet_bekend(app: Flask, eigenaar: Paginaclient, woord: str | None) -> None:
    echt = eigenaar.get_cookie(KOEKJE)
    assert echt is not None
    vreemd = URLSafeTimedSerializer("een ander geheim", salt="browser")
    eigenaar.set_cookie(KOEKJE, str(vreemd.dumps(vreemd.loads_unsafe(echt.value)[1])) if woord is None else woord)
    _raad(app, [(EMAIL, "127.0.0.1")] * MAX_POGINGEN)
    assert log_in(eigenaar).status_code == 429


def test_het_juiste_wachtwoord_telt_niet_mee(app: Flask) -> None:
    for _keer in range(MAX_POGINGEN + 2):
        assert log_in(nieuwe_client(app), vanaf=ELDERS).status_code == 303
    assert tel(app, "inlogpoging") == 0


def test_een_netwerk_van_ipv6_is_een_adres_en_ipv4_daarin_niet() -> None:
    hier = inlogspoor(EMAIL, "2001:db8:1:2::1")
    assert hier == inlogspoor(EMAIL.upper(), "2001:db8:1:2:ffff::9")
    assert hier != inlogspoor(EMAIL, "2001:db8:1:3::1")
    assert inlogspoor(EMAIL, "::ffff:192.0.2.1") != inlogspoor(EMAIL, "::ffff:192.0.2.2")
    assert inlogspoor(EMAIL, "") == inlogspoor(EMAIL, "")


def test_van_een_account_dat_er_niet_is_ziet_men_in_niets_dat_het_er_niet_is(app: Flask, wereld: Wereld) -> None:
    gezien = []
    for email in (EMAIL, "niemand@delft.example"):
        client, antwoorden = nieuwe_client(app), []
        for _keer in range(MAX_POGINGEN + 2):
            antwoord = log_in(client, email, "fout", vanaf=ELDERS)
            koppen = sorted(k for k, _waarde in antwoord.headers if k != "Content-Length")
            antwoorden.append((antwoord.status_code, koppen, client.pagina_van(antwoord).tekst))
        gezien.append(antwoorden)
        wereld.klok.verder(minutes=6)
    assert gezien[0] == gezien[1]
