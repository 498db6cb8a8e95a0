"""Recording what came of an item, amending a decision, finishing an action."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gesprekken.core.errors import KanNiet, MagNiet
from gesprekken.services.opvolging.uitkomsten import wijzig_besluit
from tests.conftest import ClientVoor
from tests.fabrieken.opvolgingzetten import Opvolging, begin, besproken
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina
from tests.ondersteuning.databank import tel


def _keuze(pagina: Pagina, veld: str, tekst: str) -> str:
    (waarde,) = [str(o["value"]) for o in pagina.kies(f"{veld} option") if tekst in o.get_text()]
    return waarde


def _dag(opvolging: Opvolging, dagen: int) -> str:
    return opvolging.over(dagen).strftime("%d-%m-%Y")


def test_elke_soort_uitkomst_wordt_vastgelegd_met_alleen_de_velden_die_zij_nodig_heeft(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    pagina = client.haal(adres)
    vast = {"csrf_token", "verzoek", "afzender", "tekst"}
    velden = {f.adres.rsplit("/", 1)[1]: set(f.waarden) - vast for f in pagina.formulieren() if "uitkomsten" in f.adres}
    assert velden == {"informatie": set(), "besluit": set(), "actie": {"functie", "uiterlijk"},
                      "toezegging": {"organisatie", "uiterlijk"}}  # fmt: skip
    client.stuur(pagina.formulier("/informatie").vul(tekst="De grond is schoon."))
    client.stuur(pagina.formulier("/besluit").vul(tekst="Wij bouwen op Oost."))
    partij = _keuze(pagina, "#organisatie", "Vidomes")
    wie = _keuze(pagina, "#functie", wereld.actor("corporatie").naam)
    dag = _dag(opvolging, 10)
    client.stuur(pagina.formulier("/actie").vul(tekst="Een schets sturen", functie=wie, uiterlijk=dag))
    klaar = client.stuur(pagina.formulier("/toezegging").vul(tekst="Twintig erbij", organisatie=partij, uiterlijk=dag))
    assert "De toezegging staat bij dit punt en bij het werk van die partij." in klaar.tekst
    assert all(t in klaar.tekst for t in ("De grond is schoon.", "Wij bouwen op Oost.", "1. Een schets sturen"))
    werk = client_voor("corporatie").haal("/mijn-werk").tekst
    assert "Een schets sturen" in werk
    assert "Toezegging nakomen: Twintig erbij" in werk


def test_kiezen_kan_alleen_uit_de_partijen_van_dit_punt(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client = client_voor("coordinator")
    pagina = client.haal(opvolging.adres("punten", grond))
    assert [str(g["label"]) for g in pagina.kies("#functie optgroup")] == ["Gemeente Zoetermeer", "Vidomes"]
    assert [o.get_text() for o in pagina.kies("#organisatie option")][1:] == ["Gemeente Zoetermeer", "Vidomes"]
    dag = _dag(opvolging, 10)
    provincie = str(wereld.organisaties["provincie-zuid-holland"])
    for vreemd in (provincie, "", "x"):
        toezegging = pagina.formulier("/toezegging").vul(tekst="Meer", organisatie=vreemd, uiterlijk=dag)
        assert client.stuur(toezegging, 422).fouten == ["Kies wie dit heeft toegezegd."]
        actie = pagina.formulier("/actie").vul(tekst="Meer", functie=vreemd, uiterlijk=dag)
        assert client.stuur(actie, 422).fouten == ["Kies wie dit doet."]
    assert (tel(wereld.app, "toezegging"), tel(wereld.app, "actie")) == (0, 0)


def test_foute_invoer_krijgt_een_zin_bij_het_veld_en_wat_is_getypt_blijft(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client = client_voor("coordinator")
    pagina = client.haal(opvolging.adres("punten", grond))
    leeg = client.stuur(pagina.formulier("/toezegging").vul(tekst="Twintig", uiterlijk="31-02-2026"), 422)
    assert leeg.fouten == ["Kies wie dit heeft toegezegd.",
                           "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."]  # fmt: skip
    assert [d.summary.get_text() for d in leeg.kies("#vastleggen details[open]") if d.summary] == ["Toezegging"]
    assert leeg.kies("#toezegging-tekst")[0].get_text(strip=True) == "Twintig"
    partij = _keuze(pagina, "#organisatie", "Vidomes")
    gisteren = _dag(opvolging, -1)
    voorbij = client.stuur(leeg.formulier("/toezegging").vul(organisatie=partij, uiterlijk=gisteren), 422)
    assert voorbij.fouten == ["Kies een dag vanaf vandaag."]
    assert voorbij.kies("#organisatie option[selected]")[0]["value"] == partij
    assert client.stuur(pagina.formulier("/besluit").vul(tekst=" "), 422).fouten == ["Schrijf wat er is besloten."]
    lang = client.stuur(pagina.formulier("/informatie").vul(tekst="x" * 4_001), 422)
    assert lang.fouten == ["Maak dit korter: ten hoogste 4.000 tekens. Nu zijn het er 4.001: 1 te veel."]
    onbekend = Formulier(pagina.formulier("/besluit").adres[:-7] + "belofte", pagina.formulier("/besluit").waarden)
    client.stuur(onbekend, 404)
    assert (tel(wereld.app, "toezegging"), tel(wereld.app, "besluit")) == (0, 0)


def test_wie_te_laat_is_houdt_de_getypte_tekst(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client = client_voor("coordinator")
    pagina = client.haal(opvolging.adres("punten", grond))
    opvolging.gezet(grond, "afsluiten", "Klaar")
    laat = client.stuur(pagina.formulier("/besluit").vul(tekst="Nog een besluit"), 422)
    assert laat.fouten == ["Dit kan niet meer: de stand is nu ‘afgesloten’."]
    assert laat.kies("#besluit-tekst")[0].get_text(strip=True) == "Nog een besluit"
    assert tel(wereld.app, "besluit") == 0


def test_twee_keer_versturen_geeft_een_uitkomst(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    client = client_voor("coordinator")
    formulier = client.haal(opvolging.adres("punten", grond)).formulier("/besluit").vul(tekst="Eén besluit")
    client.stuur(formulier)
    assert "Dit was al opgeslagen. Er is niets dubbel gedaan." in client.stuur(formulier).tekst
    assert tel(wereld.app, "besluit") == 1


def test_een_besluit_wijzigt_met_een_reden_en_wat_het_was_blijft_leesbaar(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    opvolging.besluit(grond, "Wij bouwen tien woningen.")
    client = client_voor("coordinator")
    link = client.haal(opvolging.adres("punten", grond)).kies("#besluiten a")[0]
    assert link.get_text(strip=True) == "Besluit 1 wijzigen"
    form = client.haal(str(link["href"])).formulier("/wijziging")
    assert form.waarden["tekst"] == "Wij bouwen tien woningen."
    zonder = client.stuur(form.vul(tekst="Wij bouwen elf woningen."), 422)
    assert zonder.fouten == ["Schrijf waarom u het besluit wijzigt."]
    assert zonder.formulier("/wijziging").waarden["tekst"] == "Wij bouwen elf woningen."
    gelijk = client.stuur(form.vul(reden="Zomaar"), 422)
    assert gelijk.fouten == ["Verander de tekst van het besluit: nu blijft het gelijk."]
    client.stuur(form.vul(tekst="Wij bouwen elf woningen.", reden="Wij telden er een te weinig."))
    lezer = client_voor("corporatie").haal(opvolging.adres("punten", grond))
    besluiten = lezer.kies("#besluiten li")[0].get_text(" ")
    assert all(t in besluiten for t in ("elf woningen", "tien woningen", "een te weinig"))
    assert "Besluit 1 wijzigen" not in lezer.tekst


def test_wie_tweede_is_ziet_beide_teksten_van_het_besluit(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    besluit = opvolging.besluit(grond, "Tien.")
    client = client_voor("collega")
    adres = opvolging.adres("punten", grond, "besluiten", besluit.sleutel, "wijziging")
    form = client.haal(adres).formulier("/wijziging").vul(tekst="Twaalf.", reden="Ik telde twaalf.")
    opvolging.gewijzigd(grond, besluit, "Elf.")
    conflict = client.stuur(form, 409)
    assert f"{wereld.actor('coordinator').naam} heeft intussen versie 2 opgeslagen" in conflict.tekst
    assert "Elf." in conflict.kies("section .gs-vrijetekst")[0].get_text()
    opnieuw = conflict.formulier("/wijziging")
    assert (opnieuw.waarden["tekst"], opnieuw.waarden["reden"]) == ("Twaalf.", "Ik telde twaalf.")
    client.stuur(opnieuw)
    tekst = client.haal(opvolging.adres("punten", grond)).kies("#besluiten li")[0].get_text(" ")
    assert all(t in tekst for t in ("Tien.", "Elf.", "Twaalf."))


def test_een_besluit_van_een_afgerond_punt_staat_vast_tot_het_heropent(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    besluit = opvolging.besluit(grond)
    client, adres = client_voor("coordinator"), opvolging.adres("punten", grond)
    wijziging = opvolging.adres("punten", grond, "besluiten", besluit.sleutel, "wijziging")
    form = client.haal(wijziging).formulier("/wijziging").vul(tekst="Anders.", reden="Daarom")
    opvolging.gezet(grond, "afsluiten", "Klaar")
    assert "Besluit 1 wijzigen" not in client.haal(adres).tekst
    dicht = client.haal(wijziging)
    assert not dicht.kies("main form")
    assert "Dit agendapunt is al afgerond. Heropen het eerst." in dicht.tekst
    laat = client.stuur(form, 422)
    assert laat.fouten == ["Dit agendapunt is al afgerond. Heropen het eerst."]
    assert laat.formulier("/wijziging").waarden["tekst"] == "Anders."
    with pytest.raises(KanNiet):
        opvolging.gewijzigd(grond, besluit, "Anders.")
    opvolging.gezet(grond, "heropenen")
    opvolging.gewijzigd(grond, besluit, "Anders.")


def test_wie_geen_uitkomsten_mag_vastleggen_wijzigt_ook_geen_besluit(wereld: Wereld) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    besluit = opvolging.besluit(grond)
    for wie in ("wethouder", "lezer", "corporatie"):
        with pytest.raises(MagNiet), wereld.context():
            wijzig_besluit(
                opvolging.punt(grond).daad(wereld.actor(wie), wereld.klok()),
                opvolging.punt(grond).sleutel,
                besluit.sleutel,
                1,
                "Anders.",
                "X",
            )


def test_een_actie_wordt_afgerond_door_wie_haar_heeft(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    actie = opvolging.actie(grond)
    client, adres = client_voor("corporatie"), opvolging.adres("acties", actie.sleutel)
    pagina = client.haal(adres)
    assert pagina.kop == "Actie 1 bij agendapunt 1"
    leeg = client.stuur(pagina.formulier("/afronding").vul(resultaat=" "), 422)
    assert leeg.fouten == ["Schrijf kort wat het resultaat is."]
    klaar = client.stuur(pagina.formulier("/afronding").vul(resultaat="De schets is verstuurd."))
    assert "De schets is verstuurd." in klaar.tekst
    assert not klaar.kies("main form")
    assert "De schets is verstuurd." in client_voor("coordinator").haal(adres).tekst
    for wie in ("goede_woning", "provincie", "secretariaat"):
        assert client_voor(wie).get(adres).status_code == 404, wie


def test_een_ander_rondt_de_actie_niet_af(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = besproken(wereld)
    adres = opvolging.adres("acties", opvolging.actie(grond).sleutel)
    vorm = client_voor("corporatie").haal(adres).formulier("/afronding")
    for wie, status in (("coordinator", 403), ("lezer", 403), ("provincie", 404)):
        client = client_voor(wie)
        gegevens = {"csrf_token": client.token(), "verzoek": "x" * 16, "resultaat": "Klaar."}
        assert client.post(vorm.adres, data=gegevens).status_code == status, wie


def test_een_uitkomst_kan_pas_na_het_gesprek(wereld: Wereld, client_voor: ClientVoor) -> None:
    opvolging, grond, _geluid = begin(wereld)
    gesprek = opvolging.gepland(grond)
    with pytest.raises(KanNiet):
        opvolging.besluit(grond)
    wereld.klok.zet(gesprek.begint_op + timedelta(hours=3))
    client = client_voor("coordinator")
    pagina = client.haal(opvolging.adres("punten", grond))
    assert "Aanwezigheid vastleggen" in pagina.tekst
    assert not pagina.kies("#vastleggen form")
    wereld.gehouden(gesprek)
    assert len(client.haal(opvolging.adres("punten", grond)).kies("#vastleggen form")) == 4
