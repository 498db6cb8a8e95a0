"""Two people at the same bid at once: real requests in real threads, on both engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest

from gesprekken.core.base import new_sleutel
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.domain.biedingen.invoer import bodinhoud, veld
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk, verstuur

VAK = veld("bruto", "koop", "2026-2030")


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


def _concept(client: Paginaclient, spel: Bodspel, aantal: int) -> Formulier:
    form = client.haal(spel.adres("concept")).formulier("/concept")
    return form.vul({VAK: str(aantal)}, prijspeil="2019", waarom=f"Omdat er {aantal} bij kunnen")


def _heel(spel: Bodspel) -> None:
    """Every issued version has the hash of exactly what it holds."""
    for b in spel.biedingen():
        if not b.concept:
            inhoud = bodinhoud(b.cellen, b.bod.prijspeil, b.bod.waarom)
            assert b.bod.vingerafdruk == vingerafdruk(canoniek(inhoud)), b.bod.nr


@pytest.mark.parametrize("begonnen", [False, True])
def test_van_twee_die_tegelijk_bewaren_wint_een_en_ziet_de_ander_beide(
    wereld: Wereld, client_voor: ClientVoor, begonnen: bool
) -> None:
    spel = Bodspel(wereld)
    if begonnen:
        spel.concept(5)
    clients = [client_voor("coordinator"), client_voor("collega")]
    formulieren = [_concept(c, spel, 100 + nr) for nr, c in enumerate(clients)]
    paginas = tegelijk([partial(verstuur, c, f) for c, f in zip(clients, formulieren, strict=True)])
    assert sorted(p.status for p in paginas) == [200, 409]
    verliezer = next(nr for nr, p in enumerate(paginas) if p.status == 409)
    (concept,) = spel.biedingen()
    bewaard = next(c.bruto for c in concept.cellen if (c.segment, c.periode) == ("koop", "2026-2030"))
    assert bewaard == 100 + (1 - verliezer)
    assert paginas[verliezer].formulier("/concept").waarden[VAK] == str(100 + verliezer)
    assert f"Nu opgeslagen: {bewaard}" in paginas[verliezer].tekst


def test_uitbrengen_terwijl_een_collega_bewaart_bevriest_een_geheel(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Bodspel(wereld)
    spel.concept(5)
    een, ander = client_voor("coordinator"), client_voor("collega")
    uit, bewaar = een.haal(spel.adres()).formulier("/uitbrenging"), _concept(ander, spel, 200)
    paginas = tegelijk([partial(verstuur, een, uit), partial(verstuur, ander, bewaar)])
    assert sorted(p.status for p in paginas) == [200, 409]
    (bod,) = spel.biedingen()
    uitgebracht = paginas[0].status == 200
    assert bod.concept != uitgebracht
    assert sum(c.bruto for c in bod.cellen) == (5 if uitgebracht else 205)
    _heel(spel)


def test_tien_keer_uitbrengen_en_weggooien_geeft_een_uitkomst(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Bodspel(wereld)
    spel.concept(5)
    client = client_voor("coordinator")
    pagina, werk = client.haal(spel.adres()), []
    for nr, venster in enumerate(dezelfde(client, 10)):
        form = pagina.formulier("/uitbrenging" if nr % 2 else "/verwerping")
        werk.append(partial(verstuur, venster, form.vul(verzoek=new_sleutel())))
    statussen = Counter(p.status for p in tegelijk(werk))
    assert statussen[200] == 1
    assert set(statussen) <= {200, 409, 422}
    assert tel(wereld.app, "bod") == 1
    _heel(spel)


def test_een_voorstel_krijgt_een_antwoord_ook_als_twee_tegelijk_antwoorden(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Bodspel(wereld)
    sleutel = spel.voorgesteld()
    een, ander, maker = client_voor("coordinator"), client_voor("collega"), client_voor("corporatie")
    werk = [
        partial(verstuur, een, een.haal(spel.adres()).formulier(f"{sleutel}/overneming").vul(antwoord="Ja.")),
        partial(verstuur, ander, ander.haal(spel.adres()).formulier(f"{sleutel}/beantwoording").vul(antwoord="Nee.")),
        partial(verstuur, maker, maker.haal(spel.adres()).formulier(f"{sleutel}/intrekking")),
    ]
    statussen = [p.status for p in tegelijk(werk)]
    assert statussen.count(200) == 1
    assert set(statussen) <= {200, 404, 422}
    over = spel.voorstellen()
    assert [v.antwoord for v in over] == ([["Ja."], ["Nee."], []][statussen.index(200)])


def test_twee_oordelen_tegelijk_overschrijven_elkaar_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Bodspel(wereld)
    spel.uitgebracht()
    clients = [client_voor("coordinator"), client_voor("collega")]
    formulieren = [
        c.haal(spel.adres()).formulier("/oordeel").vul(wezenlijk=keuze, redenen=f"Reden: {keuze}")
        for c, keuze in zip(clients, ("ja", "nee"), strict=True)
    ]
    paginas = tegelijk([partial(verstuur, c, f) for c, f in zip(clients, formulieren, strict=True)])
    assert sorted(p.status for p in paginas) == [200, 409]
    winnaar = next(nr for nr, p in enumerate(paginas) if p.status == 200)
    (bod,) = spel.biedingen()
    assert bod.oordeel is not None
    assert bod.oordeel.redenen == f"Reden: {('ja', 'nee')[winnaar]}"
