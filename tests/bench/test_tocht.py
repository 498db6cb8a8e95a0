"""A walk goes where the links go, once, and says what it could not reach."""

from __future__ import annotations

from flask import Flask, redirect
import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Response

from tests.bench.tocht import Halte, loop_rond, zonder_link

PAGINAS = {
    "/huis": """
        <a href="/kamers/1">een</a> <a class="b" href="/kamers/2#kop">twee</a> <a href="kamers/3?a=1&amp;b=2">drie</a>
        <a href="https://elders.example/huis">weg</a> <a href="/static/x.css">stijl</a>""",
    "/tekst": '<a href="/weg">dit is geen pagina</a>',
}


@pytest.fixture
def huis() -> Flask:
    """A house with a front door that leads to a hall, three rooms, and an attic without stairs."""
    app = Flask("huis")
    app.add_url_rule("/", "deur", lambda: redirect("/huis"))
    app.add_url_rule("/huis", "hal", lambda: PAGINAS["/huis"])
    app.add_url_rule("/kamers/<nr>", "kamer", lambda nr: '<a href="/tekst">tekst</a><a href="/huis">terug</a>')
    app.add_url_rule("/tekst", "tekst", lambda: Response(PAGINAS["/tekst"], mimetype="text/plain"))
    app.add_url_rule("/kamers/<nr>/kast", "kast", lambda nr: "")
    app.add_url_rule("/zolder", "zolder", lambda: "")
    app.add_url_rule("/verbouwing", "verbouwing", lambda: "", methods=["POST"])
    return app


def _gelopen(app: Flask, per_endpoint: int) -> list[Halte]:
    return list(loop_rond(app, Client(app).get, per_endpoint))


def test_een_tocht_volgt_elke_link_een_keer_en_leest_alleen_pagina_s(huis: Flask) -> None:
    assert [h.adres for h in _gelopen(huis, 9)] == [
        "/", "/huis", "/kamers/1", "/kamers/2", "/kamers/3?a=1&b=2", "/tekst",
    ]  # fmt: skip


def test_van_elke_soort_pagina_worden_er_niet_meer_bezocht_dan_gevraagd(huis: Flask) -> None:
    assert [h.adres for h in _gelopen(huis, 1)] == ["/", "/huis", "/kamers/1", "/tekst"]


def test_een_link_die_nergens_heen_gaat_is_een_fout(huis: Flask) -> None:
    huis.view_functions["kamer"] = lambda nr: ("", 404)
    with pytest.raises(RuntimeError, match="/kamers/1: 404"):
        _gelopen(huis, 9)


def test_wat_geen_link_heeft_wordt_gezocht_waar_het_kan_zijn(huis: Flask) -> None:
    assert {m[0].endpoint: [h.adres for h in m] for m in zonder_link(huis, _gelopen(huis, 2))} == {
        "kast": ["/kamers/1/kast", "/kamers/2/kast"],
        "zolder": ["/zolder"],
    }
