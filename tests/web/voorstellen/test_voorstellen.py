"""A what-if kept as a proposal: its owner answers, and no figure moves before it is taken over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import urlencode

import pytest

from gesprekken.domain.overzichten.halfjaren import Halfjaar
from gesprekken.domain.overzichten.watals import Ingreep, Toevoegen, Verschuiven, Weglaten
from gesprekken.infra.warm import vergeet_alles
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.voorstelspel import REDEN, Voorstelspel
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud, tel

WACHT = "Wacht op uw antwoord"
ANDERS = "De regel is gewijzigd of geschrapt nadat dit voorstel is gedaan."
GEHEIM = "KANARIE: de sloop van 106 woningen"


@pytest.fixture
def spel(wereld: Wereld) -> Voorstelspel:
    """106 homes go in 2026 and come back in 2028: a dip."""
    spel = Voorstelspel(wereld)
    spel.bod(200)
    spel.startvoorraad(9180)
    spel.ingevoerd(locatie="Nieuwe flat", corporatie="vidomes", h2028_1="120")
    return spel


@pytest.fixture
def sloop(spel: Voorstelspel) -> str:
    """The key of the demolition, a row of Vidomes that only it and the municipality may read."""
    return spel.ingevoerd("corporatie", "Oude flat", soort="sloop", h2026_2="106")


def _proef(client: Paginaclient, spel: Voorstelspel, *ingrepen: str) -> Pagina:
    return client.haal(f"{spel.adres('wat-als')}?{urlencode([('i', i) for i in ingrepen])}")


def test_een_proef_wordt_een_voorstel_en_de_eigenaar_neemt_het_over(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor
) -> None:
    maker, eigenaar, voor = client_voor("coordinator"), client_voor("corporatie"), spel.cijfers()
    straks = spel.proef(Verschuiven(sloop, 3)).na
    na = maker.stuur(_proef(maker, spel, f"schuif.{sloop}.3").formulier("/voorstellen").vul(reden=REDEN))
    assert "Bewaard als voorstel aan Vidomes" in na.tekst
    assert not na.kies("form[method=post][action$='/voorstellen']"), "it is kept once"
    assert spel.cijfers() == voor
    assert "Voorstel gedaan voor een regel van overzicht 5a" in eigenaar.haal("/meldingen").tekst
    for adres in ("/onze-woningen", spel.adres(), spel.adres("locaties", sloop)):
        (regel,) = eigenaar.haal(adres).kies("[data-voorstel]")
        assert WACHT in regel.get_text(), adres
    pagina = eigenaar.haal(str(regel.select("a")[0]["href"]))
    assert [" ".join(r.get_text(" ").split()) for r in pagina.kies("[data-halfjaar]")] == [
        "Tweede helft 2026 106 0", "Eerste helft 2028 0 106",
    ]  # fmt: skip
    assert REDEN in pagina.tekst
    assert "3 halfjaren korter onder het begin" in pagina.tekst
    over = eigenaar.stuur(pagina.formulier("/overneming"))
    assert "Overgenomen" in over.tekst
    assert spel.cijfers() == (straks.som, straks.verloop)
    assert spel.regel(sloop).woningen == {"2028-1": 106}
    assert spel.regel(sloop).bevestigd_afdruk == spel.regel(sloop).vingerafdruk, "who takes over stands for the row"
    assert "Voorstel voor een regel van overzicht 5a overgenomen" in maker.haal("/meldingen").tekst


def test_een_voorstel_verandert_geen_getal_tot_het_is_overgenomen(spel: Voorstelspel, sloop: str) -> None:
    erbij = spel.blad_regel(corporatie="vidomes", locatie="Flexplek")
    gevallen: tuple[tuple[Ingreep, Callable[[], str]], ...] = (
        (Verschuiven(sloop, 2), partial(spel.schuif_voorgesteld, sloop, 2)),
        (Weglaten(sloop), partial(spel.weg_voorgesteld, sloop)),
        (Toevoegen(erbij), partial(spel.erbij_voorgesteld, corporatie="vidomes")),
    )
    for ingreep, stel_voor in gevallen:
        voor, straks = spel.cijfers(), _straks(spel, ingreep)
        spel.beantwoord(stel_voor())
        assert spel.cijfers() == voor
        spel.ingetrokken(stel_voor())
        assert spel.cijfers() == voor
        over = stel_voor()
        assert spel.cijfers() == voor
        spel.overgenomen(over)
        assert spel.cijfers() == straks


def _straks(spel: Voorstelspel, ingreep: Ingreep) -> tuple[object, object]:
    na = spel.proef(ingreep).na
    return na.som, na.verloop


def test_wie_het_afwijst_zegt_waarom_en_de_maker_leest_dat(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor
) -> None:
    sleutel, client = spel.schuif_voorgesteld(sloop), client_voor("directeur")
    form = client.haal(spel.adres("voorstellen", sleutel)).formulier("/beantwoording")
    leeg = client.stuur(form.vul(antwoord=" "), 422)
    assert leeg.fouten == ["Schrijf waarom u het voorstel niet overneemt."]
    client.stuur(leeg.formulier("/beantwoording").vul(antwoord="De sloop is al gegund."))
    gelezen = client_voor("lezer").haal(spel.adres("voorstellen", sleutel))
    assert "Niet overgenomen" in gelezen.tekst
    assert "De sloop is al gegund." in gelezen.tekst
    assert {f.adres for f in gelezen.formulieren()} == {"/uitloggen"}
    assert "Eerder beantwoord (1)" in client_voor("coordinator").haal(spel.adres()).tekst


def test_een_nieuwe_regel_gaat_naar_de_corporatie_die_wordt_genoemd(
    spel: Voorstelspel, client_voor: ClientVoor
) -> None:
    client, ingreep = client_voor("provincie"), "erbij.nieuwbouw.2027-2.30.zacht.Flex. Noord"
    form = _proef(client, spel, ingreep).formulier("/voorstellen")
    fout = client.stuur(form.vul(corporatie="vidomes", planstatus="", reden=""), 422)
    assert fout.fouten == ["Schrijf waarom u dit voorstelt."]
    fout = client.stuur(fout.formulier("/voorstellen").vul(reden=REDEN), 422)
    assert fout.fouten == ["Kies de planologische status."]
    assert fout.formulier("/voorstellen").waarden["corporatie"] == "vidomes"
    assert "30 woningen in de tweede helft 2027" in fout.tekst, "the what-if is still there"
    assert tel(spel.w.app, "locatievoorstel") == 0
    client.stuur(fout.formulier("/voorstellen").vul(planstatus="4A"))
    eigenaar = client_voor("corporatie")
    (regel,) = eigenaar.haal("/onze-woningen").kies("[data-voorstel]")
    eigenaar.stuur(eigenaar.haal(str(regel.select("a")[0]["href"])).formulier("/overneming"))
    assert "Flex. Noord" in eigenaar.haal(spel.adres()).tekst


def test_zonder_corporatie_beslist_de_gemeente(spel: Voorstelspel, client_voor: ClientVoor) -> None:
    sleutel = spel.erbij_voorgesteld("corporatie")
    adres = spel.adres("voorstellen", sleutel)
    assert not [f for f in client_voor("directeur").haal(adres).formulieren() if "overneming" in f.adres]
    client = client_voor("coordinator")
    client.stuur(client.haal(adres).formulier("/overneming"))
    assert spel.voorstel(sleutel).status == "overgenomen"


def test_een_nieuwe_regel_over_meer_halfjaren_heeft_een_pagina_zonder_proef(
    spel: Voorstelspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.erbij_voorgesteld("provincie", corporatie="vidomes", h2028_1="4", h2029_1="6")
    pagina = client_voor("corporatie").haal(spel.adres("voorstellen", sleutel))
    assert [str(r["data-halfjaar"]) for r in pagina.kies("[data-halfjaar]")] == ["2028-1", "2029-1"]
    assert "als proef" not in pagina.tekst
    _proef(client_voor("provincie"), spel, "erbij.nieuwbouw.2028-1.4.hard.Flexplek")


def test_niemand_doet_zichzelf_een_voorstel(spel: Voorstelspel, sloop: str, client_voor: ClientVoor) -> None:
    eigen = spel.ingevoerd("", "Stationsplein", status="4A")
    for wie, regel in (("corporatie", sloop), ("coordinator", eigen)):
        client = client_voor(wie)
        pagina = _proef(client, spel, f"weg.{regel}")
        assert not pagina.kies("form[action$='/voorstellen']")
        assert pagina.kies(f"#ingrepen-kop ~ * a[href$='/locaties/{regel}'], .gs-regels a[href$='/locaties/{regel}']")
        token = {"csrf_token": client.token(), "verzoek": "voor-mijzelf-1", "ingreep": f"weg.{regel}", "reden": "x"}
        assert client.post(spel.adres("voorstellen"), data=token).status_code == 422
    coordinator = client_voor("coordinator")
    form = _proef(coordinator, spel, "erbij.nieuwbouw.2027-2.30.hard.Plein").formulier("/voorstellen")
    fout = coordinator.stuur(form.vul(corporatie="", planstatus="1A", reden=REDEN), 422)
    assert fout.fouten == ["Kies een andere organisatie. Een regel van uzelf voegt u zelf toe."]
    assert tel(spel.w.app, "locatievoorstel") == 0


def test_een_tweede_voorstel_voor_dezelfde_regel_wacht_op_het_eerste(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor
) -> None:
    eerste, client = spel.schuif_voorgesteld(sloop), client_voor("coordinator")
    form = _proef(client, spel, f"weg.{sloop}").formulier("/voorstellen").vul(reden=REDEN)
    assert client.stuur(form, 422).fouten == ["Er ligt al een voorstel van u voor deze regel. Trek dat eerst in."]
    pagina = client.haal(spel.adres("voorstellen", eerste))
    client.stuur(pagina.formulier("/intrekking"))
    client.haal(spel.adres("voorstellen", eerste), 404)
    client.stuur(form)
    assert tel(spel.w.app, "locatievoorstel") == 2


@pytest.mark.parametrize("ingreep", ["onzin", "schuif.{s}.99", "schuif.{s}.0", "schuif.{s}.-3", "schuif.{s}.9", ""])
def test_wat_geen_proef_kan_zijn_wordt_geen_voorstel(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor, ingreep: str
) -> None:
    client = client_voor("coordinator")
    form = _proef(client, spel, f"weg.{sloop}").formulier("/voorstellen")
    voor = inhoud(spel.w.app)
    assert client.stuur(form.vul(ingreep=ingreep.format(s=sloop), reden=REDEN), 422).fouten
    assert inhoud(spel.w.app) == voor


@pytest.mark.parametrize("hoe", ["wijzigen", "schrappen"])
def test_een_regel_die_intussen_veranderde_wordt_niet_meer_overgenomen(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor, hoe: str
) -> None:
    sleutel, client = spel.schuif_voorgesteld(sloop), client_voor("corporatie")
    adres = spel.adres("voorstellen", sleutel)
    laat = client.haal(adres).formulier("/overneming")
    if hoe == "wijzigen":
        spel.gewijzigd(sloop, "corporatie", locatie="Oude flat", soort="sloop", h2027_1="90")
    else:
        spel.geschrapt(sloop, "corporatie")
    voor = spel.cijfers()
    pagina = client.stuur(laat, 422)
    assert [ANDERS in zin for zin in pagina.fouten] == [True]
    assert not [f for f in pagina.formulieren() if f.adres.endswith("overneming")]
    client.stuur(pagina.formulier("/beantwoording").vul(antwoord="Wij schoven zelf al."))
    assert spel.cijfers() == voor
    assert spel.voorstel(sleutel).status == "beantwoord"


def test_wie_te_laat_antwoordt_houdt_wat_er_is_getypt(spel: Voorstelspel, sloop: str, client_voor: ClientVoor) -> None:
    sleutel, laat = spel.schuif_voorgesteld(sloop), client_voor("corporatie")
    form = laat.haal(spel.adres("voorstellen", sleutel)).formulier("/beantwoording")
    spel.beantwoord(sleutel)
    pagina = laat.stuur(form.vul(antwoord="Wij wachten op de gunning."), 422)
    assert pagina.fouten == ["Dit kan niet meer: de stand is nu ‘beantwoord’."]
    assert "Wij wachten op de gunning." in pagina.tekst
    assert spel.voorstel(sleutel).antwoord == "De sloop is al gegund."


def test_een_uitkomst_die_het_register_weigert_wordt_niet_half_overgenomen(
    spel: Voorstelspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.erbij_voorgesteld("provincie", "Alles slopen", soort="sloop", corporatie="vidomes", h2027_1="4999")
    spel.ingevoerd("corporatie", "Ook slopen", soort="sloop", h2027_1="4999")
    client = client_voor("corporatie")
    form = client.haal(spel.adres("voorstellen", sleutel)).formulier("/overneming")
    voor = inhoud(spel.w.app)
    pagina = client.stuur(form, 422)
    assert "Dan verdwijnen er meer woningen dan er zijn." in pagina.fouten[0]
    assert inhoud(spel.w.app) == voor


def test_wie_de_regel_niet_mag_lezen_merkt_niets_van_het_voorstel(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor
) -> None:
    sleutel = spel.schuif_voorgesteld(sloop, reden=GEHEIM)
    nieuw = spel.erbij_voorgesteld("goede_woning", "Veldje", corporatie="vidomes")
    for wie, _slug, _rol in MENSEN:
        client = client_voor(wie)
        client.keurt = False
        binnen = wie in {"coordinator", "collega", "wethouder", "lezer", "corporatie", "directeur"}
        assert client.get(spel.adres("voorstellen", sleutel)).status_code == (200 if binnen else 404), wie
        ziet_nieuw = binnen or wie == "goede_woning"
        assert client.get(spel.adres("voorstellen", nieuw)).status_code == (200 if ziet_nieuw else 404), wie
        for adres in (spel.adres(), spel.adres("wat-als"), spel.w.adres("journaal"), "/meldingen", "/onze-woningen"):
            blad = client.get(adres).text
            assert GEHEIM not in blad, "the reason is on its own page only"
            assert binnen or sleutel not in blad, (wie, adres)
    client = client_voor("goede_woning")
    token = {"csrf_token": client.token(), "verzoek": "van-een-ander-1", "ingreep": f"weg.{sloop}", "reden": "x"}
    assert client.post(spel.adres("voorstellen"), data=token).status_code == 404


def test_een_openbare_regel_laat_zijn_voorstel_aan_elke_lezer_zien(spel: Voorstelspel, client_voor: ClientVoor) -> None:
    regel = spel.ingevoerd("corporatie", "Open plan", vertrouwelijkheid="openbaar")
    sleutel = spel.schuif_voorgesteld(regel, wie="provincie")
    for wie in ("goede_woning", "secretariaat", "lezer"):
        assert REDEN in client_voor(wie).haal(spel.adres("voorstellen", sleutel)).tekst
        assert client_voor(wie).haal(spel.adres()).kies(f"[data-voorstel='{sleutel}']")
    assert spel.voorstel(sleutel).cellen["woningen-2027-1"] == "46"
    assert Halfjaar(2028, 1) == Halfjaar(2027, 1).plus(spel.voorstel(sleutel).halfjaren)


@pytest.mark.parametrize("deel", ["", "locaties/{r}", "voorstellen/{v}", "wat-als?i=weg.{r}"])
def test_de_pagina_s_vragen_even_veel_hoeveel_voorstellen_er_ook_zijn(
    spel: Voorstelspel, sloop: str, client_voor: ClientVoor, deel: str
) -> None:
    def vraagt(wie: str) -> int:
        client = client_voor(wie)
        adres = f"{spel.adres()}/{deel.format(r=sloop, v=sleutel)}".rstrip("/")
        client.get(adres)
        vergeet_alles()
        with geteld(spel.w.app) as opdrachten:
            assert client.get(adres).status_code == 200
        return len(opdrachten)

    sleutel = spel.schuif_voorgesteld(sloop)
    weinig = [vraagt("coordinator"), vraagt("corporatie")]
    for nr in range(12):
        spel.erbij_voorgesteld(("provincie", "goede_woning")[nr % 2], f"Veldje {nr}", corporatie="vidomes")
    assert [vraagt("coordinator"), vraagt("corporatie")] == weinig
    assert max(weinig) <= 12
