"""Over a real line, from a real server: what the test client cannot see, such as a body that should not be there."""

from __future__ import annotations

from collections.abc import Iterator
import gzip
from http.client import HTTPConnection, HTTPResponse
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from gesprekken.infra.manifest import URL
from gesprekken.paden import map_
from tests.bench.bytes import server
from tests.ondersteuning.databank import LEEG, Databank

NAMEN = json.loads((map_("static") / "gebouwd" / "manifest.json").read_text(encoding="utf-8"))
CSS = URL + NAMEN["css/gesprekken.css"]


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[HTTPConnection]:
    """One connection, kept open over all requests of the test: a byte too many spoils the next answer."""
    bank = Databank("sqlite", tmp_path)
    bank.begin(LEEG)
    with server(bank.opslag.url("proef"), tmp_path) as adres:
        verbinding = HTTPConnection(urlsplit(adres).netloc, timeout=20)
        yield verbinding
        verbinding.close()
    bank.stop()


def _vraag(lijn: HTTPConnection, methode: str, adres: str, **koppen: str) -> tuple[HTTPResponse, bytes]:
    lijn.request(methode, adres, headers={k.replace("_", "-"): v for k, v in koppen.items()})
    antwoord = lijn.getresponse()
    return antwoord, antwoord.read()


def test_een_server_geeft_precies_wat_de_koppen_zeggen(lijn: HTTPConnection) -> None:
    pagina, tekst = _vraag(lijn, "GET", "/inloggen", Accept_Encoding="gzip")
    assert (pagina.status, pagina.headers["Content-Encoding"]) == (200, "gzip")
    assert int(pagina.headers["Content-Length"]) == len(tekst)
    assert b"<h1" in gzip.decompress(tekst)
    kop, niets = _vraag(lijn, "HEAD", "/inloggen", Accept_Encoding="gzip")
    assert (kop.status, kop.headers["Content-Encoding"], niets) == (200, "gzip", b"")
    opmaak, heel = _vraag(lijn, "GET", CSS, Accept_Encoding="gzip, br", Cookie="gesprekken=x")
    assert (opmaak.headers["Content-Encoding"], opmaak.headers["Vary"]) == ("br", "Accept-Encoding")
    assert opmaak.headers.get_all("Set-Cookie") is None
    assert len(opmaak.headers.get_all("Date", [])) == 1
    kenmerk = opmaak.headers["ETag"]
    for koppen, status, inhoud in (
        ({"If_None_Match": kenmerk}, 304, b""),
        ({"Range": "bytes=10-19"}, 206, heel[10:20]),
        ({"Range": "bytes=99999999-"}, 416, b""),
        ({"If_None_Match": '"anders"'}, 200, heel),
    ):
        antwoord, gekregen = _vraag(lijn, "GET", CSS, Accept_Encoding="br", **koppen)
        assert (antwoord.status, gekregen) == (status, inhoud)
