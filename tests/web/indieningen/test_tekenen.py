"""Four dates of a delivery: delivered, discussed, adopted, signed; and who may do what about them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gesprekken.core.errors import IntussenGewijzigd, KanNiet, MagNiet, OngeldigeInvoer
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import STAP as STAP_5A
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.tekenspel import VOORBEHOUD, Tekenspel
from tests.fabrieken.vraagspel import STAP as STAP_5B
from tests.fabrieken.vraagspel import Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.databank import tel

HOOGSTE = 12


@pytest.fixture(params=["5a", "5b"])
def spel(wereld: Wereld, request: pytest.FixtureRequest) -> Tekenspel:
    """Delivered once; what is signed is the same page whatever was delivered."""
    if request.param == "5b":
        vragen = Vraagspel(wereld)
        vragen.alles_beantwoord()
        vragen.ingediend()
        return Tekenspel(wereld, STAP_5B)
    register = Registerspel(wereld)
    register.bod(40)
    register.ingevoerd(corporatie="vidomes")
    register.ingediend()
    return Tekenspel(wereld, STAP_5A)


def test_ja_met_voorbehoud_en_nee_staan_per_partij_op_de_pagina(spel: Tekenspel, client_voor: ClientVoor) -> None:
    client = client_voor("wethouder")
    pagina = client.haal(spel.adres())
    assert "Nog geen antwoord" in pagina.tekst
    na = client.stuur(pagina.formulier("ondertekening").vul(keuze="ondertekenen"))
    assert na.adres == spel.adres()
    assert "Uw antwoord is opgeslagen." in na.tekst
    client = client_voor("directeur")
    form = client.haal(spel.adres()).formulier("ondertekening")
    na = client.stuur(form.vul(keuze="voorbehouden", tekst=VOORBEHOUD))
    (gemeente,) = na.kies("article[data-partij='Gemeente Zoetermeer']")
    (vidomes,) = na.kies("article[data-partij=Vidomes]")
    assert "Ondertekend" in gemeente.get_text()
    assert "Ondertekend met voorbehoud" in vidomes.get_text()
    assert VOORBEHOUD in vidomes.get_text()
    stand = spel.stand()
    assert stand.getekend == 2
    assert f"nog niet door alle partijen: 2 van {len(stand.tekenregels)}" in na.tekst


def test_wie_van_gedachten_verandert_geeft_een_nieuw_antwoord_en_het_oude_blijft(
    spel: Tekenspel, client_voor: ClientVoor
) -> None:
    spel.getekend("directeur", "weigeren", "Het tempo is te hoog.")
    client = client_voor("directeur")
    na = client.stuur(client.haal(spel.adres()).formulier("ondertekening").vul(keuze="ondertekenen"))
    (vidomes,) = na.kies("article[data-partij=Vidomes]")
    assert "Eerdere antwoorden" in vidomes.get_text()
    assert "Het tempo is te hoog." in vidomes.get_text()
    regel = spel.stand().regel_van(spel.w.organisaties["vidomes"])
    assert regel
    assert [a.status for a in regel.antwoorden] == ["ondertekend", "geweigerd"]


def test_als_iedereen_tekende_is_dat_de_vierde_datum(spel: Tekenspel, client_voor: ClientVoor) -> None:
    for regel in spel.stand().tekenregels:
        if regel.partij.kort not in {"Zoetermeer", "Vidomes"}:
            naam = f"bestuur-{regel.partij.organisatie_id}"
            slug = next(s for s, i in spel.w.organisaties.items() if i == regel.partij.organisatie_id)
            spel.w.mensen[naam] = spel.w.persoon(slug, spel.w.actor("directeur").rol)
            spel.getekend(naam)
    spel.getekend("wethouder")
    assert spel.stand().ondertekend_op is None
    spel.w.klok.verder(days=2)
    spel.getekend("directeur", "voorbehouden", VOORBEHOUD)
    assert spel.stand().ondertekend_op == spel.w.klok()
    assert "door alle partijen" in client_voor("tafel").haal(spel.adres()).tekst


def test_de_gemeente_schrijft_op_wie_vaststelde_en_verbetert_dat(spel: Tekenspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    form = client.haal(spel.adres()).formulier("vaststelling").vul(orgaan="college van B en W", datum="4-9-2026")
    na = client.stuur(form)
    assert "Vastgesteld 4 september 2026" in na.tekst
    assert "college van B en W" in na.tekst
    client.stuur(na.formulier("vaststelling").vul(datum="3-9-2026"))
    vaststelling = spel.stand().vaststelling
    assert vaststelling
    assert (vaststelling.nr, vaststelling.datum) == (2, date(2026, 9, 3))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"orgaan": ""}, "Schrijf wie dit overzicht vaststelde"),
        ({"orgaan": "x" * 121}, "ten hoogste 120 tekens"),
        ({"datum": "31-2-2026"}, "kies een dag die bestaat"),
        ({"datum": "1-1-2027"}, "Deze dag moet nog komen"),
        ({"datum": ""}, "Kies de dag"),
    ],
)
def test_foute_invoer_van_de_vaststelling_slaat_niets_op(
    spel: Tekenspel, client_voor: ClientVoor, velden: dict[str, str], zin: str
) -> None:
    client = client_voor("coordinator")
    goed = {"orgaan": "college van B en W", "datum": "4-9-2026"}
    pagina = client.stuur(client.haal(spel.adres()).formulier("vaststelling").vul(**{**goed, **velden}), 422)
    assert any(zin in fout for fout in pagina.fouten)
    assert tel(spel.w.app, "vaststelling") == 0


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({}, "Kies ja, ja met een voorbehoud, of nee."),
        ({"keuze": "voorbehouden"}, "Schrijf onder welk voorbehoud u ondertekent."),
        ({"keuze": "weigeren", "tekst": "   "}, "Schrijf waarom u niet ondertekent."),
    ],
)
def test_een_antwoord_zonder_keuze_of_reden_slaat_niets_op(
    spel: Tekenspel, client_voor: ClientVoor, velden: dict[str, str], zin: str
) -> None:
    client = client_voor("directeur")
    pagina = client.stuur(client.haal(spel.adres()).formulier("ondertekening").vul(**velden), 422)
    assert any(zin in fout for fout in pagina.fouten)
    assert tel(spel.w.app, "ondertekening") == 0


def test_niemand_tekent_voor_een_ander(spel: Tekenspel, client_voor: ClientVoor) -> None:
    for wie, status in (("coordinator", 403), ("corporatie", 403), ("provincie", 403), ("secretariaat", 403),
                        ("tafel", 403), ("delft", 404), ("huurders", 404)):  # fmt: skip
        client = client_voor(wie)
        client.keurt = False
        gegevens = {"csrf_token": client.token(), "verzoek": f"van-{wie}-1", "keuze": "ondertekenen"}
        assert client.post(spel.adres(1, "ondertekening"), data=gegevens).status_code == status, wie
    spel.w.mensen["vreemd"] = spel.w.persoon("wonen-midden-delfland", spel.w.actor("directeur").rol)
    client_voor("vreemd").haal(spel.adres(), status=404)
    with pytest.raises(MagNiet):
        spel.vastgesteld(wie="corporatie")
    assert tel(spel.w.app, "ondertekening") == tel(spel.w.app, "vaststelling") == 0


def test_tafel_en_toetser_lezen_mee_zonder_formulieren(spel: Tekenspel, client_voor: ClientVoor) -> None:
    spel.getekend("directeur", "voorbehouden", VOORBEHOUD)
    for wie in ("tafel", "toetser", "secretariaat", "lezer", "provincie"):
        pagina = client_voor(wie).haal(spel.adres())
        assert VOORBEHOUD in pagina.tekst, wie
        assert not [f for f in pagina.formulieren() if spel.adres() in f.adres], wie
    client_voor("huurders").haal(spel.adres(), status=404)
    client_voor("coordinator").haal(spel.adres(7), status=404)


def test_een_nieuwe_versie_vraagt_een_nieuwe_handtekening(wereld: Wereld, client_voor: ClientVoor) -> None:
    vragen, spel = Vraagspel(wereld), Tekenspel(wereld, STAP_5B)
    vragen.alles_beantwoord()
    vragen.ingediend()
    spel.getekend("directeur")
    vragen.bijgedragen()
    vragen.ingediend(2)
    oud = client_voor("directeur").haal(spel.adres(1))
    assert "Versie 2 kwam hiervoor in de plaats" in oud.tekst
    assert not [f for f in oud.formulieren() if f.adres.endswith("ondertekening")]
    with pytest.raises(KanNiet, match="nieuwere versie"):
        spel.getekend("wethouder", nr=1)
    assert spel.stand(1).getekend == 1
    assert spel.stand(2).getekend == 0
    with pytest.raises(KanNiet, match="Lees eerst"):
        spel.getekend("wethouder", nr=2, gelezen="0" * 64)


def test_wie_na_een_collega_komt_overschrijft_niets(spel: Tekenspel, client_voor: ClientVoor) -> None:
    client = client_voor("directeur")
    form = client.haal(spel.adres()).formulier("ondertekening").vul(keuze="weigeren", tekst="Nog niet besproken.")
    spel.w.mensen["tweede"] = spel.w.persoon("vidomes", spel.w.actor("directeur").rol)
    spel.getekend("tweede")
    pagina = client.stuur(form, 409)
    assert "heeft dit intussen ingevuld" in pagina.tekst
    assert "Nog niet besproken." in pagina.tekst
    assert spel.stand().getekend == 1
    na = client.stuur(pagina.formulier("ondertekening"))
    assert "Niet ondertekend" in na.tekst
    spel.vastgesteld()
    with pytest.raises(IntussenGewijzigd):
        spel.vastgesteld()
    with pytest.raises(OngeldigeInvoer):
        spel.vastgesteld(spel.w.klok().date() + timedelta(days=2), basis=1)


def test_de_pagina_vraagt_een_vast_aantal_opdrachten(spel: Tekenspel, client_voor: ClientVoor) -> None:
    client, aantallen = client_voor("directeur"), []
    client.haal(spel.adres())
    for basis in range(3):
        with geteld(client.application) as opdrachten:
            client.haal(spel.adres())
        aantallen.append(len(opdrachten))
        spel.getekend("directeur", basis=basis)
    assert aantallen[1] == aantallen[2] <= HOOGSTE
