"""Entering a row, changing it and striking it out; whose row it is."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.base import new_sleutel
from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.klok import dag
from gesprekken.domain.dossiers.models import Deelname
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten.locaties import voeg_locatie_toe
from tests.conftest import ClientVoor
from tests.fabrieken.registerspel import HARD, ZACHT, Registerspel, teksten
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud, tel


@pytest.fixture
def spel(wereld: Wereld) -> Registerspel:
    return Registerspel(wereld)


def _voer_in(
    client: Paginaclient, spel: Registerspel, verwacht: int = 200, knop: str = "Opslaan en klaar", **meer: str
) -> Pagina:
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    return client.stuur(formulier.vul(teksten(**meer)), verwacht, knop)


def _fout_bij(pagina: Pagina, cel: str) -> str:
    return " ".join(p.get_text(" ", strip=True) for p in pagina.kies(f"[id='{cel}-fout']"))


def test_een_regel_van_vier_velden_staat_in_het_overzicht(spel: Registerspel, client_voor: ClientVoor) -> None:
    pagina = _voer_in(client_voor("coordinator"), spel)
    assert "Damlaan-Oost staat in het overzicht." in pagina.tekst
    assert [str(r["data-regel"]) for r in pagina.kies("tr[data-regel]")] == ["Damlaan-Oost"]


def test_het_register_zelf_heeft_het_formulier_ook(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(spel.adres()).formulier("locaties/nieuw")
    mis = client.stuur(formulier.vul(locatie="Half", soort="sloop"), 422, "Opslaan en volgende")
    assert mis.formulier("locaties/nieuw").waarden["locatie"] == "Half"
    assert mis.formulier("locaties/nieuw").waarden["soort"] == "sloop"


def test_na_opslaan_en_volgende_wacht_het_formulier_op_de_volgende(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    pagina = _voer_in(client, spel, knop="Opslaan en volgende", soort="sloop", status=ZACHT, corporatie="vidomes")
    waarden = pagina.formulier("locaties/nieuw").waarden
    assert (waarden["soort"], waarden["status"], waarden["corporatie"]) == ("sloop", ZACHT, "vidomes")
    assert (waarden["locatie"], waarden["woningen-2027-1"]) == ("", "")
    client.stuur(pagina.formulier("locaties/nieuw").vul(locatie="Tweede", **{"woningen-2026-1": "3"}))
    assert tel(spel.w.app, "woninglocatie") == 2


@pytest.mark.parametrize(
    ("cel", "tekst", "zin"),
    [
        ("locatie", " ", "Vul de naam van het plan of de locatie in."),
        ("locatie", "x" * 121, "Maak dit korter"),
        ("locatie", "Dam\u202elaan", "Haal het onzichtbare teken U+202E weg"),
        ("soort", "", "Kies waardoor het aantal woningen verandert."),
        ("soort", "toveren", "staat niet in de lijst"),
        ("status", "", "Kies de planologische status."),
        ("status", "9Z", "staat niet in de lijst"),
        ("woningen-2027-1", "-46", "zonder plus of min"),
        ("woningen-2027-1", "46,5", "zonder komma"),
        ("woningen-2027-1", "12.34", "Zet een punt alleen bij duizendtallen"),
        ("woningen-2027-1", "46\t12", "één getal"),
        ("woningen-2027-1", "=SOM(A1)", "met alleen cijfers"),
        ("woningen-2027-1", "99999999999", "kleiner getal"),
        ("woningen-2027-1", "5001", "ten hoogste 5.000 woningen"),
        ("peildatum", "31-02-2026", "kies een dag die bestaat."),
        ("peildatum", "01-01-2029", "Kies een dag die al is geweest"),
        ("eindigt", "2029-1", "alleen tijdelijke woningen hebben een einde"),
        ("tegenpartij", "vidomes", "alleen bij aankoop"),
        ("corporatie", "arcade", "staat niet in de lijst"),
        ("vertrouwelijkheid", "iedereen", "staat niet in de lijst"),
    ],
)
def test_een_fout_staat_bij_het_vak_en_er_wordt_niets_opgeslagen(
    spel: Registerspel, client_voor: ClientVoor, cel: str, tekst: str, zin: str
) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    voor = inhoud(spel.w.app)
    pagina = client.stuur(formulier.vul({**teksten(), "toelichting": "Blijft\nstaan", cel: tekst}), 422)
    assert zin in _fout_bij(pagina, cel)
    assert any(zin in fout for fout in pagina.fouten)
    over = pagina.formulier("locaties/nieuw").waarden
    assert over["toelichting"] == "Blijft\nstaan"
    if cel.startswith(("woningen", "peildatum")):
        assert over[cel] == tekst
    assert inhoud(spel.w.app) == voor


def test_alle_fouten_komen_in_een_keer(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    mis = {"woningen-2026-1": "veel", "woningen-2030-2": "-1", "peildatum": "31-12-2030"}
    pagina = client.stuur(formulier.vul(mis), 422)
    assert len(pagina.fouten) == 6  # site, kind, status, two cells, the day
    assert "Pas 6 velden aan." in pagina.tekst


def test_een_jaar_buiten_de_periode_wordt_geweigerd(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("coordinator")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    formulier.waarden["woningen-2031-1"] = "12"
    pagina = client.stuur(formulier.vul(teksten()), 422)
    assert "Vul alleen iets in van eerste helft 2026 tot en met tweede helft 2030." in pagina.tekst
    assert tel(spel.w.app, "woninglocatie") == 0


def test_er_kan_niet_meer_verdwijnen_dan_er_is(spel: Registerspel, client_voor: ClientVoor) -> None:
    spel.startvoorraad(100)
    pagina = _voer_in(client_voor("coordinator"), spel, 422, soort="sloop", h2028_2="130")
    assert "30 woningen meer" in _fout_bij(pagina, "woningen-2028-2")
    eigen = _voer_in(client_voor("corporatie"), spel, 422, soort="sloop", h2028_2="130")
    assert "overleg met de gemeente" in _fout_bij(eigen, "woningen-2028-2")
    assert "30 woningen" not in eigen.tekst, "hoeveel er zijn hangt aan regels die de corporatie niet ziet"
    assert tel(spel.w.app, "woninglocatie") == 0


def test_een_corporatie_vult_alleen_voor_zichzelf_in(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw")
    assert "corporatie" not in formulier.waarden
    formulier.waarden["corporatie"] = "stedelink"
    pagina = client.stuur(formulier.vul(teksten()), knop="Opslaan en klaar")
    assert "Vidomes" in pagina.kies("tr[data-regel] td[data-label=Corporatie]")[0].get_text()
    assert "Bevestigd" in pagina.kies("tr[data-regel] td[data-label=Corporatie]")[0].get_text()


def test_een_dubbele_klik_geeft_een_regel(spel: Registerspel, client_voor: ClientVoor) -> None:
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", "nieuw")).formulier("locaties/nieuw").vul(teksten())
    client.stuur(formulier)
    client.stuur(formulier)
    assert tel(spel.w.app, "woninglocatie") == 1


@pytest.mark.parametrize("wie", ["coordinator", "corporatie"])
def test_wijzigen_bewaart_alles_wat_er_stond(spel: Registerspel, client_voor: ClientVoor, wie: str) -> None:
    sleutel = spel.ingevoerd("corporatie", bewijs="Vergunning", toelichting="Regel een\nRegel twee",
                             peildatum="1-9-2026", overeenkomst="ja", vertrouwelijkheid="openbaar")  # fmt: skip
    client = client_voor(wie)
    formulier = client.haal(spel.adres("locaties", sleutel)).formulier(sleutel)
    client.stuur(formulier.vul(locatie="Damlaan-West"))
    w = spel.regel(sleutel)
    assert (w.locatie, w.bewijs, w.toelichting) == ("Damlaan-West", "Vergunning", "Regel een\nRegel twee")
    assert (w.overeenkomst, w.vertrouwelijkheid, str(w.peildatum), w.versie) == (True, "openbaar", "2026-09-01", 2)


def test_wat_de_gemeente_wijzigt_moet_de_corporatie_opnieuw_bevestigen(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.ingevoerd("corporatie")
    client = client_voor("coordinator")
    pagina = client.haal(spel.adres("locaties", sleutel))
    assert "vraagt deze pagina Vidomes opnieuw om te bevestigen" in pagina.tekst
    gewijzigd = client.stuur(pagina.formulier(sleutel).vul({"woningen-2027-1": "60"}))
    assert "Gewijzigd na bevestiging" in gewijzigd.tekst


def test_een_regel_die_van_corporatie_wisselt_is_door_niemand_bevestigd(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.ingevoerd("corporatie")
    client = client_voor("coordinator")
    pagina = client.stuur(client.haal(spel.adres("locaties", sleutel)).formulier(sleutel).vul(corporatie="stedelink"))
    assert "Stedelink Nog niet bevestigd" in pagina.tekst
    assert client_voor("corporatie").get(spel.adres("locaties", sleutel)).status_code == 404
    oud = client_voor("corporatie").haal("/meldingen").tekst
    assert "Locatie in overzicht 5a gewijzigd" in oud, "ook wie de regel kwijtraakt, hoort ervan"


def test_wie_na_een_ander_opslaat_ziet_beide_en_verliest_niets(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("corporatie")
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", sleutel)).formulier(sleutel)
    spel.gewijzigd(sleutel, corporatie="vidomes", locatie="Damlaan-Zuid", h2028_1="70", status="2A")
    eigen = {"woningen-2027-1": "50", "locatie": "Damlaan-West", "status": "3"}
    pagina = client.stuur(formulier.vul(eigen), 409)
    assert f"{spel.trekker.naam} heeft deze regel intussen gewijzigd" in pagina.tekst
    assert "Wat u niet wijzigde, staat er zoals het nu is opgeslagen." in pagina.tekst
    assert "Nu opgeslagen: Damlaan-Zuid" in pagina.tekst
    assert "Nu opgeslagen: 2A Vastgesteld" in pagina.tekst
    opnieuw = pagina.formulier(sleutel)
    assert (opnieuw.waarden["woningen-2027-1"], opnieuw.waarden["locatie"]) == ("50", "Damlaan-West")
    assert opnieuw.waarden["woningen-2028-1"] == "70", "wat niemand anders wijzigde, komt van de ander"
    assert spel.regel(sleutel).locatie == "Damlaan-Zuid"
    client.stuur(opnieuw)
    assert spel.regel(sleutel).woningen == {"2027-1": 50, "2028-1": 70}
    assert spel.regel(sleutel).locatie == "Damlaan-West"


def test_wie_zelf_in_een_ander_venster_opsloeg_leest_dat(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("corporatie")
    een, twee = client_voor("corporatie"), client_voor("corporatie")
    formulier = een.haal(spel.adres("locaties", sleutel)).formulier(sleutel)
    twee.stuur(twee.haal(spel.adres("locaties", sleutel)).formulier(sleutel).vul(locatie="Damlaan-Zuid"))
    pagina = een.stuur(formulier.vul(locatie="Damlaan-West"), 409)
    assert "U heeft zelf deze regel intussen gewijzigd" in pagina.tekst
    assert "collega" not in pagina.kies("#intussen")[0].get_text()
    een.stuur(pagina.formulier(sleutel))
    assert spel.regel(sleutel).locatie == "Damlaan-West"


def test_schrappen_vraagt_een_reden_en_houdt_de_andere_regels(spel: Registerspel, client_voor: ClientVoor) -> None:
    blijft, weg = spel.ingevoerd("corporatie", "Blijft"), spel.ingevoerd("corporatie", "Weg")
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", weg)).formulier("schrapping")
    assert "Schrijf waarom deze regel vervalt." in client.stuur(formulier.vul(reden=" "), 422).fouten
    pagina = client.stuur(formulier.vul(reden="Het plan gaat niet door", verzoek=new_sleutel()))
    assert [str(r["data-regel"]) for r in pagina.kies("tr[data-regel]")] == ["Blijft"]
    assert client.get(spel.adres("locaties", weg)).status_code == 404
    assert client.get(spel.adres("locaties", blijft)).status_code == 200
    assert "Het plan gaat niet door" in client.haal(spel.w.adres("journaal")).tekst


def test_wie_schrapt_wat_een_ander_net_wijzigde_krijgt_dat_te_lezen(
    spel: Registerspel, client_voor: ClientVoor
) -> None:
    sleutel = spel.ingevoerd("corporatie")
    client = client_voor("corporatie")
    formulier = client.haal(spel.adres("locaties", sleutel)).formulier("schrapping")
    spel.gewijzigd(sleutel, corporatie="vidomes", locatie="Toch wel")
    pagina = client.stuur(formulier.vul(reden="Gaat niet door"), 409)
    assert "heeft deze regel intussen gewijzigd" in pagina.tekst
    assert pagina.formulier("schrapping").waarden["reden"] == "Gaat niet door"
    assert spel.regel(sleutel).status == "actief"


def test_zacht_wordt_hard_staat_in_het_journaal(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("corporatie", status=ZACHT)
    client = client_voor("corporatie")
    client.stuur(client.haal(spel.adres("locaties", sleutel)).formulier(sleutel).vul(status=HARD))
    assert "van zacht naar hard" in client.haal(spel.w.adres("journaal")).tekst


@pytest.mark.parametrize("wie", ["goede_woning", "provincie", "wethouder", "lezer", "secretariaat"])
def test_de_regel_van_een_ander_is_alleen_te_lezen(spel: Registerspel, client_voor: ClientVoor, wie: str) -> None:
    sleutel = spel.ingevoerd("corporatie", vertrouwelijkheid="openbaar", toelichting="Zonder opmaak: <b>")
    eigen = client_voor("corporatie").haal(spel.adres("locaties", sleutel))
    client = client_voor(wie)
    pagina = client.haal(spel.adres("locaties", sleutel))
    assert not [f for f in pagina.formulieren() if f.adres.startswith(spel.adres())]
    assert "Zonder opmaak: <b>" in pagina.tekst
    voor = inhoud(spel.w.app)
    for einde in (sleutel, "schrapping"):
        waarden = {
            **eigen.formulier(einde).waarden,
            "csrf_token": client.token(),
            "verzoek": new_sleutel(),
            "reden": "x",
        }
        assert client.post(eigen.formulier(einde).adres, data=waarden).status_code == 403
    assert {t: r for t, r in inhoud(spel.w.app).items() if t == "woninglocatie"} == {
        t: r for t, r in voor.items() if t == "woninglocatie"
    }


def test_wie_niet_invult_krijgt_geen_formulier(spel: Registerspel, client_voor: ClientVoor) -> None:
    for wie, status in (("provincie", 403), ("wethouder", 403), ("tafel", 403), ("delft", 404), ("huurders", 404)):
        assert client_voor(wie).get(spel.adres("locaties", "nieuw")).status_code == status, wie


def test_wie_wijzigt_wat_net_is_geschrapt_houdt_wat_er_is_getypt(spel: Registerspel, client_voor: ClientVoor) -> None:
    sleutel = spel.ingevoerd("corporatie")
    client = client_voor("corporatie")
    pagina = client.haal(spel.adres("locaties", sleutel))
    spel.geschrapt(sleutel)
    mis = client.stuur(pagina.formulier(sleutel).vul(locatie="Toch wel", toelichting="Veel getypt"), 409)
    assert f"{spel.trekker.naam} heeft deze regel intussen geschrapt" in mis.tekst
    assert spel.regel(sleutel).status == "vervallen"
    opnieuw = client.stuur(mis.formulier("locaties/nieuw"), knop="Opslaan en klaar")
    assert [str(r["data-regel"]) for r in opnieuw.kies("tr[data-regel]")] == ["Toch wel"]
    nogmaals = client.stuur(pagina.formulier("schrapping").vul(reden="Gaat niet door"))
    assert f"{spel.trekker.naam} had deze regel al geschrapt." in nogmaals.tekst


def test_wie_intussen_geen_partij_meer_is_krijgt_geen_regel(spel: Registerspel) -> None:
    """What was checked is checked anew as soon as the register is another one than it was checked for."""
    with spel.w.context():
        invoer = spel.blad().lees_rij(teksten(corporatie="stedelink"), dag(spel.w.klok()))
    with spel.w.app.app_context(), transactie():
        vertrokken = Deelname.organisatie_id == spel.w.organisaties["stedelink"]
        db.session.execute(sa.update(Deelname).where(vertrokken).values(actief=False))
    with spel.w.context(), pytest.raises(OngeldigeInvoer) as fout:
        voeg_locatie_toe(Daad(spel.trekker, spel.w.klok(), *spel.plaats), invoer)
    assert fout.value.fouten.keys() == {"corporatie"}
    assert tel(spel.w.app, "woninglocatie") == 0


def test_een_dienst_neemt_van_een_corporatie_alleen_een_regel_van_haarzelf(spel: Registerspel) -> None:
    actor = spel.w.actor("corporatie")
    with spel.w.context():
        invoer = spel.blad().lees_rij(teksten(corporatie="stedelink"), dag(spel.w.klok()))
        with pytest.raises(MagNiet, match="van zichzelf"):
            voeg_locatie_toe(Daad(actor, spel.w.klok(), *spel.plaats), invoer)
    assert tel(spel.w.app, "woninglocatie") == 0


def test_de_peildatum_staat_in_het_formulier_zoals_men_hem_schrijft(
    wereld: Wereld, client_voor: ClientVoor, halverwege: dict[str, str]
) -> None:
    client, sleutel = client_voor("corporatie"), halverwege["locatie"]
    rij = f"/rondes/{wereld.ronde}/zoetermeer/overzicht/overzicht-5a/locaties/{sleutel}"
    client.stuur(client.haal(rij).formulier(sleutel).vul(peildatum="2026-7-1"))
    assert client.haal(rij).formulier(sleutel).waarden["peildatum"] == "1-7-2026"
