"""One form with one text: what is saved, what is a draft, how long, and what a fault of ours gives back."""

from __future__ import annotations

from functools import partial
from html import unescape
from itertools import pairwise

from flask import Flask
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from gesprekken.core.klad import MEEST, Klad
from gesprekken.core.verzoek import Verzoek
from gesprekken.domain.dossiers.models import Deelname, Werkwijze
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.ondersteuning.databank import inhoud, tel
from tests.ondersteuning.tegelijk import dezelfde, tegelijk, verstuur
from tests.web.kladden.formulieren import bewaar_klad, stil

EEN, TWEE = "Wij spreken elkaar.", "Wij spreken elkaar vaak.\n\nOok in de zomer."


@pytest.fixture
def adres(wereld: Wereld) -> str:
    """Where the municipality writes its way of working."""
    return f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture
def schrijver(client_voor: ClientVoor) -> Paginaclient:
    return client_voor("coordinator")


def _versies(wereld: Wereld) -> list[str]:
    return wereld.lees(lambda: list(db.session.scalars(sa.select(Werkwijze.tekst).order_by(Werkwijze.versie))))


def test_verder_typen_na_opslaan_wordt_een_nieuwe_versie_en_nog_eens_hetzelfde_niets(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    for tekst in (EEN, EEN, TWEE, TWEE, EEN):
        schrijver.stuur(formulier.vul(tekst=tekst))
    assert _versies(wereld) == [EEN, TWEE, EEN]


def test_verder_typen_terwijl_een_collega_opsloeg_toont_beide_teksten(
    wereld: Wereld, schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    formulier, collega = schrijver.haal(adres).formulier("/werkwijze"), client_voor("collega")
    schrijver.stuur(formulier.vul(tekst=EEN))
    collega.stuur(collega.haal(adres).formulier("/werkwijze").vul(tekst="Van de collega."))
    pagina = schrijver.stuur(formulier.vul(tekst=TWEE), 409)
    assert "Van de collega." in pagina.tekst
    assert pagina.formulier("/werkwijze").waarden["tekst"] == TWEE
    assert _versies(wereld) == [EEN, "Van de collega."]


def test_zonder_versie_komt_er_een_pagina_met_beide_teksten_en_doet_nog_een_keer_het_erbij(
    wereld: Wereld, schrijver: Paginaclient
) -> None:
    gesprek = wereld.gehouden().sleutel
    wereld.verslag(gesprek)
    verslag = wereld.adres("gesprekken", gesprek, "verslag")
    formulier = schrijver.haal(verslag).formulier("/besluiten")
    schrijver.stuur(formulier.vul(tekst="Wij bouwen op Oost."))
    pagina = schrijver.stuur(formulier.vul(tekst="Wij bouwen op Oost en West."), 409)
    assert "al opgeslagen, met andere inhoud" in pagina.tekst
    assert "Wij bouwen op Oost." in pagina.kies("#fouten dd")[0].get_text()
    nog_eens = pagina.formulier("/besluiten")
    assert nog_eens.waarden["tekst"] == "Wij bouwen op Oost en West."
    assert tel(wereld.app, "besluit") == 1
    schrijver.stuur(nog_eens)
    assert tel(wereld.app, "besluit") == 2


def test_twee_teksten_onder_een_sleutel_tegelijk_zijn_twee_versies_of_een_vraag(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    vensters = dezelfde(schrijver, 6)
    teksten = [EEN, TWEE, EEN, TWEE, EEN, TWEE]
    pogingen = [partial(verstuur, v, formulier.vul(tekst=t)) for v, t in zip(vensters, teksten, strict=True)]
    assert {pagina.status for pagina in tegelijk(pogingen)} == {200}
    versies = _versies(wereld)
    assert set(versies) == {EEN, TWEE}
    assert all(een != ander for een, ander in pairwise(versies))


def test_een_klad_laat_geen_spoor_na_en_is_weg_na_opslaan(wereld: Wereld, schrijver: Paginaclient, adres: str) -> None:
    formulier, voor = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN), inhoud(wereld.app)
    assert bewaar_klad(schrijver, formulier)
    assert inhoud(wereld.app) == voor
    assert EEN.encode() not in wereld.lees(lambda: db.session.scalars(sa.select(Klad.inhoud)).one())
    schrijver.stuur(formulier)
    assert tel(wereld.app, "klad") == 0


def test_een_klad_dat_na_het_opslaan_aankomt_wekt_niets_op_en_een_nieuwere_tekst_wel(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    schrijver.stuur(formulier.vul(tekst=EEN))
    assert not bewaar_klad(schrijver, formulier.vul(tekst=EEN))
    assert bewaar_klad(schrijver, formulier.vul(tekst=TWEE))
    assert tel(wereld.app, "klad") == 1


def test_na_zeven_dagen_is_een_klad_weg_en_na_een_uur_de_tekst_van_een_afgehandeld_formulier(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    bewaar_klad(schrijver, formulier.vul(tekst=EEN))
    schrijver.stuur(schrijver.haal(adres).formulier("/werkwijze").vul(tekst=TWEE))
    wereld.klok.verder(days=7)
    assert "nog niet is opgeslagen" not in schrijver.haal(adres).tekst
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Nieuw."))
    assert tel(wereld.app, "klad") == 1
    assert wereld.lees(lambda: list(db.session.scalars(sa.select(Verzoek.inhoud)))) == [None]


def test_van_een_functie_blijven_alleen_de_laatste_kladden(wereld: Wereld, schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    stil(schrijver)
    for nr in range(MEEST + 5):
        wereld.klok.verder(seconds=1)
        bewaar_klad(schrijver, formulier.vul(tekst=f"Tekst {nr}", verzoek=f"tabblad-{nr:04}"))
    assert tel(wereld.app, "klad") == MEEST


def test_een_oudere_versie_komt_terug_naast_de_nieuwere_en_wist_haar_niet(
    wereld: Wereld, schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN))
    collega = client_voor("collega")
    wereld.klok.verder(minutes=30)
    collega.stuur(collega.haal(adres).formulier("/werkwijze").vul(tekst="Van de collega."))
    pagina = schrijver.haal(adres)
    assert f"maandag 7 september, 10.00 uur. {EEN}…" in pagina.tekst
    assert "Het laatst opgeslagen: maandag 7 september, 10.30 uur." in pagina.tekst
    terug = schrijver.haal(next(str(a["href"]) for a in pagina.kies("a[href]") if "terug=" in str(a["href"])))
    botsing = schrijver.stuur(terug.formulier("/werkwijze"), 409)
    assert "Van de collega." in botsing.tekst
    assert EEN in botsing.tekst
    assert _versies(wereld) == ["Van de collega."]


@pytest.mark.parametrize("wanneer", ["bij het opslaan", "bij het nagaan wie dit is"])
def test_na_een_fout_van_ons_staat_er_wat_men_had_ingevuld(
    schrijver: Paginaclient, adres: str, wanneer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=f"<b>{EEN}")

    def kapot(*_alles: object) -> None:
        raise OperationalError("SELECT", None, OSError("database or disk is full"))

    plek = "web.formulieren.eenmalig" if wanneer == "bij het opslaan" else "web.inlog.find_sessie"
    monkeypatch.setattr(f"gesprekken.{plek}", kapot)
    antwoord = schrijver.post(formulier.adres, data=formulier.waarden)
    assert antwoord.status_code == 503
    assert f"<b>{EEN}" in unescape(antwoord.text)
    assert f"<b>{EEN}" not in antwoord.text
    assert "Er is niets opgeslagen" in antwoord.text


def test_een_verzonnen_afzender_houdt_niets_vast(app: Flask, schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    vreemde = stil(schrijver.application.test_client())  # type: ignore[arg-type]  # the class that the app was given
    for woord in ("", "x", str(formulier.waarden["afzender"])[:-1], "WzEsMSwiLyJd.AAAA", "\0"):
        vreemde.post(formulier.adres, data={**formulier.waarden, "afzender": woord})
    assert tel(app, "klad") == 0


def test_wie_er_niet_meer_bij_mag_vindt_ook_zijn_eigen_klad_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    pagina, client = (
        f"/rondes/{wereld.ronde}/zoetermeer/agenda/gespreksagenda/onderwerpen/nieuw",
        client_voor("corporatie"),
    )
    formulier = client.haal(pagina).formulier("/nieuw").vul(titel="Een geheim plan")
    assert bewaar_klad(client, formulier)
    assert (
        "Een geheim plan"
        in client.haal(f"{pagina}?terug={formulier.waarden['verzoek']}").formulier("/nieuw").waarden.values()
    )
    with wereld.context(), transactie():
        db.session.execute(sa.update(Deelname).values(actief=False))
    for adres in (pagina, f"{pagina}?terug={formulier.waarden['verzoek']}", "/mijn-werk"):
        assert "Een geheim plan" not in stil(client).get(adres).text


def test_wie_niets_veranderde_bouwt_niet_voort_op_wat_een_collega_daarna_opsloeg(
    wereld: Wereld, client_voor: ClientVoor, halverwege: dict[str, str]
) -> None:
    adres = f"/rondes/{wereld.ronde}/zoetermeer/overzicht/overzicht-5a/locaties/{halverwege['locatie']}"
    een, ander = client_voor("corporatie"), client_voor("directeur")
    formulier = een.haal(adres).formulier(halverwege["locatie"])
    een.stuur(formulier)
    ander.stuur(ander.haal(adres).formulier(halverwege["locatie"]).vul(toelichting="Van de directeur."))
    pagina = een.stuur(formulier.vul(toelichting="Van de medewerker."), 409)
    assert "Van de directeur." in pagina.tekst
    assert pagina.formulier(halverwege["locatie"]).waarden["toelichting"] == "Van de medewerker."


def test_een_sleutel_op_een_ander_adres_is_een_andere_daad(wereld: Wereld, schrijver: Paginaclient) -> None:
    gesprek = wereld.gehouden().sleutel
    wereld.verslag(gesprek)
    pagina = schrijver.haal(wereld.adres("gesprekken", gesprek, "verslag"))
    een = pagina.formulier("/voorlegging")
    schrijver.stuur(een)
    terug = een.adres.replace("/voorlegging", "/terugneming")
    assert schrijver.post(terug, data=een.waarden).status_code == 303
    na = schrijver.haal(wereld.adres("gesprekken", gesprek, "verslag"))
    assert [f.adres for f in na.formulieren() if f.adres.endswith("/voorlegging")]


def test_een_ouder_klad_dat_later_aankomt_verandert_niets(wereld: Wereld, schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    stil(schrijver)
    for volgnr, tekst in (("7", TWEE), ("3", EEN)):
        gegevens = {**formulier.vul(tekst=tekst).waarden, "volgnr": volgnr, "klad_formulier": formulier.adres}
        assert schrijver.post("/klad", data=gegevens).status_code == 200
    pagina = schrijver.haal(adres) if schrijver.keurt else None
    assert pagina is None
    terug = schrijver.get(f"{adres}?terug={formulier.waarden['verzoek']}").text
    assert "Ook in de zomer." in terug
    schrijver.post(formulier.adres, data={**formulier.vul(tekst=TWEE).waarden, "volgnr": "7"})
    gegevens = {**formulier.vul(tekst=EEN).waarden, "volgnr": "6", "klad_formulier": formulier.adres}
    assert schrijver.post("/klad", data=gegevens).json == {"bewaard": False, "om": "10.00 uur"}
    assert tel(wereld.app, "klad") == 0


def test_een_klad_komt_alleen_terug_op_zijn_eigen_pagina(schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    bewaar_klad(schrijver, formulier)
    for ander in ("/mijn-werk", "/functies", "/meldingen"):
        assert EEN not in schrijver.haal(f"{ander}?terug={formulier.waarden['verzoek']}").antwoord.text


def test_een_merk_van_gisteren_houdt_niets_meer_vast_en_dat_van_een_beeindigde_functie_ook_niet(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier, weg = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN), nieuwe_client(wereld.app)
    stil(weg)
    with wereld.context(), transactie():
        db.session.execute(sa.update(Functie).where(Functie.id == wereld.actor("coordinator").functie_id)
                           .values(actief=False))  # fmt: skip
    assert weg.post(formulier.adres, data=formulier.waarden).status_code == 404
    wereld.klok.verder(hours=15)
    assert weg.post(formulier.adres, data=formulier.waarden).status_code == 400
    assert tel(wereld.app, "klad") == 0


@pytest.mark.parametrize("sleutel", ["", "x" * 65, "met\0nul-erin", "\ud800" * 9])
def test_een_onmogelijke_sleutel_laat_niets_vallen(schrijver: Paginaclient, adres: str, sleutel: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    stil(schrijver)
    veilig = sleutel.encode("utf-8", "replace").decode()
    data = {**formulier.waarden, "verzoek": veilig, "csrf_token": "x"}
    antwoord = schrijver.post(formulier.adres, data=data)
    assert antwoord.status_code == 400
    assert EEN in unescape(antwoord.text)
    assert schrijver.get(adres, query_string={"terug": veilig}).status_code == 200
    sleutels = ('"\\ud800aaaaaaaa", "/x"', '["a"], "/x"', '"aaaaaaaa", "/x\\u0000"')
    zusters = ("[" * 9000, *(f"[[{kop}, 0, []]]" for kop in sleutels))
    for zuster in zusters:
        data = {**formulier.waarden, "zusters": zuster, "tekst": ""}
        assert schrijver.post(formulier.adres, data=data).status_code == 422


def test_wat_een_formulier_over_zichzelf_meedraagt_is_geen_tekst(wereld: Wereld, client_voor: ClientVoor) -> None:
    gesprek = wereld.gepland()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel, "annulering")
    formulier = client.haal(adres).formulier("/annulering").vul(reden="Kort.", getoond="titel:" + "ab12" * 30)
    client.post("/klad", data={**formulier.waarden, "klad_formulier": formulier.adres})
    aangeboden = client.haal(adres).tekst
    assert "Kort.…" in aangeboden
    assert "ab12" not in aangeboden
