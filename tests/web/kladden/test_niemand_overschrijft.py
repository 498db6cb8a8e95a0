"""Nobody replaces what another stored without having read it: every form of the product, found by itself.

Two windows open the same form; the one stores something, then the other does. The second gets both texts, or both
changes stand, or it is refused with its text: never is the first gone without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import pytest
from werkzeug.test import TestResponse

from tests.conftest import ClientVoor
from tests.fabrieken.halverwege import HALVERWEGE
from tests.fabrieken.volgende import volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.bron import geen
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.databank import Databank, inhoud
from tests.web.kladden.formulieren import ONZE, Gevonden, elk_formulier, stil
from tests.web.kladden.invuller import Invuller

DELEN = 10
# What every deed counts or notes, whatever it changes; what it changed shows in other tables.
TELLERS = ("dossier", "ronde", "gespreksagenda", "journaalregel", "journaalketen", "sessie", "klad", "verzoek",
           "melding", "journaalmuur", "journaalkring")  # fmt: skip
# Forms that open with something that is stored elsewhere, and store beside it.
BEGINT_MET = {"opvolging.create": "a talk that is planned opens with the place of the one before it"}


@dataclass
class Zaak:
    """One form, with two windows of who found it."""

    wereld: Wereld
    gevonden: Gevonden
    een: Paginaclient
    twee: Paginaclient

    def klachten(self) -> Iterator[str]:
        """What is wrong when the second stores after the first."""
        naam, invuller = self.gevonden.endpoint, Invuller(self.gevonden)
        pagina = Pagina(self.gevonden.pagina, 200, self.een.get(self.gevonden.pagina))
        geopend = invuller.formulier(pagina)
        assert geopend is not None, naam
        voor = self._rijen()
        eerste, antwoord = invuller.verstuur(self.twee, 0)
        if eerste is None or antwoord is None or antwoord.status_code != 303:
            yield f"{naam}: de eerste krijgt {antwoord and antwoord.status_code}: {_waarom(antwoord)}"
            return
        gedaan = self._rijen() - voor
        toont = self._toont(invuller, eerste)
        tweede = invuller.vul(pagina, geopend, 1)
        antwoord = self.een.post(tweede.adres, data=tweede.waarden)
        yield from self._over(antwoord, tweede, toont, gedaan, invuller)

    def _rijen(self) -> set[tuple[str, str]]:
        """Every row of every table in which a deed leaves something of its own."""
        return {(tabel, repr(rij)) for tabel, rijen in inhoud(self.wereld.app, *TELLERS).items() for rij in rijen}

    def _toont(self, invuller: Invuller, eerste: Formulier) -> dict[str, str]:
        """What the form, opened anew, shows of what the first typed."""
        nu = invuller.formulier(Pagina(self.gevonden.pagina, 200, self.een.get(self.gevonden.pagina)))
        getypt = {n: w for n, w in eerste.waarden.items() if n not in ONZE and isinstance(w, str) and w.strip()}
        was = self.gevonden.formulier.waarden
        return {
            n: w for n, w in getypt.items() if nu and nu.waarden.get(n) == w != was.get(n) and w.startswith("Beurt")
        }

    def _over(
        self, antwoord: TestResponse, tweede: Formulier, toont: dict[str, str], gedaan: set[tuple[str, str]],
        invuller: Invuller,
    ) -> Iterator[str]:  # fmt: skip
        naam, tekst = self.gevonden.endpoint, " ".join(unescape(antwoord.text).split())
        if antwoord.status_code == 303:
            if bool(toont) != (naam in BEGINT_MET):
                yield f"{naam}: de tweede overschrijft ongelezen {toont or 'niets: de uitzondering kan weg'}"
            if weg := sorted({tabel for tabel, _rij in gedaan - self._rijen()}):
                yield f"{naam}: de tweede verandert wat de eerste net opsloeg: {weg}"
            return
        eigen = [w for n, w in tweede.waarden.items() if isinstance(w, str) and w.startswith("Beurt 1")]
        if mist := [w for w in eigen if w not in tekst]:
            yield f"{naam}: {antwoord.status_code} en weg is {mist}"
        if "nog niet" in _kop(antwoord) and "de stand is nu" in tekst:
            yield f"{naam}: {_kop(antwoord)!r} spreekt zichzelf tegen"
        if antwoord.status_code == 409:
            yield from self._botsing(antwoord, tekst, toont, invuller)

    def _botsing(self, antwoord: TestResponse, tekst: str, toont: dict[str, str], invuller: Invuller) -> Iterator[str]:
        naam = self.gevonden.endpoint
        if mist := [w for w in toont.values() if w not in tekst]:
            yield f"{naam}: toont niet wat de eerste opsloeg: {mist}"
        if "collega" in _kop(antwoord).lower():
            yield f"{naam}: zegt ‘een collega’ tegen wie zelf de eerste was: {_kop(antwoord)}"
        opnieuw = invuller.formulier(Pagina(self.gevonden.adres, 409, antwoord))
        if opnieuw is None:
            return
        weer = self.een.post(opnieuw.adres, data=opnieuw.waarden)
        voorbij = "Dit kan niet meer" in weer.text  # what the first did ended it: the text stays on the page
        if weer.status_code != 303 and not voorbij:
            yield f"{naam}: opslaan vanaf de botsing geeft {weer.status_code}: {_waarom(weer)}"


def _kop(antwoord: TestResponse) -> str:
    koppen = Pagina("", antwoord.status_code, antwoord).kies("[data-focus]")
    return koppen[0].get_text(" ", strip=True) if koppen else ""


def _waarom(antwoord: TestResponse | None) -> str:
    if antwoord is None:
        return "het formulier staat er niet"
    pagina = Pagina("", antwoord.status_code, antwoord)
    return " | ".join(pagina.fouten) or " ".join(
        k.get_text(" ", strip=True) for k in pagina.kies("h1, .gs-weigeringen")
    )


@pytest.mark.parametrize("deel", range(DELEN))
def test_wie_als_tweede_opslaat_overschrijft_niets_zonder_een_woord(
    wereld: Wereld, client_voor: ClientVoor, halverwege: object, engine_naam: str, databank: Databank, deel: int
) -> None:
    """Slow: every form is opened twice and stored twice, each in the same world."""
    assert halverwege
    volgende_ronde(wereld)
    klachten = list[str]()
    for gevonden in elk_formulier(wereld, lambda wie: stil(client_voor(wie)), engine_naam)[deel::DELEN]:
        een, twee = (stil(client_voor(gevonden.wie)) for _ in range(2))
        klachten += Zaak(wereld, gevonden, een, twee).klachten()
        databank.begin(HALVERWEGE)
        volgende_ronde(wereld)
    geen(klachten)
