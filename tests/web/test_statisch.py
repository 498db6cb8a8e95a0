"""Static files: the smallest form that the browser reads, kept as long as it holds, and nothing about who asks."""

from __future__ import annotations

import json
from pathlib import Path

from flask import Flask
import pytest
from werkzeug.test import Client, TestResponse
from werkzeug.wrappers import Response

from gesprekken.infra.manifest import URL
from gesprekken.paden import map_
from gesprekken.web.antwoordkoppen import KOPPEN
from gesprekken.web.statisch import Statisch
from tests.ondersteuning.bron import geen

GEBOUWD = map_("static") / "gebouwd"
NAMEN: dict[str, str] = json.loads((GEBOUWD / "manifest.json").read_text(encoding="utf-8"))
CSS = URL + NAMEN["css/gesprekken.css"]
LETTER = URL + NAMEN["vendor/fonts/fira-sans-basis-400.woff2"]
TYPE = {".css": "text/css; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".woff2": "font/woff2",
        ".svg": "image/svg+xml; charset=utf-8"}  # fmt: skip


def _nooit(_environ: object, _start: object) -> list[bytes]:
    raise AssertionError("the application was asked")


@pytest.fixture
def ober() -> Client:
    """The static files alone: what reaches the application fails."""
    gehasht = [URL + naam for naam in NAMEN.values()]
    return Client(Statisch(_nooit, map_("static"), gehasht, KOPPEN))


def _haal(ober: Client, adres: str, leest: str = "", **koppen: str) -> TestResponse:
    alle = {"Accept-Encoding": leest, **{naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}}
    return ober.get(adres, headers=alle)


def _klachten(adres: str, antwoord: TestResponse) -> list[str]:
    """What is not right with the headers of a built file."""
    verwacht = {
        **KOPPEN, "Cache-Control": "public, max-age=31536000, immutable", "Accept-Ranges": "bytes",
        "Content-Type": TYPE[Path(adres).suffix], "Vary": None if adres.endswith(".woff2") else "Accept-Encoding",
        "Set-Cookie": None,
    }  # fmt: skip
    return [f"{adres} {k}: {antwoord.headers.get(k)}" for k, v in verwacht.items() if antwoord.headers.get(k) != v]


@pytest.mark.parametrize("leest", ["", "gzip", "gzip, deflate, br, zstd"])
def test_elk_gebouwd_bestand_mag_een_jaar_bewaard_worden_door_iedereen(ober: Client, leest: str) -> None:
    for naam in NAMEN.values():
        antwoord = _haal(ober, URL + naam, leest)
        assert antwoord.status_code == 200
        geen(_klachten(URL + naam, antwoord))


@pytest.mark.parametrize(
    ("leest", "codering", "einde"),
    [("", None, ""), ("gzip", "gzip", ".gz"), ("gzip, deflate, br", "br", ".br"), ("br;q=0, gzip", "gzip", ".gz"),
     ("gzip;q=1.0, br;q=0.5", "gzip", ".gz"), ("identity", None, ""), ("*", "br", ".br"), ("zstd", None, ""),
     ("gzip;q=0", None, ""), (",;q=x,", None, "")],
)  # fmt: skip
def test_de_browser_krijgt_de_kleinste_vorm_die_hij_leest(
    ober: Client, leest: str, codering: str | None, einde: str
) -> None:
    antwoord = _haal(ober, CSS, leest)
    assert antwoord.headers.get("Content-Encoding") == codering
    assert antwoord.data == (GEBOUWD / f"{NAMEN['css/gesprekken.css']}{einde}").read_bytes()


@pytest.mark.parametrize("naam", ["a" * 256, "a/" * 3000])
def test_een_naam_die_te_lang_is_voor_een_bestand_is_voor_de_toepassing(naam: str) -> None:
    gevraagd = Client(Statisch(Response("van de toepassing"), map_("static"), [], KOPPEN))
    assert gevraagd.get(URL + naam).text == "van de toepassing"


def test_wat_niet_kleiner_wordt_gaat_zoals_het_is(ober: Client) -> None:
    antwoord = _haal(ober, LETTER, "br, gzip")
    assert "Content-Encoding" not in antwoord.headers
    assert antwoord.data.startswith(b"wOF2")


def test_elke_vorm_heeft_een_eigen_kenmerk_en_alleen_dat_geeft_304(ober: Client) -> None:
    kenmerken = {leest: _haal(ober, CSS, leest).headers["ETag"] for leest in ("", "gzip", "br")}
    assert len(set(kenmerken.values())) == 3
    for leest, kenmerk in kenmerken.items():
        niet_nieuw = _haal(ober, CSS, leest, If_None_Match=kenmerk)
        assert (niet_nieuw.status_code, niet_nieuw.data) == (304, b"")
        koppen = niet_nieuw.headers
        assert (koppen["ETag"], koppen["Vary"]) == (kenmerk, "Accept-Encoding")
        assert "immutable" in koppen["Cache-Control"]
        assert "Content-Security-Policy" in koppen
        anders = [k for ander, k in kenmerken.items() if ander != leest]
        assert _haal(ober, CSS, leest, If_None_Match=", ".join(anders)).status_code == 200


def test_het_kenmerk_komt_van_de_inhoud_en_niet_van_de_klok(tmp_path: Path) -> None:
    ober = Client(Statisch(_nooit, tmp_path, [], KOPPEN))
    bestand = tmp_path / "a.txt"
    kenmerken = []
    for tekst in ("een", "twee", "een"):
        bestand.write_text(tekst)
        kenmerken.append(ober.get("/static/a.txt").headers["ETag"])
    assert kenmerken[0] == kenmerken[2] != kenmerken[1]


@pytest.mark.parametrize("leest", ["", "br"])
def test_head_geeft_dezelfde_koppen_zonder_inhoud(ober: Client, leest: str) -> None:
    heel, kop = _haal(ober, CSS, leest), ober.head(CSS, headers={"Accept-Encoding": leest})
    assert kop.data == b""
    assert {k: v for k, v in kop.headers if k != "Date"} == {k: v for k, v in heel.headers if k != "Date"}


def test_een_deel_is_een_deel_van_de_vorm_die_het_kenmerk_noemt(ober: Client) -> None:
    heel = _haal(ober, CSS, "br")
    deel = _haal(ober, CSS, "br", Range="bytes=100-199", If_Range=heel.headers["ETag"])
    assert (deel.status_code, deel.data) == (206, heel.data[100:200])
    assert deel.headers["Content-Range"] == f"bytes 100-199/{len(heel.data)}"
    assert (deel.headers["Content-Encoding"], deel.headers["Content-Length"]) == ("br", "100")
    andere = _haal(ober, CSS, "gzip", Range="bytes=100-199", If_Range=heel.headers["ETag"])
    assert (andere.status_code, len(andere.data)) == (200, len(_haal(ober, CSS, "gzip").data))


def test_een_deel_dat_er_niet_is_geeft_416_met_de_omvang(ober: Client) -> None:
    antwoord = _haal(ober, CSS, "br", Range="bytes=99999999-")
    assert (antwoord.status_code, antwoord.data) == (416, b"")
    assert antwoord.headers["Content-Range"] == f"bytes */{len(_haal(ober, CSS, 'br').data)}"
    assert "Content-Security-Policy" in antwoord.headers


@pytest.mark.parametrize("naam", ["beeldmerk.svg", "css/basis.css", "js/gesprekken.mjs", "gebouwd/manifest.json",
                                  "vendor/LICENSES/EUPL-1.2.md"])  # fmt: skip
def test_een_naam_die_bij_nieuwe_inhoud_gelijk_blijft_wordt_maar_kort_bewaard(ober: Client, naam: str) -> None:
    antwoord = _haal(ober, f"/static/{naam}", "br")
    assert antwoord.headers["Cache-Control"] == "public, max-age=300"
    assert _haal(ober, f"/static/{naam}", "br", If_None_Match=antwoord.headers["ETag"]).status_code == 304


@pytest.mark.parametrize(
    "adres", ["/", "/static", "/static/", "/static/css", "/static/weg.css", "/static/../setup.py",
              "/static//etc/passwd", "/static/%2e%2e/setup.py", "/static/css/%00", "/static/css/basis.css/x",
              "/staticcss/basis.css"]
)  # fmt: skip
def test_wat_er_niet_ligt_is_voor_de_toepassing(ober: Client, adres: str) -> None:
    with pytest.raises(AssertionError, match="the application was asked"):
        ober.get(adres)


def test_alleen_lezen_kan_zonder_de_toepassing(ober: Client) -> None:
    with pytest.raises(AssertionError, match="the application was asked"):
        ober.post(CSS)


@pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)  # there is no database in it
def test_de_toepassing_geeft_haar_bestanden_zonder_sessie_en_meldt_wat_er_niet_is(app: Flask) -> None:
    client = app.test_client()
    client.get("/inloggen")  # there is a session cookie now
    antwoord = client.get(CSS)
    assert (antwoord.status_code, antwoord.headers["Vary"]) == (200, "Accept-Encoding")
    geen(_klachten(CSS, antwoord))
    weg = client.get("/static/weg.css")
    assert (weg.status_code, weg.headers["Cache-Control"]) == (404, "no-store")
    assert client.post(CSS).status_code in (400, 405)
