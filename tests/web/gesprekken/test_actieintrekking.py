"""Withdrawing an action: only from concept minutes and before it is done; who was to do it is told, and why."""

from __future__ import annotations

import pytest

from gesprekken.core.errors import BestaatNiet, KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.domain.gesprekken.models import Actie
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.gesprekken.gesprekken import find_verslag, get_gesprek
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.actieintrekking import trek_actie_in
from gesprekken.services.gesprekken.uitkomsten import rond_actie_af
from gesprekken.services.gesprekken.verslagen import momentopname
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import inhoud, tel

REDEN = "Dubbel genoteerd."


@pytest.fixture
def gesprek(wereld: Wereld) -> str:
    """A talk that was held, with concept minutes and two actions of Vidomes."""
    sleutel = wereld.gehouden().sleutel
    wereld.verslag(sleutel)
    for tekst in ("Een plan voor Oost sturen", "Een plan voor West sturen"):
        wereld.actie(sleutel, tekst=tekst)
    return sleutel


def _trek_in(wereld: Wereld, gesprek: str, nr: int = 2, reden: str = REDEN, wie: str = "coordinator") -> None:
    with wereld.context():
        trek_actie_in(Daad(wereld.actor(wie), wereld.klok(), wereld.ronde, wereld.dossier), gesprek, nr, reden)


def _rond_af(wereld: Wereld, gesprek: str, nr: int) -> None:
    sleutel = wereld.lees(lambda: db.session.query(Actie).filter_by(nr=nr).one()).sleutel
    with wereld.context():
        daad = Daad(wereld.actor("corporatie"), wereld.klok(), wereld.ronde, wereld.dossier)
        rond_actie_af(daad, gesprek, sleutel, "Verstuurd.")


def _acties(pagina: Pagina) -> list[str]:
    return [th.get_text(" ", strip=True) for th in pagina.kies("#acties tbody th")]


def _weg(pagina: Pagina) -> list[str]:
    return [s.get_text() for s in pagina.kies("#acties s")]


def test_een_actie_intrekken_met_een_reden(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek, "verslag")
    links = {a.get_text(strip=True): str(a["href"]) for a in client.haal(adres).kies("#acties .gs-daden a")}
    assert list(links) == ["Actie 1 intrekken", "Actie 2 intrekken"]
    pagina = client.haal(links["Actie 2 intrekken"])
    assert "Een plan voor West sturen" in pagina.tekst
    leeg = client.stuur(pagina.formulier("intrekking").vul(reden=" "), 422)
    assert leeg.fouten == ["Schrijf waarom u deze actie intrekt."]
    klaar = client.stuur(leeg.formulier("intrekking").vul(reden=REDEN))
    assert "Actie 2 is ingetrokken." in klaar.tekst
    assert _acties(klaar) == ["1. Een plan voor Oost sturen"]
    assert _weg(klaar) == ["Een plan voor West sturen"]
    assert klaar.kies("#acties .gs-telling")[0].get_text() == "1"
    assert [a.get_text(strip=True) for a in klaar.kies("#acties .gs-daden a")] == ["Actie 1 intrekken"]


def test_wie_haar_zou_doen_krijgt_een_melding_en_is_haar_kwijt(
    client_voor: ClientVoor, wereld: Wereld, gesprek: str
) -> None:
    client, adres = client_voor("corporatie"), wereld.adres("gesprekken", gesprek, "verslag")
    bij = {"/mijn-werk": "Een plan voor West sturen", "/onze-afspraken": "Een plan voor West sturen"}
    for blad, tekst in bij.items():
        assert tekst in client.haal(blad).tekst, blad
    sleutel = wereld.lees(lambda: db.session.query(Actie).filter_by(nr=2).one()).sleutel
    voor = tel(wereld.app, "melding")
    _trek_in(wereld, gesprek)
    assert tel(wereld.app, "melding") == voor + 1
    assert "Actie 2 bij Startgesprek ingetrokken" in client.haal("/meldingen").tekst
    for blad, tekst in bij.items():
        assert tekst not in client.haal(blad).tekst, blad
    pagina = client.haal(adres)
    assert (_acties(pagina), _weg(pagina)) == (["1. Een plan voor Oost sturen"], ["Een plan voor West sturen"])
    assert REDEN in pagina.tekst
    assert not pagina.kies("#acties .gs-daden a")
    assert client.get(wereld.adres("gesprekken", gesprek, "acties", sleutel)).status_code == 404


def test_de_andere_partijen_lezen_haar_niet_meer_en_wel_dat_zij_er_was(
    client_voor: ClientVoor, wereld: Wereld, gesprek: str
) -> None:
    adres = wereld.adres("gesprekken", gesprek, "verslag")
    _trek_in(wereld, gesprek)
    for wie in ("provincie", "goede_woning", "secretariaat"):
        client = client_voor(wie)
        for blad in (client.haal(adres), client.haal(wereld.adres("gesprekken", gesprek))):
            assert _acties(blad) == ["1. Een plan voor Oost sturen"], wie
            assert "West" not in blad.tekst, wie
        journaal = client.haal(wereld.adres("journaal")).tekst
        assert "Actie 2 bij Startgesprek ingetrokken" in journaal, wie
        assert REDEN in journaal, wie
        assert "West" not in journaal, wie
    for wie in ("lezer", "wethouder"):
        eigen = client_voor(wie).haal(adres)
        assert _weg(eigen) == ["Een plan voor West sturen"], wie
        assert not eigen.kies("#acties .gs-daden a"), wie


def test_zij_hoort_niet_bij_wat_wordt_vastgesteld_en_haar_nummer_komt_niet_terug(wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    assert wereld.actie(gesprek, tekst="Een plan voor Noord sturen").nr == 3
    wereld.zet_verslag(gesprek, "voorleggen")
    wereld.zet_verslag(gesprek, "vaststellen")

    def bevroren() -> list[list[object]]:
        actor = wereld.trekker()
        talk = get_gesprek(actor, get_dossier(actor, wereld.ronde, wereld.dossier)[1], gesprek)[1]
        verslag = find_verslag(talk)
        assert verslag is not None
        acties = momentopname(talk, verslag)["acties"]
        assert isinstance(acties, list)
        return [a[:2] for a in acties]

    assert wereld.lees(bevroren) == [[1, "Een plan voor Oost sturen"], [3, "Een plan voor Noord sturen"]]


def test_wat_is_gedaan_blijft_staan(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    _rond_af(wereld, gesprek, 2)
    pagina = client_voor("coordinator").haal(wereld.adres("gesprekken", gesprek, "verslag"))
    zin = "Actie 2 is afgerond: wat is gedaan, blijft staan."
    assert [a.get_text(strip=True) for a in pagina.kies("#acties .gs-daden a")] == ["Actie 1 intrekken"]
    assert zin in pagina.kies("#acties .gs-weigeringen")[0].get_text()
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match=zin):
        _trek_in(wereld, gesprek)
    assert inhoud(wereld.app) == voor


def test_buiten_een_concept_staat_er_waarom_het_niet_kan(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek, "verslag")
    blad = wereld.adres("gesprekken", gesprek, "acties", "1", "intrekking")
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
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match="vastgesteld"):
        _trek_in(wereld, gesprek)
    assert inhoud(wereld.app) == voor


def test_alleen_wie_het_verslag_maakt_en_maar_een_keer(client_voor: ClientVoor, wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    voor = inhoud(wereld.app)
    with pytest.raises(KanNiet, match="ingetrokken"):
        _trek_in(wereld, gesprek, reden="Nog eens.")
    with pytest.raises(OngeldigeInvoer):
        _trek_in(wereld, gesprek, 1, "")
    with pytest.raises(BestaatNiet):
        _trek_in(wereld, gesprek, 3)
    for wie in ("wethouder", "corporatie", "provincie"):
        with pytest.raises(MagNiet):
            _trek_in(wereld, gesprek, 1, wie=wie)
    assert inhoud(wereld.app) == voor
    blad = wereld.adres("gesprekken", gesprek, "acties", "2", "intrekking")
    assert "Deze actie is al ingetrokken." in client_voor("coordinator").haal(blad).tekst
    assert client_voor("coordinator").get(blad.replace("/2/", "/3/")).status_code == 404


def test_de_actie_zelf_draagt_moment_en_reden(wereld: Wereld, gesprek: str) -> None:
    _trek_in(wereld, gesprek)
    rijen = wereld.lees(lambda: {a.nr: (a.status, a.ingetrokken_op, a.reden) for a in db.session.query(Actie)})
    assert rijen == {1: ("genoteerd", None, ""), 2: ("ingetrokken", wereld.klok(), REDEN)}


def test_wie_intrekt_wat_al_is_ingetrokken_leest_niet_dat_het_nog_moet(
    wereld: Wereld, gesprek: str, client_voor: ClientVoor
) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(wereld.adres("gesprekken", gesprek, "acties", "2", "intrekking")).formulier("intrekking")
    _trek_in(wereld, gesprek, 2)
    laat = client.stuur(formulier.vul(reden="Nog eens."), 422)
    assert laat.fouten == ["Dit kan niet meer: de stand is nu ‘ingetrokken’."]
    assert laat.kies("#fouten h2")[0].get_text(strip=True) == "Er is intussen iets veranderd."
    assert laat.formulier("intrekking").waarden["reden"] == "Nog eens."
