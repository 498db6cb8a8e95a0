"""What a browser may keep: a page never, a file until it is another one, and never what somebody else may see."""

from __future__ import annotations

from collections.abc import Iterator
import gzip
import re

import pytest
from werkzeug.test import TestResponse

from tests.architectuur.adressen import IEDER, LEZEN
from tests.architectuur.opmaak import gebouwde_css, kiezers, klassen, nlds_css
from tests.conftest import ClientVoor
from tests.fabrieken.halverwege import breng_halverwege
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen
from tests.ondersteuning.client import Paginaclient

pytestmark = pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)  # what a header says is no row of either
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')
GZIP = {"Accept-Encoding": "gzip"}
# Neither page nor file: how long a session lasts and what was just typed, asked by a script.
VAN_NU = {"/sessie", "/klad"}
BESTANDEN = 3  # the receipts of 5a and 5b, and the export of an agenda


@pytest.fixture
def adressen(wereld: Wereld) -> dict[str, str]:
    """What stands between braces in an address."""
    return {"ronde": wereld.ronde, **breng_halverwege(wereld)}


@pytest.fixture
def bezoekers(adressen: dict[str, str], client_voor: ClientVoor) -> dict[str, Paginaclient]:
    """Everybody with a browser; only headers count here."""
    assert adressen, "the clock stands still from here on, so that nobody logs in again"
    browsers = {naam: client_voor(naam) for naam in IEDER}
    for browser in browsers.values():
        browser.keurt = False
    return browsers


def _is_bestand(antwoord: TestResponse) -> bool:
    return antwoord.mimetype != "text/html"


def _koppen(antwoord: TestResponse) -> tuple[str | None, ...]:
    return tuple(antwoord.headers.get(naam) for naam in ("Cache-Control", "Vary", "Content-Encoding", "Set-Cookie"))


def _over_een_pagina(adres: str, een: TestResponse, twee: TestResponse) -> Iterator[str]:
    """Not kept, and the secret in it looks different each time."""
    if _koppen(twee) != ("no-store", "Accept-Encoding, Cookie", "gzip", None) or "ETag" in twee.headers:
        yield f"{adres}: {_koppen(twee)} {twee.headers.get('ETag')}"
    tokens = [set(TOKEN.findall(gzip.decompress(antwoord.data).decode())) for antwoord in (een, twee)]
    if max(len(t) for t in tokens) > 1 or tokens[0] & tokens[1]:
        yield f"{adres}: tokens {tokens}"


def _over_de_opmaak(adres: str, html: str) -> Iterator[str]:
    """A class that NL Design System knows is still known in what the browser gets."""
    gebruikt = {naam for waarde in re.findall(r'class="([^"]*)"', html) for naam in waarde.split()}
    weg = gebruikt & NLDS - GEBOUWD
    yield from (f"{adres}: {naam} is gesnoeid" for naam in sorted(weg))


NLDS, GEBOUWD = ({naam for k in kiezers(css) for naam in klassen(k)} for css in (nlds_css(), gebouwde_css()))


def test_een_pagina_wordt_nergens_bewaard_en_haar_token_is_elke_keer_anders(
    adressen: dict[str, str], bezoekers: dict[str, Paginaclient]
) -> None:
    klachten: list[str] = []
    for patroon, (mag, _ziet) in LEZEN.items():
        if patroon in VAN_NU:
            continue
        adres, browser = patroon.format(**adressen), bezoekers[min(mag)]
        een = browser.get(adres, headers=GZIP)
        if not _is_bestand(een):
            klachten += _over_een_pagina(adres, een, browser.get(adres, headers=GZIP))
            klachten += _over_de_opmaak(adres, gzip.decompress(een.data).decode())
    geen(klachten)


def _over_een_bestand(adres: str, browser: Paginaclient) -> Iterator[str]:
    """Kept by who may read it, asked for anew each time, and sent again only when it is another text."""
    heel = browser.get(adres)
    kenmerk = heel.headers.get("ETag", "")
    niet_nieuw = browser.get(adres, headers={"If-None-Match": kenmerk, **GZIP})
    if _koppen(heel) != ("private, no-cache", "Accept-Encoding, Cookie", None, None):
        yield f"{adres}: {_koppen(heel)}"
    if (niet_nieuw.status_code, niet_nieuw.data, niet_nieuw.headers.get("ETag")) != (304, b"", kenmerk):
        yield f"{adres}: {niet_nieuw.status_code} op {kenmerk}"
    if _koppen(niet_nieuw) != _koppen(heel):
        yield f"{adres}: 304 met {_koppen(niet_nieuw)}"
    klein = browser.get(adres, headers={"If-None-Match": 'W/"iets anders"', **GZIP})
    if (klein.status_code, gzip.decompress(klein.data), klein.headers["ETag"]) != (200, heel.data, kenmerk):
        yield f"{adres}: {klein.status_code} ingepakt"


def test_een_bestand_gaat_een_keer_over_de_lijn_en_alleen_naar_wie_het_mag_lezen(
    adressen: dict[str, str], bezoekers: dict[str, Paginaclient], client: Paginaclient
) -> None:
    klachten: list[str] = []
    gevonden = 0
    for patroon, (mag, _ziet) in LEZEN.items():
        if patroon in VAN_NU:
            continue
        adres = patroon.format(**adressen)
        if not _is_bestand(eerste := bezoekers[min(mag)].get(adres)):
            continue
        gevonden += 1
        for wie, browser in bezoekers.items():
            if wie in mag:
                klachten += _over_een_bestand(adres, browser)
                continue
            for kenmerk in (eerste.headers["ETag"], "*"):
                status = browser.get(adres, headers={"If-None-Match": kenmerk}).status_code
                klachten += [f"{adres}: {wie} kreeg {status}"] if status not in (403, 404) else []
        assert client.get(adres, headers={"If-None-Match": "*"}).status_code == 302
    geen(klachten)
    assert gevonden == BESTANDEN
    assert client.get("/gezond").headers["Cache-Control"] == "no-store"  # it is about this moment
