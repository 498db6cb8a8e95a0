"""Help, privacy, accessibility and where to report a weak spot: for everybody, and each installation says its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flask import Flask
import pytest

from gesprekken.web.systeem.tekstpagina import STANDAARD
from tests.ondersteuning.client import Paginaclient

PAGINAS = {"/hulp": "Hulp", "/privacy": "Privacy", "/toegankelijkheid": "Toegankelijkheid"}


@pytest.fixture
def eigen(app: Flask) -> Iterator[Path]:
    """The folder for the texts of this installation, empty."""
    map_: Path = app.config["INSTELLINGEN"].gegevens / "teksten"
    map_.mkdir()
    yield map_
    for bestand in map_.iterdir():
        bestand.unlink()
    map_.rmdir()


def test_onder_elke_pagina_staat_de_weg_naar_hulp_privacy_en_toegankelijkheid(client: Paginaclient) -> None:
    voet = client.haal("/inloggen").kies("footer a")
    assert {str(a["href"]): a.get_text() for a in voet} == PAGINAS
    for adres, kop in PAGINAS.items():
        assert client.haal(adres).kop == kop


def test_elke_standaardtekst_staat_op_een_pagina(client: Paginaclient) -> None:
    assert {f"/{p.stem}" for p in STANDAARD.glob("*.txt")} == set(PAGINAS)
    for adres in PAGINAS:
        pagina = client.haal(adres)
        assert len(pagina.kies("main h2")) >= 3
        assert "##" not in pagina.tekst


def test_een_installatie_zegt_het_met_haar_eigen_woorden(client: Paginaclient, eigen: Path) -> None:
    (eigen / "hulp.txt").write_text("## Bel ons\r\n\r\nOp 070 of via\r\nhulp@delft.example <b>nu</b>.", "utf-8")
    pagina = client.haal("/hulp")
    assert [k.get_text() for k in pagina.kies("main h2")] == ["Bel ons"]
    assert "Op 070 of via hulp@delft.example <b>nu</b>." in pagina.tekst
    assert [str(a["href"]) for a in pagina.kies("main a")] == ["mailto:hulp@delft.example"]


@pytest.mark.parametrize("inhoud", [b"", b"\xff\xfe\x00", b"\n \n"])
def test_een_bestand_zonder_leesbare_tekst_laat_de_standaard_staan(
    client: Paginaclient, eigen: Path, inhoud: bytes
) -> None:
    (eigen / "privacy.txt").write_bytes(inhoud)
    assert "Wat bewaren we van u?" in client.haal("/privacy").tekst


def test_security_txt_zegt_waar_te_melden_tot_wanneer(client: Paginaclient) -> None:
    antwoord = client.get("/.well-known/security.txt")
    assert antwoord.mimetype == "text/plain"
    velden = dict(regel.split(": ", 1) for regel in antwoord.text.splitlines())
    assert velden == {
        "Contact": "http://localhost/hulp",
        "Expires": "2027-03-06T00:00:00Z",
        "Preferred-Languages": "nl, en",
        "Canonical": "http://localhost/.well-known/security.txt",
    }


def test_een_eigen_security_txt_komt_er_voor_in_de_plaats(client: Paginaclient, eigen: Path) -> None:
    (eigen / "security.txt").write_text("Contact: mailto:veilig@delft.example\n", "utf-8")
    assert client.get("/.well-known/security.txt").text == "Contact: mailto:veilig@delft.example\n"
