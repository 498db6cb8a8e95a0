"""Planning a talk about adopted items: which items, whose parties, and what stands in the way."""

from __future__ import annotations

from tests.conftest import ClientVoor
from tests.fabrieken.opvolging import Vervolg
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient, Waarden
from tests.ondersteuning.databank import inhoud, tel

GOED: Waarden = {"datum": "24-09-2026", "tijd": "14:00", "plaats": "Stadhuis, kamer 2"}


def _formulier(client: Paginaclient, vervolg: Vervolg, *titels: str) -> Formulier:
    """The form as it opens for these items."""
    vraag = "&".join(f"punt={vervolg.punten[t]}" for t in titels)
    return client.haal(vervolg.adres("gesprek", f"nieuw?{vraag}")).formulier("gesprek/nieuw")


def _partijen(pagina: Pagina) -> list[str]:
    """Who can be invited."""
    return [label.get_text(strip=True) for label in pagina.kies("#uitnodigen label.utrecht-form-label--checkbox")]


def test_een_gesprek_over_twee_punten_nodigt_hun_partijen_uit(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    link = str(client.haal(vervolg.adres()).kies(".gs-voorstellen a")[0]["href"])
    pagina = client.haal(link)
    assert _partijen(pagina) == ["Vidomes"]
    assert [str(v["value"]) for v in pagina.kies("#punten input[checked]")] == list(vervolg.punten.values())[:2]
    gepland = client.stuur(pagina.formulier("gesprek/nieuw").vul(GOED))
    assert gepland.kop == "Gesprek over ‘Grond’ en ‘Hoogte’"
    assert "Het gesprek staat gepland." in gepland.tekst
    punten = [a.get_text(" ", strip=True) for a in gepland.kies("#punten th a")]
    assert punten == ["1. Grond", "2. Hoogte"]
    lijst = client.haal(vervolg.adres())
    assert lijst.tekst.count("Gesprek gepland") == 2
    assert not lijst.kies(".gs-voorstellen")


def test_bij_andere_punten_horen_andere_partijen_en_niemand_wordt_ongezien_uitgenodigd(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    formulier = _formulier(client, vervolg, "Grond").vul({**GOED, "punten": list(vervolg.punten.values())})
    geweigerd = client.stuur(formulier, 422)
    zin = "Bij deze punten horen andere partijen. Kijk hieronder wie u uitnodigt en verstuur opnieuw."
    assert geweigerd.fouten == [zin]
    assert sorted(_partijen(geweigerd)) == ["De Goede Woning", "Provincie Zuid-Holland", "Vidomes"]
    assert len(geweigerd.kies("input[name=uitnodigen][checked]")) == 3
    assert tel(wereld.app, "gesprekspunt") == 0
    gepland = client.stuur(geweigerd.formulier("gesprek/nieuw"))
    assert gepland.tekst.count("Uitgenodigd , ") == 3
    assert tel(wereld.app, "gesprekspunt") == 3


def test_partijen_bijwerken_bewaart_niets_en_laat_staan_wat_is_getypt(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    vidomes, geluid = str(wereld.organisaties["vidomes"]), vervolg.punten["Geluid"]
    getypt = {**GOED, "plaats": "Raadhuis", "uitnodigen": None, f"reden-{vidomes}": "Doet niet mee."}
    formulier = _formulier(client, vervolg, "Grond").vul(getypt)
    voor = inhoud(wereld.app)
    meer = client.stuur(formulier.vul(punten=[vervolg.punten["Grond"], geluid]), knop="Partijen bijwerken")
    assert inhoud(wereld.app) == voor
    assert not meer.fouten
    assert len(meer.kies("input[name=uitnodigen][checked]")) == 2
    assert not meer.kies(f"input[name=uitnodigen][value='{vidomes}'][checked]")
    assert meer.formulier("gesprek/nieuw").waarden["plaats"] == "Raadhuis"
    assert meer.formulier("gesprek/nieuw").waarden[f"reden-{vidomes}"] == "Doet niet mee."
    alleen = client.stuur(meer.formulier("gesprek/nieuw").vul(punten=geluid), knop="Partijen bijwerken")
    assert sorted(_partijen(alleen)) == ["De Goede Woning", "Provincie Zuid-Holland"]
    gepland = client.stuur(alleen.formulier("gesprek/nieuw"))
    assert gepland.kop == "Gesprek over ‘Geluid’"
    assert "Vidomes" not in gepland.tekst


def test_een_partij_weglaten_kan_met_een_reden(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    provincie = wereld.organisaties["provincie-zuid-holland"]
    formulier = _formulier(client, vervolg, "Geluid")
    zonder = [v for v in formulier.waarden["uitnodigen"] if v != str(provincie)]
    fout = client.stuur(formulier.vul({**GOED, "uitnodigen": zonder}), 422)
    assert fout.fouten == ["Schrijf waarom u deze partij niet uitnodigt."]
    gepland = client.stuur(fout.formulier("gesprek/nieuw").vul({f"reden-{provincie}": "Spreken wij apart."}))
    assert "Niet uitgenodigd , Spreken wij apart." in client_voor("goede_woning").haal(gepland.adres).tekst
    assert client_voor("corporatie").get(gepland.adres).status_code == 404


def test_zonder_punt_of_met_een_verzonnen_punt_wordt_niets_gepland(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    leeg = client.haal(vervolg.adres("gesprek", "nieuw?punt=verzonnen"))
    assert len(leeg.kies("#punten input")) == 3
    assert not leeg.kies("#punten input[checked]")
    formulier = leeg.formulier("gesprek/nieuw").vul(GOED)
    assert client.stuur(formulier, 422).fouten == ["Kies over welke agendapunten dit gesprek gaat."]
    grond = _formulier(client, vervolg, "Grond").vul(GOED)
    vreemd = client.stuur(grond.vul(punten=[vervolg.punten["Grond"], "verzonnen"]), 422)
    assert vreemd.fouten == ["Kies over welke agendapunten dit gesprek gaat."]
    vreemde = str(wereld.organisaties["delft"])
    gek = client.stuur(grond.vul({"uitnodigen": [vreemde], f"reden-{wereld.organisaties['vidomes']}": "Nee."}), 422)
    assert gek.fouten == ["Kies alleen partijen van dit dossier. Ververs de pagina en probeer het opnieuw."]
    assert tel(wereld.app, "gesprekspunt") == 0


def test_een_afgerond_of_schriftelijk_punt_zegt_waar_het_heropend_wordt(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    grond, hoogte = (_formulier(client, vervolg, t).vul(GOED) for t in ("Grond", "Hoogte"))
    vervolg.zet_punt("Grond", "doorschuiven")
    vervolg.zet_punt("Hoogte", "schriftelijk afdoen")
    zinnen = {
        "Grond": "Agendapunt 1 is al afgerond. Heropen het eerst.",
        "Hoogte": "U handelt agendapunt 2 schriftelijk af. Kies daar eerst voor een gesprek.",
    }
    for titel, formulier in (("Grond", grond), ("Hoogte", hoogte)):
        sleutel, zin = vervolg.punten[titel], zinnen[titel]
        assert client.stuur(formulier, 422).fouten == [zin]
        pagina = client.haal(vervolg.adres("gesprek", f"nieuw?punt={sleutel}"))
        assert not pagina.kies("main form:not([action^='/klad'])"), "only what was refused is offered back"
        (link,) = pagina.kies(f"main a[href='{vervolg.adres('punten', sleutel)}']")
        assert link.get_text(strip=True) == zin
    open_ = client.haal(vervolg.adres("gesprek", "nieuw")).kies("#punten input")
    assert [str(v["value"]) for v in open_] == [vervolg.punten["Geluid"]]


def test_voor_de_agenda_vaststaat_valt_er_niets_te_plannen(client_voor: ClientVoor, wereld: Wereld) -> None:
    pagina = client_voor("coordinator").haal(Vervolg(wereld).adres("gesprek", "nieuw"))
    assert not pagina.kies("main form")
    assert pagina.kies(f"main a[href='{wereld.adres('agenda', 'gespreksagenda')}']")


def test_een_punt_van_de_gemeente_alleen_krijgt_geen_gesprek(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld({"Eigen": (), "Ook": ()})
    client = client_voor("coordinator")
    assert not client.haal(vervolg.adres()).kies(".gs-voorstellen")
    fout = client.stuur(_formulier(client, vervolg, "Eigen").vul(GOED), 422)
    zin = "Bij deze punten zit niemand anders aan tafel. Kies er een punt bij, of handel ze schriftelijk af."
    assert fout.fouten == [zin]


def test_twee_keer_versturen_plant_een_gesprek(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    formulier = _formulier(client, vervolg, "Grond").vul(GOED)
    eerste, tweede = client.stuur(formulier), client.stuur(formulier)
    assert eerste.adres == tweede.adres
    assert tel(wereld.app, "gesprekspunt") == 1


def test_de_stap_van_het_vervolg_heeft_geen_pagina_voor_een_gesprek_zonder_punten(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    Vervolg(wereld).vastgesteld()
    client = client_voor("coordinator")
    assert client.get(wereld.adres("gesprekken", "nieuw", "vervolggesprekken")).status_code == 404
    assert client.get(wereld.adres("vervolg", "startgesprek")).status_code == 404
