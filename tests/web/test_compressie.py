"""Pages go compressed to whoever reads that, and are the same pages."""

from __future__ import annotations

from collections.abc import Callable
import gzip

from flask import Flask, Response
from flask.typing import ResponseReturnValue
import pytest
from werkzeug.test import TestResponse

from gesprekken.web.compressie import KLEINST, registreer
from tests.ondersteuning.client import Paginaclient

LANG = "Wonen in Haaglanden. " * 100
GZIP = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.fixture
def kaal() -> Flask:
    """Answers of every kind behind the compression, and nothing else."""
    app = Flask(__name__)
    registreer(app)
    antwoorden: dict[str, Callable[[], ResponseReturnValue]] = {
        "lang": lambda: LANG,
        "kort": lambda: "x" * (KLEINST - 1),
        "leeg": lambda: ("", 204),
        "fout": lambda: (LANG, 404),
        "json": lambda: Response(f'["{LANG}"]', mimetype="application/json"),
        "pdf": lambda: Response(LANG, mimetype="application/pdf"),
        "stroom": lambda: Response(iter([LANG, LANG]), mimetype="text/plain"),
        "al": lambda: Response(b"zelf ingepakt" * 100, mimetype="text/plain", headers={"Content-Encoding": "br"}),
    }
    for naam, antwoord in antwoorden.items():
        app.add_url_rule(f"/{naam}", naam, antwoord)
    return app


def _ingepakt(antwoord: TestResponse) -> bool:
    return antwoord.headers.get("Content-Encoding") == "gzip"


@pytest.mark.parametrize("naam", ["lang", "fout", "json"])
def test_tekst_gaat_ingepakt_en_is_dezelfde_tekst(kaal: Flask, naam: str) -> None:
    client = kaal.test_client()
    heel, klein = client.get(f"/{naam}"), client.get(f"/{naam}", headers=GZIP)
    assert _ingepakt(klein)
    assert not _ingepakt(heel)
    assert heel.headers["Vary"] == klein.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(klein.data) == heel.data
    assert klein.status_code == heel.status_code
    assert int(klein.headers["Content-Length"]) == len(klein.data) < len(heel.data) / 5


@pytest.mark.parametrize("naam", ["kort", "leeg", "pdf", "stroom", "al"])
def test_wat_klein_of_al_ingepakt_is_of_in_delen_komt_gaat_zoals_het_is(kaal: Flask, naam: str) -> None:
    client = kaal.test_client()
    assert client.get(f"/{naam}", headers=GZIP).data == client.get(f"/{naam}").data
    assert not _ingepakt(client.get(f"/{naam}", headers=GZIP))


@pytest.mark.parametrize("leest", ["", "br", "identity", "gzip;q=0", "gzip;q=x"])
def test_wie_het_niet_leest_krijgt_gewone_tekst(kaal: Flask, leest: str) -> None:
    assert kaal.test_client().get("/lang", headers={"Accept-Encoding": leest}).text == LANG


def test_head_zegt_wat_get_zou_geven(kaal: Flask) -> None:
    client = kaal.test_client()
    heel, kop = client.get("/lang", headers=GZIP), client.head("/lang", headers=GZIP)
    assert (kop.data, dict(kop.headers)) == (b"", dict(heel.headers))


@pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)  # the line to the browser knows no database
def test_een_pagina_van_de_toepassing_gaat_ingepakt_en_wordt_nergens_bewaard(client: Paginaclient) -> None:
    client.keurt = False
    antwoord = client.get("/inloggen", headers=GZIP)
    assert _ingepakt(antwoord)
    assert "<h1" in gzip.decompress(antwoord.data).decode()
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert antwoord.headers["Vary"] == "Accept-Encoding, Cookie"
    weg = client.get("/bestaat-niet", headers=GZIP)
    assert (weg.status_code, weg.headers["Cache-Control"], _ingepakt(weg)) == (404, "no-store", True)
