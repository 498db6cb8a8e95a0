"""Overzicht 5b: two answers at once, two deliveries at once, delivering against answering; on both engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
import sqlalchemy as sa

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import IntussenGewijzigd, OngeldigeInvoer
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.services.daad import Daad
from gesprekken.services.vragenlijst.beantwoorden import beantwoord
from tests.conftest import ClientVoor
from tests.fabrieken.vraagspel import VRAGEN, Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Paginaclient
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import tegelijk

KEREN = 5


@pytest.fixture(autouse=True)
def _de_ketens_blijven_heel(wereld: Wereld) -> Iterator[None]:
    yield
    assert gebroken_ketens(wereld.app) == {}


@pytest.fixture
def spel(wereld: Wereld) -> Vraagspel:
    return Vraagspel(wereld)


def _stuur(client: Paginaclient, formulier: Formulier) -> int:
    return client.post(formulier.adres, data=formulier.waarden, follow_redirects=True).status_code


def _gelukt(spel: Vraagspel, doe: Callable[[], object]) -> bool:
    """Whether it was done; a lost race is refused with a sentence, nothing else."""
    with spel.w.app.app_context():
        try:
            doe()
        except (IntussenGewijzigd, OngeldigeInvoer):
            return False
        return True


def _antwoord(spel: Vraagspel, keer: int) -> None:
    """Every question gets its next answer, in one go."""
    with transactie():
        for code in VRAGEN:
            beantwoord(Daad(spel.trekker, spel.w.klok(), *spel.plaats), code, keer, f"Keer {keer} op {code}")


@pytest.mark.parametrize("keer", range(3))
def test_van_twee_antwoorden_tegelijk_blijft_er_een_en_de_ander_ziet_het(
    spel: Vraagspel, client_voor: ClientVoor, keer: int
) -> None:
    for versie in range(keer):
        spel.beantwoord("5b.2", f"Versie {versie}", versie=versie)
    clients = [client_voor("coordinator"), client_voor("collega")]
    formulieren = [
        c.haal(spel.adres()).formulier("antwoorden/5b.2").vul(tekst=f"Van {nr}") for nr, c in enumerate(clients)
    ]
    statussen = tegelijk([partial(_stuur, c, f) for c, f in zip(clients, formulieren, strict=True)])
    assert sorted(statussen) == [200, 409]
    (antwoord,) = [v.antwoord for v in spel.vragen() if v.antwoord]
    assert (antwoord.versie, antwoord.tekst) == (keer + 1, f"Van {statussen.index(200)}")


def test_twee_eerste_bijdragen_van_een_organisatie_worden_er_een(spel: Vraagspel, client_voor: ClientVoor) -> None:
    clients = [client_voor("corporatie"), client_voor("directeur")]
    formulieren = [c.haal(spel.adres()).formulier("/bijdrage").vul(tekst=c.actor.naam) for c in clients if c.actor]
    statussen = tegelijk([partial(_stuur, c, f) for c, f in zip(clients, formulieren, strict=True)])
    assert sorted(statussen) == [200, 409]
    assert tel(spel.w.app, "bijdrage") == 1


def test_van_twee_die_tegelijk_dezelfde_versie_indienen_slaagt_er_een(spel: Vraagspel, client_voor: ClientVoor) -> None:
    spel.alles_beantwoord()
    clients = [client_voor("coordinator"), client_voor("collega")]
    formulieren = [c.haal(spel.adres("indienen")).formulier("indiening") for c in clients]
    assert sorted(tegelijk([partial(_stuur, c, f) for c, f in zip(clients, formulieren, strict=True)])) == [200, 422]
    assert [i.nr for i in spel.indieningen()] == [1]


def test_wie_indient_terwijl_een_ander_antwoordt_legt_een_stand_vast_die_gelezen_was(spel: Vraagspel) -> None:
    spel.alles_beantwoord()
    ingediend = 0
    for keer in range(1, KEREN + 1):
        gelezen = spel.afdruk()

        dien = partial(spel.ingediend, ingediend + 1, gelezen)
        gelukt, geantwoord = tegelijk(
            [partial(_gelukt, spel, dien), partial(_gelukt, spel, partial(_antwoord, spel, keer))]
        )
        assert geantwoord
        ingediend += gelukt
        assert len(spel.indieningen()) == ingediend
    for indiening in spel.w.lees(lambda: list(db.session.scalars(sa.select(Indiening)))):
        assert indiening.vingerafdruk == vingerafdruk(canoniek(indiening.inhoud))
        teksten = {v["antwoord"].partition(" op ")[0] for v in indiening.inhoud["vragen"]}
        assert len(teksten) == 1, "all answers of one moment"
