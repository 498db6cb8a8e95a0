"""After logging in: the page that somebody came for, never one of somebody else."""

from __future__ import annotations

import pytest

from gesprekken.web.adressen import veilig_adres
from tests.ondersteuning.client import Paginaclient
from tests.web.partijen.inloggen import formulier, log_in

ELDERS = [
    "https://kwaad.example/", "//kwaad.example", "///kwaad.example", "////kwaad.example/x", "/\\kwaad.example",
    "\\\\kwaad.example", "/\\/kwaad.example", "\\/kwaad.example", "/\t/kwaad.example", "/\n/kwaad.example",
    "\t//kwaad.example", " //kwaad.example", "//[::1", "https:kwaad.example", "https:/kwaad.example",
    "HTTPS://kwaad.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "kwaad.example",
    "//kwaad.example@gesprekken.example", "http://[kwaad", "/\u2028/kwaad.example", "/\u202e/elpmaxe.daawk",
    "/\x00/kwaad.example", "/rondes\r\nSet-Cookie: x=1", "///", "//", "//%6bwaad.example", "/\uff0f/kwaad.example",
    "./rondes", "../rondes", "?x=1", "#x", "",
]  # fmt: skip
HIER = ["/", "/rondes", "/rondes/najaar-2026/zoetermeer/journaal?pagina=2", "/functies#x", "/%2F/kwaad.example"]


@pytest.mark.parametrize("adres", ELDERS)
def test_een_adres_van_een_ander_leidt_naar_het_begin(adres: str) -> None:
    assert veilig_adres(adres) == "/"


@pytest.mark.parametrize("adres", HIER)
def test_een_eigen_adres_blijft(adres: str) -> None:
    assert veilig_adres(adres) == adres


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("adres", ELDERS[:8])
def test_inloggen_leidt_nooit_naar_een_ander(client: Paginaclient, adres: str) -> None:
    assert log_in(client, volgende=adres).headers["Location"] == "/"


@pytest.mark.usefixtures("account")
def test_wie_een_pagina_zoekt_komt_daar_na_het_inloggen(client: Paginaclient) -> None:
    gezocht = "/rondes/najaar-2026/delft/journaal?pagina=1"
    antwoord = client.get(gezocht)
    assert antwoord.status_code == 302
    pagina = client.haal(antwoord.headers["Location"]).formulier("/inloggen")
    assert pagina.waarden["volgende"] == gezocht
    assert log_in(client, volgende=str(pagina.waarden["volgende"])).headers["Location"] == gezocht


@pytest.mark.usefixtures("account")
def test_het_gezochte_adres_overleeft_een_mislukte_poging(client: Paginaclient) -> None:
    pagina = client.stuur(formulier(client, "/rondes").vul(email="coordinator@delft.example", wachtwoord="fout"), 422)
    assert pagina.formulier("/inloggen").waarden["volgende"] == "/rondes"
