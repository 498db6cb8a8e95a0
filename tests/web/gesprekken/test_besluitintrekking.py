"""Withdrawing a decision: only from concept minutes, with a reason, and nobody else reads what it was."""

from __future__ import annotations

import pytest

from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.domain.gesprekken.models import Besluit
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.gesprekken.gesprekken import find_verslag, get_gesprek, list_besluiten
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.besluitintrekking import trek_besluit_in
from gesprekken.services.gesprekken.verslagen import momentopname
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import inhoud, tel

REDEN = "Verkeerd begrepen."


@pytest.fixture
def gesprek(wereld: Wereld) -> str:
    """A talk that was held, with concept minutes and two decisions."""
    sleutel = wereld.gehouden().sleutel
    wereld.verslag(sleutel)
    for tekst in ("Oost eerst.", "West nooit."):
        wereld.besluit(sleutel, tekst)
    return sleutel


def _trek_in(wereld: Wereld, gesprek: str, nr: int = 2, reden: str = REDEN, wie: str = "coordinator") -> None:
    with wereld.context():
        trek_besluit_in(Daad(wereld.actor(wie), wereld.klok(), wereld.ronde, wereld.dossier), gesprek, nr, reden)


def _besluiten(pagina: Pagina) -> list[str]:
    return [li.get_text(" ", strip=True) for li in pagina.kies("#besluiten ol li")]


def test_een_besluit_intrekken_met_een_reden(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek, "verslag")
    links = {a.get_text(strip=True): str(a["href"]) for a in client.haal(adres).kies("#besluiten a")}
    assert list(links) == ["Besluit 1 intrekken", "Besluit 2 intrekken"]
    pagina = client.haal(links["Besluit 2 intrekken"])
    assert "West nooit." in pagina.tekst
    leeg = client.stuur(pagina.formulier("intrekking").vul(reden=" "), 422)
    assert leeg.fouten == ["Schrijf waarom u dit besluit intrekt."]
    lang = client.stuur(leeg.formulier("intrekking").vul(reden="x" * 1001), 422)
    assert lang.fouten == ["Maak dit korter: ten hoogste 1.000 tekens. Nu zijn het er 1.001: 1 te veel."]
    klaar = client.stuur(lang.formulier("intrekking").vul(reden=REDEN))
    assert "Besluit 2 is ingetrokken." in klaar.tekst
    assert [s.get_text() for s in klaar.kies("#besluiten s")] == ["West nooit."]
    assert klaar.kies("#besluiten .gs-telling")[0].get_text() == "1"
    assert [a.get_text(strip=True) for a in klaar.kies("#besluiten a")] == ["Besluit 1 intrekken"]
    for wie in ("lezer", "wethouder"):
        eigen = client_voor(wie).haal(adres)
        assert [s.get_text() for s in eigen.kies("#besluiten s")] == ["West nooit."], wie
        assert REDEN in eigen.tekst, wie
        assert not eigen.kies("#besluiten a"), wie


def test_wat_is_ingetrokken_is_er_voor_de_andere_partijen_niet(
    client_voor: ClientVoor, wereld: Wereld, gesprek: str
) -> None:
    voor = tel(wereld.app, "melding")
    _trek_in(wereld, gesprek)
    assert tel(wereld.app, "melding") == voor, "a concept is silent"
    adres = wereld.adres("gesprekken", gesprek, "verslag")
    wereld.zet_verslag(gesprek, "voorleggen")
    for wie in ("corporatie", "provincie", "secretariaat"):
        client = client_voor(wie)
        pagina = client.haal(adres)
        assert _besluiten(pagina) == ["1 Oost eerst."], wie
        for blad in (pagina, client.haal(wereld.adres("journaal")), client.haal(wereld.adres())):
            assert "West" not in blad.tekst, wie
            assert REDEN not in blad.tekst, wie
    assert [s.get_text() for s in client_voor("coordinator").haal(adres).kies("#besluiten s")] == ["West nooit."]


def test_het_hoort_niet_bij_wat_wordt_vastgesteld_en_zijn_nummer_komt_niet_terug(wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    assert wereld.besluit(gesprek, "Noord later.").nr == 3
    wereld.zet_verslag(gesprek, "voorleggen")
    wereld.zet_verslag(gesprek, "vaststellen")

    def bevroren() -> object:
        actor = wereld.trekker()
        talk = get_gesprek(actor, get_dossier(actor, wereld.ronde, wereld.dossier)[1], gesprek)[1]
        verslag = find_verslag(talk)
        assert verslag is not None
        assert [b.nr for b in list_besluiten(talk, ook_ingetrokken=True)] == [1, 2, 3]
        return momentopname(talk, verslag)["besluiten"]

    assert wereld.lees(bevroren) == [[1, "Oost eerst."], [3, "Noord later."]]


def test_het_journaal_zegt_dat_en_wie_en_niet_waarom(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    pagina = client_voor("coordinator").haal(wereld.adres("journaal"))
    assert "Besluit 2 bij Startgesprek ingetrokken" in pagina.tekst
    assert REDEN not in pagina.tekst


def test_buiten_een_concept_staat_er_waarom_het_niet_kan(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek, "verslag")
    blad = wereld.adres("gesprekken", gesprek, "besluiten", "1", "intrekking")
    formulier = client.haal(blad).formulier("intrekking").vul(reden=REDEN)
    terug = "Neem het verslag eerst terug: de partijen lezen nu wat u heeft voorgelegd."
    wereld.zet_verslag(gesprek, "voorleggen")
    for pagina in (client.haal(adres), client.haal(blad)):
        assert [a["href"] for a in pagina.kies("main .gs-weigeringen a") if a.get_text(strip=True) == terug] == [adres]
    assert not client.haal(blad).kies("main form")
    te_laat = client.stuur(formulier, 422)
    assert te_laat.fouten == [terug]
    assert te_laat.kies("#reden")[0].get_text(strip=True) == REDEN
    wereld.zet_verslag(gesprek, "vaststellen")
    assert "Het verslag is vastgesteld en verandert niet meer." in client.haal(blad).tekst
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match="vastgesteld"):
        _trek_in(wereld, gesprek)
    assert inhoud(wereld.app) == voor


def test_een_ingetrokken_besluit_wordt_niet_nog_eens_ingetrokken(
    client_voor: ClientVoor, wereld: Wereld, gesprek: str
) -> None:
    _trek_in(wereld, gesprek)
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match="ingetrokken"):
        _trek_in(wereld, gesprek, reden="Nog eens.")
    with pytest.raises(OngeldigeInvoer):
        _trek_in(wereld, gesprek, 1, "")
    with pytest.raises(MagNiet):
        _trek_in(wereld, gesprek, 1, wie="wethouder")
    with pytest.raises(MagNiet, match="trekt dit dossier"):
        _trek_in(wereld, gesprek, 1, wie="provincie")
    assert inhoud(wereld.app) == voor
    blad = wereld.adres("gesprekken", gesprek, "besluiten", "2", "intrekking")
    assert "Dit besluit is al ingetrokken." in client_voor("coordinator").haal(blad).tekst
    assert client_voor("coordinator").get(blad.replace("/2/", "/3/")).status_code == 404


def test_het_besluit_zelf_draagt_moment_en_reden(wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    rijen = wereld.lees(lambda: {b.nr: (b.status, b.ingetrokken_op, b.reden) for b in db.session.query(Besluit)})
    assert rijen == {1: ("genoteerd", None, ""), 2: ("ingetrokken", wereld.klok(), REDEN)}
