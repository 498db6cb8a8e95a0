"""Pages of the dossier rooms, warm and cold: the same page for every reader, within a number of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
import re

import pytest

from gesprekken.infra.warm import vergeet_alles
from tests.architectuur.adressen import LEZEN
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import breng_agendas_halverwege
from tests.fabrieken.halverwege import breng_halverwege
from tests.fabrieken.kopieren import vergroot_ronde
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.client import Paginaclient

ELDERS = {"tafel", "register", "voorraad", "voorstellen", "onzewoningen"}  # rooms that count their own
KOUD, WARM, VEEL = 12, 6, 60
DOSSIER = "/rondes/{ronde}/zoetermeer"
DRUK = ("/mijn-werk", DOSSIER, DOSSIER + "/agenda/gespreksagenda")
EENMALIG = re.compile(r'(name="(?:csrf_token|verzoek)"[^>]*value=")[^"]*')


def _browsers(client_voor: ClientVoor) -> dict[str, Paginaclient]:
    """One person of each role at each organisation, by name; each was here before."""
    eigen = {(slug, rol): naam for naam, slug, rol in reversed(MENSEN)}
    uit = {naam: client_voor(naam) for naam in eigen.values()}
    for browser in uit.values():
        browser.keurt = False  # every page is checked elsewhere
        browser.get("/functies")
    return uit


def _bezoeken(wereld: Wereld, browsers: dict[str, Paginaclient], sleutels: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(who, address) of every page of these rooms and everybody who may read it."""
    router = wereld.app.url_map.bind("localhost")
    for patroon, (mag, _ziet) in LEZEN.items():
        adres = patroon.format(**sleutels)
        if router.match(adres)[0].split(".")[0] not in ELDERS:
            yield from ((wie, adres) for wie in browsers if wie in mag)


def _vraag(browser: Paginaclient, adres: str, *, koud: bool = False) -> tuple[int, str]:
    """How many statements it takes, and the page without what is new in every answer."""
    if koud:
        vergeet_alles()
    with geteld(browser.application) as opdrachten:
        antwoord = browser.get(adres)
    assert antwoord.status_code == 200, adres
    return len(opdrachten), EENMALIG.sub(r"\1", antwoord.text)


def test_elke_pagina_is_warm_en_koud_gelijk_en_vraagt_koud_ten_hoogste_twaalf_opdrachten(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    """Takes more than ten seconds: every page three times, by everybody who may read it.

    Everybody comes by before anything is compared: what is kept for one may not reach another.
    """
    sleutels = {"ronde": wereld.ronde, **breng_halverwege(wereld)}
    browsers = _browsers(client_voor)
    bezoeken = list(_bezoeken(wereld, browsers, sleutels))
    assert len(bezoeken) > 200
    for wie, adres in bezoeken:
        browsers[wie].get(adres)
    warm = [_vraag(browsers[wie], adres)[1] for wie, adres in bezoeken]
    koud = [_vraag(browsers[wie], adres, koud=True) for wie, adres in bezoeken]
    te_veel = [f"{n} voor {wie} op {adres}" for (n, _), (wie, adres) in zip(koud, bezoeken, strict=True) if n > KOUD]
    assert not te_veel, "\n".join(["", *te_veel])
    for (_aantal, vers), bewaard, bezoek in zip(koud, warm, bezoeken, strict=True):
        assert vers == bewaard, bezoek


@pytest.fixture
def drukte(wereld: Wereld, client_voor: ClientVoor) -> Callable[[], dict[tuple[str, str], tuple[int, int]]]:
    """Counts (cold, warm) of the busiest pages, for everybody who may read them."""
    breng_agendas_halverwege(wereld)
    browsers = _browsers(client_voor)

    def tel() -> dict[tuple[str, str], tuple[int, int]]:
        uit = {}
        for patroon in DRUK:
            for wie in (naam for naam in browsers if naam in LEZEN[patroon][0]):
                adres = patroon.format(ronde=wereld.ronde)
                koud, _pagina = _vraag(browsers[wie], adres, koud=True)
                uit[wie, adres] = koud, _vraag(browsers[wie], adres)[0]
        return uit

    return tel


def test_de_drukste_pagina_s_vragen_warm_ten_hoogste_zes_opdrachten_hoeveel_gemeenten_er_ook_zijn(
    wereld: Wereld, drukte: Callable[[], dict[tuple[str, str], tuple[int, int]]]
) -> None:
    weinig = drukte()
    with wereld.app.app_context():
        vergroot_ronde(wereld.ronde, VEEL)
    assert drukte() == weinig
    assert max(warm for _koud, warm in weinig.values()) <= WARM, weinig
    assert max(koud for koud, _warm in weinig.values()) <= KOUD, weinig
