"""Every page of the application, asked by people in every role of the demo, sends few statements to the database.

The pages are found by the application's own links, so a new page is counted on the day it is born. A page that is over
its limit stands in a table with its number; the table can only shrink, for what got better must leave it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial

from flask import Flask
import pytest
from werkzeug.test import Client, TestResponse

from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.bench.tocht import Halte, lezers, loop_rond, zonder_link

KOUD, WARM = 12, 6
WARM_OOK = ("tafel.statusbord", "dossiers.show", "agenda.show", "verplichtingen.mijn_werk")
PER_ENDPOINT = 2  # how many pages of a kind each reader opens


class Telling:
    """The most statements of each page, and who sent them where."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.koud: dict[str, int] = defaultdict(int)
        self.warm: dict[str, int] = defaultdict(int)
        self.waar: dict[str, str] = {}
        self._laatste = 0

    def haal(self, cookie: str, adres: str) -> TestResponse:
        """A page as the first reader of the day gets it."""
        vergeet_alles()
        with geteld(self.app) as opdrachten:
            antwoord = self._vraag(cookie, adres)
        self._laatste = len(opdrachten)
        return antwoord

    def _vraag(self, cookie: str, adres: str) -> TestResponse:
        return Client(self.app, use_cookies=False).get(adres, headers={"Cookie": cookie})

    def noteer(self, wie: str, cookie: str, halte: Halte) -> None:
        """Keep the count of the page that was just fetched; where a warm page has a limit, ask it again."""
        if self._laatste > self.koud[halte.endpoint]:
            self.koud[halte.endpoint], self.waar[halte.endpoint] = self._laatste, f"{wie} op {halte.adres}"
        if halte.endpoint in WARM_OOK:
            with geteld(self.app) as opdrachten:
                self._vraag(cookie, halte.adres)
            self.warm[halte.endpoint] = max(self.warm[halte.endpoint], len(opdrachten))


@pytest.fixture
def telling(demo_app: Flask) -> Telling:
    """What everybody's walk through the demo cost."""
    telling, haltes, cookies = Telling(demo_app), [], lezers(demo_app)
    for wie, cookie in cookies.items():
        for halte in loop_rond(demo_app, partial(telling.haal, cookie), PER_ENDPOINT):
            telling.noteer(wie, cookie, halte)
            haltes.append(halte)
    for mogelijk in zonder_link(demo_app, haltes):
        _probeer(telling, cookies, mogelijk)
    return telling


def _probeer(telling: Telling, cookies: Mapping[str, str], mogelijk: list[Halte]) -> None:
    """Open the first of these pages that somebody may see."""
    for halte in mogelijk:
        for wie, cookie in cookies.items():
            if telling.haal(cookie, halte.adres).status_code < 400:
                telling.noteer(wie, cookie, halte)
        if halte.endpoint in telling.koud:
            return


def _erover(hoogste: Mapping[str, int], grens: int) -> dict[str, int]:
    return {endpoint: aantal for endpoint, aantal in hoogste.items() if aantal > grens}


def test_geen_pagina_vraagt_meer_opdrachten_dan_de_grens_en_elke_pagina_is_geteld(
    telling: Telling, demo_app: Flask
) -> None:
    """Over ten seconds: every page of the demo, for every role, cold and warm."""
    paginas = {r.endpoint for r in demo_app.url_map.iter_rules() if "GET" in (r.methods or ())} - {"static"}
    assert sorted(paginas - set(telling.koud)) == [], "nobody in the demo reaches these pages, so nobody counts them"
    koud, warm = _erover(telling.koud, KOUD), _erover(telling.warm, WARM)
    assert koud == {}, {e: telling.waar[e] for e in koud}
    assert warm == {}
    assert set(telling.warm) == set(WARM_OOK)
