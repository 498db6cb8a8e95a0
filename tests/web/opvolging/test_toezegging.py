"""A commitment: who reads it, what its holder can say of it, and what stays readable."""

from __future__ import annotations

import pytest

from gesprekken.core.errors import MagNiet
from gesprekken.domain.opvolging.models import Toezegging
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import STAP, Opvolging, besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import inhoud


def _begin(wereld: Wereld) -> tuple[Opvolging, Toezegging, str]:
    """A commitment of Vidomes and its page."""
    opvolging, grond, _geluid = besproken(wereld)
    toezegging = opvolging.toezegging(grond)
    return opvolging, toezegging, opvolging.adres("toezeggingen", toezegging.sleutel)


def _verloop(pagina: Pagina) -> list[str]:
    return [" ".join(li.get_text(" ").split()) for li in pagina.kies("section[aria-labelledby=verloop-kop] li")]


def test_wie_het_toezegde_leest_u_en_een_ander_de_naam(wereld: Wereld, client_voor: ClientVoor) -> None:
    _opvolging, _toezegging, adres = _begin(wereld)
    for wie in ("corporatie", "directeur"):
        pagina = client_voor(wie).haal(adres)
        assert pagina.kop == "Dit heeft u toegezegd"
        assert len(pagina.kies("main form")) == 3
    for wie in ("coordinator", "lezer", "wethouder"):
        pagina = client_voor(wie).haal(adres)
        assert pagina.kop == "Dit heeft Vidomes toegezegd"
        assert not pagina.kies("main form")
        assert "Wij bouwen twintig woningen." in pagina.tekst
        assert "agendapunt 1, Grond" in pagina.tekst
    for wie in ("goede_woning", "provincie", "secretariaat", "tafel", "toetser", "huurders", "delft"):
        assert client_voor(wie).get(adres).status_code == 404, wie


def test_nakomen_zegt_hoe(wereld: Wereld, client_voor: ClientVoor) -> None:
    _opvolging, _toezegging, adres = _begin(wereld)
    client = client_voor("corporatie")
    pagina = client.haal(adres)
    leeg = client.stuur(pagina.formulier("/nakoming").vul(reden=""), 422)
    assert leeg.fouten == ["Schrijf hoe u de toezegging bent nagekomen."]
    klaar = client.stuur(leeg.formulier("/nakoming").vul(reden="De bouw is begonnen."))
    assert "Nagekomen" in klaar.kies("h1 + .gs-label")[0].get_text()
    assert not klaar.kies("main form")
    laatste, eerste = _verloop(client_voor("coordinator").haal(adres))
    assert laatste.startswith("Nagekomen De bouw is begonnen.")
    assert wereld.actor("corporatie").naam in laatste
    assert eerste.startswith("Toegezegd")


def test_bijstellen_laat_de_oude_tekst_en_dag_staan_met_de_reden(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, _toezegging, adres = _begin(wereld)
    client = client_voor("corporatie")
    form = client.haal(adres).formulier("/bijstelling")
    assert form.waarden["tekst"] == "Wij bouwen twintig woningen."
    assert form.waarden["uiterlijk"] == opvolging.over(14).strftime("%d-%m-%Y")
    gelijk = client.stuur(form.vul(reden="Zomaar"), 422)
    assert gelijk.fouten == ["Verander de tekst of de dag: nu blijft de toezegging gelijk."]
    gisteren = client.stuur(form.vul(reden="Later", uiterlijk=opvolging.over(-1).strftime("%d-%m-%Y")), 422)
    assert gisteren.fouten == ["Kies een dag vanaf vandaag."]
    assert gisteren.formulier("/bijstelling").waarden["reden"] == "Later"
    dag = opvolging.over(30).strftime("%d-%m-%Y")
    pagina = client.stuur(form.vul(tekst="Wij bouwen er achttien.", uiterlijk=dag, reden="Er staat een boom."))
    assert "Bijgesteld" in pagina.kies("h1 + .gs-label")[0].get_text()
    laatste = _verloop(client_voor("coordinator").haal(adres))[0]
    assert all(t in laatste for t in ("Er staat een boom.", "Wij bouwen twintig woningen.", "dat was"))
    assert len(pagina.kies("main form")) == 3


def test_intrekken_vraagt_een_reden_en_sluit_af(wereld: Wereld, client_voor: ClientVoor) -> None:
    _opvolging, _toezegging, adres = _begin(wereld)
    client = client_voor("corporatie")
    pagina = client.haal(adres)
    assert client.stuur(pagina.formulier("/intrekking").vul(reden=" "), 422).fouten == [
        "Schrijf waarom u de toezegging intrekt."
    ]
    klaar = client.stuur(pagina.formulier("/intrekking").vul(reden="Het plan gaat niet door."))
    assert "Ingetrokken" in klaar.tekst
    assert "Toezegging nakomen" not in client.haal("/mijn-werk").tekst


def test_wie_tweede_is_ziet_wat_er_nu_staat_en_verliest_niets(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, toezegging, adres = _begin(wereld)
    client = client_voor("directeur")
    pagina = client.haal(adres)
    opvolging.afgedaan(toezegging, "bijstellen", nieuw=("Wij bouwen er tien.", toezegging.uiterlijk))
    form = pagina.formulier("/bijstelling").vul(tekst="Wij bouwen er dertig.", reden="Er is meer ruimte.")
    conflict = client.stuur(form, 409)
    assert f"{wereld.actor('corporatie').naam} was u voor: dit is nu versie 2" in conflict.tekst
    assert "Wij bouwen er tien." in conflict.kies("section .gs-vrijetekst")[0].get_text()
    opnieuw = conflict.formulier("/bijstelling")
    assert opnieuw.waarden["tekst"] == "Wij bouwen er dertig."
    assert "Wij bouwen er tien." in _verloop(client.stuur(opnieuw))[0]


def test_een_afgedane_toezegging_houdt_de_tekst_van_wie_te_laat_is(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, toezegging, adres = _begin(wereld)
    client = client_voor("directeur")
    form = client.haal(adres).formulier("/intrekking").vul(reden="Wij kunnen het niet.")
    opvolging.afgedaan(toezegging, "nakomen")
    conflict = client.stuur(form, 409)
    assert "De toezegging is al afgedaan" in conflict.tekst
    weer = client.stuur(conflict.formulier("/intrekking"), 422)
    assert weer.fouten == ["Dit kan niet meer: de stand is nu ‘nagekomen’."]
    assert weer.formulier("/intrekking").waarden["reden"] == "Wij kunnen het niet."


@pytest.mark.parametrize(("wie", "status"), [("coordinator", 403), ("wethouder", 403), ("lezer", 403),
                                             ("goede_woning", 404), ("provincie", 404)])  # fmt: skip
def test_een_ander_zegt_niet_wat_ervan_is_geworden(
    wereld: Wereld, client_voor: ClientVoor, wie: str, status: int
) -> None:
    _opvolging, _toezegging, adres = _begin(wereld)
    client = client_voor(wie)
    token, voor = client.token(), inhoud(wereld.app)
    for daad in ("nakoming", "bijstelling", "intrekking"):
        for reden in ("Klaar.", ""):
            gegevens = {"csrf_token": token, "verzoek": "x" * 16, "versie": "1", "reden": reden}
            assert client.post(f"{adres}/{daad}", data=gegevens).status_code == status
    assert inhoud(wereld.app) == voor


def test_een_toezegging_waarvan_de_dag_voorbij_is_staat_te_laat(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, toezegging, adres = _begin(wereld)
    wereld.klok.verder(days=20)
    assert "Te laat" in client_voor("coordinator").haal(adres).kies("h1 + .gs-label")[0].get_text()
    opvolging.afgedaan(toezegging, "nakomen")
    assert "Te laat" not in client_voor("coordinator").haal(adres).tekst


def test_een_bijstelling_zonder_nieuwe_tekst_en_een_ander_met_zijn_fouten_van_de_beller(wereld: Wereld) -> None:
    opvolging, toezegging, _adres = _begin(wereld)
    with pytest.raises(ValueError, match="only an adjustment"):
        opvolging.afgedaan(toezegging, "bijstellen")
    with pytest.raises(ValueError, match="only an adjustment"):
        opvolging.afgedaan(toezegging, "nakomen", nieuw=("x", opvolging.over(3)))
    with pytest.raises(MagNiet):
        opvolging.afgedaan(toezegging, "nakomen", wie="coordinator")


def test_een_toezegging_hoort_bij_haar_eigen_stap(wereld: Wereld, client_voor: ClientVoor) -> None:
    _opvolging, toezegging, adres = _begin(wereld)
    client = client_voor("corporatie")
    assert client.get(adres.replace(STAP, "startgesprek")).status_code == 404
    assert client.get(adres.replace(toezegging.sleutel, "verzonnen")).status_code == 404
