"""Whatever fails, there is a Dutch page with every header: with tokens on, in the demo and outside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from gesprekken.infra.database import db
from gesprekken.infra.warm import vergeet_alles
from gesprekken.web.antwoordkoppen import KOPPEN
from tests.architectuur.adressen import SCHRIJVEN, VOOR_IEDER
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen
from tests.ondersteuning.client import Paginaclient, nieuwe_client

NOOIT = 10_000  # more statements than any request asks
MINSTENS = 5
WERKWIJZE = "/rondes/{ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture(params=[True, False], ids=["demo", "geen demo"])
def demo(request: pytest.FixtureRequest, app: Flask) -> bool:
    """In the demo, and outside it."""
    app.config["DEMO"] = request.param
    return bool(request.param)


@contextmanager
def storing(app: Flask, vanaf: int, tot: int) -> Iterator[list[str]]:
    """The database fails at these statements, counted from 1; all statements that were asked."""
    gevraagd: list[str] = []

    def kapot(_verbinding: object, _cursor: object, opdracht: str, *_: object) -> None:
        gevraagd.append(opdracht)
        if vanaf <= len(gevraagd) < tot:
            raise OperationalError(opdracht, None, OSError("server closed the connection unexpectedly"))

    with app.app_context():
        engine: sa.Engine = db.engine
    event.listen(engine, "before_cursor_execute", kapot)
    try:
        yield gevraagd
    finally:
        event.remove(engine, "before_cursor_execute", kapot)


def _klachten(client: Paginaclient, adres: str, wat: str, **kwargs: object) -> Iterator[str]:
    antwoord = client.open(adres, **kwargs)
    if {k: antwoord.headers.get(k) for k in KOPPEN} != KOPPEN or antwoord.headers.get("Cache-Control") != "no-store":
        yield f"{adres} {wat}: {antwoord.status_code} zonder alle koppen"
    if antwoord.status_code >= 400 and '<html lang="nl"' not in antwoord.text:
        yield f"{adres} {wat}: {antwoord.status_code} is geen pagina van ons"


@pytest.mark.parametrize("methode", ["GET", "POST"])
def test_waar_de_database_ook_wegvalt_er_komt_een_pagina(
    demo: bool, client_voor: ClientVoor, wereld: Wereld, methode: str
) -> None:
    client, adres = client_voor("coordinator"), WERKWIJZE.format(ronde=wereld.ronde)

    def vraag(vanaf: int, tot: int) -> tuple[list[str], int]:
        formulier = client.haal(adres).formulier("/werkwijze").vul(tekst=f"Vanaf {vanaf} tot {tot}.")
        vergeet_alles()
        with storing(wereld.app, vanaf, tot) as gevraagd:
            gegevens = formulier.waarden if methode == "POST" else None
            klachten = list(_klachten(client, adres, f"vanaf {vanaf} tot {tot}", method=methode, data=gegevens))
        return klachten, len(gevraagd)

    klachten, aantal = vraag(NOOIT, NOOIT)
    assert aantal >= MINSTENS
    for nr in range(1, aantal + 1):
        for tot in (nr + 1, NOOIT):  # that one statement, or everything from there on
            klachten += vraag(nr, tot)[0]
    geen(klachten)


@pytest.mark.parametrize("adres", ["/", "/inloggen", "/mijn-werk", "/bestaat-niet", "/rondes"])
def test_zonder_database_krijgt_ook_een_vreemde_een_pagina(demo: bool, client: Paginaclient, adres: str) -> None:
    with storing(client.application, 1, NOOIT):
        geen(list(_klachten(client, adres, "zonder database")))


def test_een_vervalst_bericht_is_overal_een_pagina(
    demo: bool, halverwege: dict[str, str], wereld: Wereld, client_voor: ClientVoor
) -> None:
    adressen = {p.format(ronde=wereld.ronde, **halverwege) for p in SCHRIJVEN} | VOOR_IEDER
    vreemde, iemand = nieuwe_client(wereld.app), client_voor("coordinator")
    klachten = list[str]()
    for client in (vreemde, iemand):
        client.keurt = False
        for adres in sorted(adressen):
            for token in ({}, {"csrf_token": "x"}):
                klachten += _klachten(client, adres, f"met {token}", method="POST", data=token)
    geen(klachten)


@pytest.mark.parametrize("methode", ["GET", "POST"])
@pytest.mark.parametrize("adres", ["/mijn-werk", "/mijn-werk.", "/bestaat-niet", "/static/weg.css"])
def test_onder_een_naam_die_niet_van_ons_is_ook(
    demo: bool, client_voor: ClientVoor, wereld: Wereld, adres: str, methode: str
) -> None:
    client = client_voor("coordinator")
    assert client.get("/mijn-werk").status_code == 200
    wereld.app.config["TRUSTED_HOSTS"] = ["gesprekken.example"]
    try:
        geen(list(_klachten(client, adres, "elders", method=methode, headers={"Host": "kwaad.example"})))
    finally:
        wereld.app.config["TRUSTED_HOSTS"] = None
