"""A measure against a dip is an action of one person: with the stock, in mijn werk, on the board, beside 5b.4."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.klok import dag
from gesprekken.infra.warm import vergeet_alles
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten import maatregelen
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.maatregelspel import Maatregelspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import inhoud, tel

TEKST = "Twintig flexwoningen aan de Vaart plaatsen"
NIEUW = ("maatregelen", "nieuw")


@pytest.fixture
def spel(wereld: Wereld) -> Maatregelspel:
    """106 homes go in 2026 and come back in 2028: a dip."""
    spel = Maatregelspel(wereld)
    spel.startvoorraad(9180)
    spel.ingevoerd(locatie="Oude flat", soort="sloop", corporatie="vidomes", h2026_2="106")
    return spel


def _keuze(opties: list[tuple[str, str]], naam: str) -> str:
    return next(waarde for waarde, tekst in opties if naam in tekst)


def test_een_maatregel_wordt_een_actie_en_staat_overal_waar_acties_staan(
    wereld: Wereld, spel: Maatregelspel, client_voor: ClientVoor
) -> None:
    client, doener, bord = client_voor("coordinator"), client_voor("corporatie"), client_voor("secretariaat")
    pagina = client.haal(spel.adres(*NIEUW))
    opties = [(str(o["value"]), o.get_text()) for o in pagina.kies("select[name=functie] option")]
    wie = _keuze(opties, wereld.actor("corporatie").naam)
    form = pagina.formulier("/nieuw").vul(soort="flexwoningen", tekst=TEKST, functie=wie, uiterlijk="30-11-2026")
    na = client.stuur(form)
    (vak,) = na.kies("#maatregelen")
    assert all(deel in vak.get_text(" ", strip=True) for deel in (TEKST, "Flexwoningen", "Te doen", "30 nov"))
    (plicht,) = doener.haal("/mijn-werk").kies("tr[data-plicht=actie]")
    adres = str(plicht.select("th a")[0]["href"])
    assert TEKST in plicht.get_text()
    assert [str(a["href"]) for a in doener.haal("/onze-afspraken").kies("tr[data-actie] th a")] == [adres]
    assert "Overzicht 5a: flexwoningen" in doener.haal("/onze-afspraken").tekst
    (cel,) = bord.haal(f"/rondes/{wereld.ronde}/statusbord").kies("tr[data-dossier=zoetermeer] [data-open]")
    assert cel["data-open"] == "1"
    dossier = bord.haal(wereld.adres()).kies("tr[data-plicht=actie]")
    assert [str(r["data-telt"]) for r in dossier] == ["0"], "an action holds no step open"
    gedaan = doener.stuur(doener.haal(adres).formulier("/afronding").vul(resultaat="Ze staan er."))
    assert "Ze staan er." in gedaan.tekst
    assert not doener.haal("/mijn-werk").kies("tr[data-plicht=actie]")
    assert "Gedaan" in client.haal(spel.adres()).kies("#maatregelen")[0].get_text()
    assert "Maatregel 1 tegen een daling afgerond" in client.haal("/meldingen").tekst


def test_de_vraag_naar_de_daling_toont_de_maatregelen_al(spel: Maatregelspel, client_voor: ClientVoor) -> None:
    spel.afgerond(spel.afgesproken())
    spel.afgesproken("provincie", "De sloop een jaar later vergunnen", "sloop_uitstellen")
    for wie in ("coordinator", "goede_woning", "secretariaat"):
        pagina = client_voor(wie).haal(spel.w.adres("vragen", "overzicht-5b"))
        (lijst,) = pagina.kies("[data-maatregelen]")
        assert ("Maatregel tegen de daling afspreken" in pagina.tekst) == (wie == "coordinator")
        regels = [" ".join(li.get_text(" ").split()) for li in lijst.select("li")]
        assert regels[0].startswith(f"Flexwoningen: {TEKST}")
        assert "gedaan op" in regels[0]
        assert regels[1].startswith("Sloop uitstellen: De sloop een jaar later vergunnen")
        assert "nog te doen" in regels[1]


@pytest.mark.parametrize(("velden", "zin"), [
    ({"soort": ""}, "Kies wat voor maatregel het is."), ({"soort": "bidden"}, "Kies wat voor maatregel het is."),
    ({"tekst": " "}, "Schrijf wat er moet gebeuren."), ({"functie": "verzonnen"}, "Kies wie dit doet."),
    ({"uiterlijk": "31-2-2027"}, "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."),
    ({"uiterlijk": "1-1-2026"}, "Kies een dag vanaf vandaag."),
])  # fmt: skip
def test_een_fout_veld_zegt_wat_er_moet_en_bewaart_niets(
    spel: Maatregelspel, client_voor: ClientVoor, velden: dict[str, str], zin: str
) -> None:
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres(*NIEUW))
    wie = next(str(o["value"]) for o in pagina.kies("select[name=functie] option") if o["value"])
    goed = {"soort": "faseren", "tekst": TEKST, "functie": wie, "uiterlijk": "30-11-2026"}
    fout = client.stuur(pagina.formulier("/nieuw").vul({**goed, **velden}), 422)
    assert fout.fouten == [zin]
    assert tel(spel.w.app, "actie") == 0
    assert client.stuur(fout.formulier("/nieuw").vul(goed)).kies("#maatregelen table")


def test_alleen_de_gemeente_spreekt_af_en_alleen_met_wie_aan_tafel_zit(spel: Maatregelspel) -> None:
    w, nu, over = spel.w, spel.w.klok(), dag(spel.w.klok()) + timedelta(days=9)
    voor = inhoud(w.app)
    for wie in ("corporatie", "provincie", "wethouder", "lezer"):
        functie = w.actor("corporatie").functie_id
        with w.context(), pytest.raises(MagNiet):
            maatregelen.spreek_maatregel_af(Daad(w.actor(wie), nu, *spel.plaats), "faseren", TEKST, functie, over)
    for wie in ("delft", "vreemde_corporatie", "huurders", "tafel", "toetser", "lezer"):
        with w.context(), pytest.raises(OngeldigeInvoer):
            maatregelen.spreek_maatregel_af(
                Daad(spel.trekker, nu, *spel.plaats), "faseren", TEKST, w.actor(wie).functie_id, over
            )
    assert inhoud(w.app) == voor


def test_alleen_de_eigen_organisatie_rondt_een_maatregel_af_en_een_keer(
    spel: Maatregelspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.afgesproken()
    adres = spel.adres("maatregelen", sleutel)
    for wie in ("coordinator", "goede_woning", "provincie"):
        assert {f.adres for f in client_voor(wie).haal(adres).formulieren()} == {"/uitloggen"}
        with spel.w.context(), pytest.raises(MagNiet):
            maatregelen.rond_maatregel_af(Daad(spel.w.actor(wie), spel.w.klok(), *spel.plaats), sleutel, "Klaar")
    client_voor("delft").haal(adres, 404)
    client = client_voor("directeur")
    form = client.haal(adres).formulier("/afronding")
    assert client.stuur(form.vul(resultaat=" "), 422).fouten == ["Schrijf kort wat het resultaat is."]
    client.stuur(form.vul(resultaat="Ze staan er."))
    spel.afgerond(sleutel, resultaat="Nog eens")
    assert "Ze staan er." in client.haal(adres).tekst


def test_maatregelen_kosten_geen_opdracht_extra(spel: Maatregelspel, client_voor: ClientVoor) -> None:
    def vraagt() -> list[int]:
        client, uit = client_voor("coordinator"), []
        for adres in (spel.adres(), spel.w.adres("vragen", "overzicht-5b"), "/onze-afspraken", "/mijn-werk"):
            client.get(adres)
            if adres == spel.adres():
                vergeet_alles()  # this one is kept as it was rendered
            with geteld(spel.w.app) as opdrachten:
                assert client.get(adres).status_code == 200
            uit.append(len(opdrachten))
        return uit

    spel.afgesproken("coordinator")
    weinig = vraagt()
    for nr in range(20):
        spel.afgesproken(("corporatie", "coordinator")[nr % 2], f"Flexwoningen, deel {nr}")
    assert vraagt() == weinig
    assert weinig[0] <= 12, weinig
    assert max(weinig) <= 12, weinig
