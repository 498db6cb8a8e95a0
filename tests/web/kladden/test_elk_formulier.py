"""Nothing typed is lost: every form of the product, found by itself, gives its text back to its writer alone."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest
from werkzeug.test import TestResponse

from gesprekken.core.actor import Actor
from gesprekken.core.verzoek import Verzoek
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.architectuur.adressen import SCHRIJVEN
from tests.conftest import ClientVoor
from tests.fabrieken.volgende import volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import lees_boom
from tests.ondersteuning.bron import geen
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient, nieuwe_client
from tests.ondersteuning.databank import inhoud
from tests.ondersteuning.wandeling import endpoint_van, links
from tests.web.kladden.formulieren import ONZE, Gevonden, elk_formulier, stil, tweede_functie

VRIJ = ("klad", "sessie")  # what may change when nothing is carried out
VERSIES = {"versie", "basisversie", "basis", "stand"}  # the fields that say what a form builds on
ZONDER_AFZENDER = {"kladden.bewaar", "kladden.gooi_weg", "kladden.verleng"}


class Vertrek:
    """The world halfway, with everybody's browser and every form."""

    def __init__(self, wereld: Wereld, client_voor: ClientVoor, engine: str) -> None:
        self.wereld, self.client_voor = wereld, client_voor
        self._browsers: dict[str | Actor, Paginaclient] = {}
        self.formulieren = elk_formulier(wereld, self.als, engine)

    def zonder_sessie(self) -> Paginaclient:
        """A browser in which nobody is logged in."""
        return stil(nieuwe_client(self.wereld.app))

    def als(self, wie: str | Actor) -> Paginaclient:
        """Somebody's browser."""
        if wie not in self._browsers:
            self._browsers[wie] = stil(self.client_voor(wie))
        return self._browsers[wie]

    def staat(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table but what may change."""
        return inhoud(self.wereld.app, *VRIJ)


@pytest.fixture
def vertrek(wereld: Wereld, client_voor: ClientVoor, halverwege: object, engine_naam: str) -> Vertrek:
    """Everything that the tests of this module walk along."""
    assert halverwege
    volgende_ronde(wereld)
    return Vertrek(wereld, client_voor, engine_naam)


def _terug(antwoord: TestResponse, adres: str) -> Formulier | None:
    """The form that is sent to this address, as it stands on the page."""
    pagina = Pagina(antwoord.request.path, antwoord.status_code, antwoord)
    return next((f for f in pagina.formulieren() if f.adres == adres and "afzender" in f.waarden), None)


def _zelfde(gevonden: Gevonden, terug: Formulier | None) -> bool:
    """Whether all that was filled in stands there again, under the same key."""
    if terug is None or terug.waarden["verzoek"] != gevonden.formulier.waarden["verzoek"]:
        return False
    return {n: w for n, w in terug.waarden.items() if n not in ONZE} == gevonden.ingevuld


def _noemt(antwoord: TestResponse, gevonden: Gevonden) -> bool:
    tekst = unescape(antwoord.text)
    return any(getypt in tekst for getypt in gevonden.getypt)


def test_elke_route_die_een_formulier_neemt_doet_mee(vertrek: Vertrek) -> None:
    alle = {endpoint_van(vertrek.wereld.app, patroon, "POST") for patroon in SCHRIJVEN}
    assert sorted(alle - ZONDER_AFZENDER - {g.endpoint for g in vertrek.formulieren}) == []


def _klachten_over(vertrek: Vertrek, gevonden: Gevonden, naar: str) -> Iterator[str]:
    """Whether this address gives its writer the form as it was, and gives nobody else a word of it."""
    wie, adres = gevonden.wie, gevonden.formulier.adres
    if not _zelfde(gevonden, _terug(vertrek.als(wie).get(naar), adres)):
        yield f"{gevonden.endpoint}: {wie} vindt op {naar} niet terug wat er stond"
    anderen = (ander for ander in vertrek.wereld.mensen if ander != wie)
    yield from (f"{gevonden.endpoint}: {a} leest het" for a in anderen if _noemt(vertrek.als(a).get(naar), gevonden))


def test_wat_na_het_einde_van_de_sessie_komt_vindt_de_schrijver_terug_en_niemand_anders(vertrek: Vertrek) -> None:
    """Slow: of every form, everybody is asked whether they can read what was typed into it."""
    voor, klachten = vertrek.staat(), list[str]()
    for gevonden in vertrek.formulieren:
        antwoord = vertrek.zonder_sessie().post(gevonden.adres, data=gevonden.formulier.waarden)
        if antwoord.status_code != 303 or not antwoord.location.startswith("/inloggen?volgende="):
            klachten.append(f"{gevonden.endpoint}: {antwoord.status_code} {antwoord.location}")
            continue
        inlog = lees_boom(vertrek.zonder_sessie().get(antwoord.location).text)
        klachten += _klachten_over(vertrek, gevonden, str(inlog.select("input[name=volgende]")[0]["value"]))
    geen(klachten)
    assert vertrek.staat() == voor


def test_in_een_andere_functie_blijft_de_tekst_bewaard_en_kan_men_terug(vertrek: Vertrek) -> None:
    """Slow: every form is sent in another functie and found again after going back."""
    tweede = {wie: tweede_functie(vertrek.wereld, wie) for wie in {g.wie for g in vertrek.formulieren}}
    voor, klachten = vertrek.staat(), list[str]()
    for gevonden in vertrek.formulieren:
        client = stil(vertrek.client_voor(tweede[gevonden.wie]))
        antwoord = client.post(gevonden.adres, data=gevonden.formulier.waarden)
        pagina = Pagina(gevonden.adres, antwoord.status_code, antwoord)
        wissel = next((f for f in pagina.formulieren() if f.adres == "/functie"), None)
        if antwoord.status_code != 409 or wissel is None or _noemt(antwoord, gevonden):
            klachten.append(f"{gevonden.endpoint}: {antwoord.status_code}")
            continue
        terug = client.post("/functie", data={**wissel.waarden, **dict(wissel.knoppen.values())}, follow_redirects=True)
        if not _zelfde(gevonden, _terug(terug, gevonden.formulier.adres)):
            klachten.append(f"{gevonden.endpoint}: na terugwisselen staat het er niet")
    geen(klachten)
    assert {**vertrek.staat(), "journaalregel": [], "journaalketen": []} == {
        **voor,
        "journaalregel": [],
        "journaalketen": [],
    }


def test_een_geweigerd_token_geeft_de_tekst_terug(vertrek: Vertrek) -> None:
    """Slow: every form is sent with a token that is not of this session."""
    voor, klachten = vertrek.staat(), list[str]()
    for gevonden in vertrek.formulieren:
        antwoord = vertrek.als(gevonden.wie).post(
            gevonden.adres, data={**gevonden.formulier.waarden, "csrf_token": "x"}
        )
        pagina = Pagina(gevonden.adres, antwoord.status_code, antwoord)
        mist = [
            getypt for getypt in gevonden.getypt if getypt not in unescape(antwoord.text) or "<b>&amp;" in antwoord.text
        ]
        naar = [a for a in links(pagina) if "terug=" in a]
        if antwoord.status_code != 400 or mist or not naar:
            klachten.append(f"{gevonden.endpoint}: {antwoord.status_code} {mist} {naar}")
        elif not _zelfde(gevonden, _terug(vertrek.als(gevonden.wie).get(naar[0]), gevonden.formulier.adres)):
            klachten.append(f"{gevonden.endpoint}: op {naar[0]} staat het niet terug")
    geen(klachten)
    assert vertrek.staat() == voor


def test_een_klad_wordt_aangeboden_waar_het_formulier_staat_en_een_collega_ziet_alleen_dat_men_bezig_is(
    vertrek: Vertrek,
) -> None:
    """Slow: a draft of every form is kept, looked for by everybody, taken back and thrown away."""
    voor, klachten = vertrek.staat(), list[str]()
    organisatie = {wie: vertrek.wereld.actor(wie).organisatie_id for wie in vertrek.wereld.mensen}
    for gevonden in vertrek.formulieren:
        wie, client = gevonden.wie, vertrek.als(gevonden.wie)
        gegevens = {**gevonden.formulier.waarden, "klad_formulier": gevonden.adres}
        antwoord = client.post("/klad", data=gegevens)
        assert (antwoord.status_code, (antwoord.json or {}).get("bewaard")) == (200, True), antwoord.text
        pagina = Pagina(gevonden.pagina, 200, client.get(gevonden.pagina))
        naar = [a for a in links(pagina) if "terug=" in a]
        weg = next((f for f in pagina.formulieren() if f.adres.endswith("/weg")), None)
        if not naar or weg is None or "Ook bezig" in pagina.tekst:
            klachten.append(f"{gevonden.endpoint}: {wie} krijgt niets aangeboden op {gevonden.pagina}")
            continue
        klachten += _klachten_over(vertrek, gevonden, naar[0])
        klachten += _over_bezig(vertrek, gevonden, organisatie)
        client.post(weg.adres, data=weg.waarden)
        if "terug=" in client.get(gevonden.pagina).text:
            klachten.append(f"{gevonden.endpoint}: weggegooid en toch nog daar")
    geen(klachten)
    assert vertrek.staat() == voor


def _over_bezig(vertrek: Vertrek, gevonden: Gevonden, organisatie: dict[str, int]) -> Iterator[str]:
    """Who has the same form before them in the same organisation knows that somebody is busy; nobody else does."""
    for ander in vertrek.wereld.mensen:
        antwoord = vertrek.als(ander).get(gevonden.pagina)
        mag = ander != gevonden.wie and organisatie[ander] == organisatie[gevonden.wie]
        heeft = antwoord.mimetype == "text/html" and _terug(antwoord, gevonden.formulier.adres) is not None
        if ("Ook bezig" in antwoord.text) != (mag and heeft):
            yield f"{gevonden.endpoint}: {ander} {'ziet niet' if mag else 'ziet'} dat {gevonden.wie} bezig is"


def test_wat_na_het_opslaan_werd_verder_getypt_gaat_nooit_weg_zonder_een_woord(vertrek: Vertrek) -> None:
    """Slow: every form is sent under a key that was handled before with other content."""
    klachten = list[str]()
    for gevonden in vertrek.formulieren:
        _afgehandeld(vertrek.wereld, gevonden)
        antwoord = vertrek.als(gevonden.wie).post(gevonden.adres, data=gevonden.formulier.waarden)
        mist = [g for g in gevonden.getypt if g not in unescape(antwoord.text)]
        bouwt_voort = antwoord.status_code == 303 and VERSIES & set(gevonden.formulier.waarden)
        if not bouwt_voort and (antwoord.status_code not in {409, 422} or mist):
            klachten.append(f"{gevonden.endpoint}: {antwoord.status_code} {mist}")
    geen(klachten)


def _afgehandeld(wereld: Wereld, gevonden: Gevonden) -> None:
    sleutel, functie_id = str(gevonden.formulier.waarden["verzoek"]), wereld.actor(gevonden.wie).functie_id
    with wereld.context(), transactie():
        db.session.add(
            Verzoek(
                sleutel=sleutel, nr=0, functie_id=functie_id,
                op=wereld.klok(), adres=gevonden.pagina, formulier=gevonden.adres, afdruk="een andere", inhoud=None,
                volgnr=0, veranderde=True,
            )
        )  # fmt: skip
