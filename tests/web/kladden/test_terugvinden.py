"""Drafts looked for again: of a form that is gone, thrown away and had back, all in one list; never past a wall."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.domain.agenda.models import Agendapunt, Puntpartij
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient, nieuwe_client
from tests.web.kladden.formulieren import ONZE, bewaar_klad, stil

EEN = "Wij spreken elkaar."


@pytest.fixture
def adres(wereld: Wereld) -> str:
    """Where the municipality writes its way of working."""
    return f"/rondes/{wereld.ronde}/zoetermeer/werkwijze/werkwijze"


@pytest.fixture
def schrijver(client_voor: ClientVoor) -> Paginaclient:
    return client_voor("coordinator")


def _terug(client: Paginaclient, adres: str) -> list[str]:
    """Where the page of this address offers to read a draft again."""
    return [str(a["href"]) for a in client.haal(adres).kies("a[href*='terug=']")]


@pytest.fixture
def verslag(wereld: Wereld) -> str:
    """The minutes of a talk that was held, as a concept."""
    gesprek = wereld.gehouden().sleutel
    wereld.verslag(gesprek)
    return wereld.adres("gesprekken", gesprek, "verslag")


def test_een_klad_waarvan_het_formulier_weg_is_blijft_te_lezen_en_alleen_voor_zijn_schrijver(
    verslag: str, schrijver: Paginaclient, client_voor: ClientVoor
) -> None:
    bewaar_klad(schrijver, schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Wij bouwen op Oost."))
    schrijver.stuur(schrijver.haal(verslag).formulier("/voorlegging"))
    assert "U typte op deze pagina tekst die nog niet is opgeslagen" in schrijver.haal(verslag).tekst
    naar = _terug(schrijver, verslag)[0]
    terug = schrijver.haal(naar)
    assert "Uw tekst past niet meer op deze pagina" in terug.tekst
    assert "Wij bouwen op Oost." in terug.kies(".gs-opsomming li")[0].get_text()
    assert "Wij bouwen op Oost." in schrijver.haal("/mijn-kladden").tekst
    for ander in ("collega", "corporatie"):
        for pagina in (naar, "/mijn-kladden"):
            assert "Wij bouwen op Oost." not in client_voor(ander).haal(pagina).tekst


def test_wat_bij_tekst_wijzigen_is_getypt_staat_ook_naast_voorleggen(verslag: str, schrijver: Paginaclient) -> None:
    formulier = schrijver.haal(f"{verslag}?wijzigen=1").formulier("/verslag").vul(tekst="Een nieuw begin.")
    bewaar_klad(schrijver, formulier)
    pagina = schrijver.haal(verslag)
    assert "U typte op deze pagina tekst die nog niet is opgeslagen" in pagina.tekst
    assert len(pagina.kies(".gs-kladden + form[action$=voorlegging]")) == 1
    assert pagina.tekst.count("Die gaat niet mee") == len(pagina.kies("form[data-legt-voor]"))
    terug = schrijver.haal(_terug(schrijver, verslag)[0])
    assert terug.formulier("/verslag").waarden["tekst"] == "Een nieuw begin."
    schrijver.stuur(terug.formulier("/verslag"))
    assert "nog niet is opgeslagen" not in schrijver.haal(verslag).tekst


def test_twee_kladden_van_een_pagina_komen_samen_terug(wereld: Wereld, verslag: str, schrijver: Paginaclient) -> None:
    pagina = schrijver.haal(verslag)
    bewaar_klad(schrijver, pagina.formulier("/besluiten").vul(tekst="Een besluit."))
    wereld.klok.verder(seconds=5)
    bewaar_klad(schrijver, pagina.formulier("/acties").vul(tekst="Een actie."))
    terug = schrijver.haal(_terug(schrijver, verslag)[0])
    gevuld = [terug.formulier(pad).waarden["tekst"] for pad in ("/besluiten", "/acties")]
    assert gevuld == ["Een besluit.", "Een actie."]
    assert "U hebt hier tekst" not in terug.tekst


def test_weggooien_kan_een_uur_lang_ongedaan_en_alleen_door_wie_het_deed(
    wereld: Wereld, schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN))
    pagina = schrijver.stuur(schrijver.haal(adres).formulier("/weg"))
    assert "De niet-opgeslagen tekst is weg." in pagina.tekst
    terughalen = pagina.formulier("/terug")
    assert "nog niet is opgeslagen" not in schrijver.haal(adres).tekst
    collega = client_voor("collega")
    gestuurd = collega.post(terughalen.adres, data={"csrf_token": collega.token()}, follow_redirects=True)
    assert "Deze tekst is er niet meer." in gestuurd.text
    assert "Deze tekst gooide u weg." in schrijver.haal("/mijn-kladden").tekst
    wereld.klok.verder(minutes=59)
    terug = schrijver.stuur(terughalen)
    assert terug.formulier("/werkwijze").waarden["tekst"] == EEN
    schrijver.stuur(schrijver.haal(adres).formulier("/weg"))
    wereld.klok.verder(minutes=61)
    assert "Deze tekst is er niet meer." in schrijver.stuur(terughalen).tekst


def test_een_klad_dat_na_het_weggooien_aankomt_wekt_niets_op_en_verder_typen_wel(
    schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    gegevens = {**formulier.waarden, "klad_formulier": formulier.adres, "volgnr": "5", "volgende": adres}
    sleutel = formulier.waarden["verzoek"]
    assert schrijver.post(f"/klad/{sleutel}/weg", data=gegevens).location == adres
    schrijver.post("/klad", data=gegevens)
    assert "nog niet is opgeslagen" not in schrijver.haal(adres).tekst
    schrijver.post("/klad", data={**gegevens, "volgnr": "6"})
    assert "nog niet is opgeslagen" in schrijver.haal(adres).tekst


def test_weggooien_zonder_klad_zegt_niets(schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze")
    weg = {"csrf_token": formulier.waarden["csrf_token"], "volgende": adres}
    antwoord = schrijver.post(f"/klad/{formulier.waarden['verzoek']}/weg", data=weg)
    assert (antwoord.status_code, antwoord.location) == (303, adres)
    assert "tekst is weg" not in schrijver.haal(adres).tekst


def test_wie_een_pagina_ververst_vraagt_wat_er_net_is_getypt(
    wereld: Wereld, schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    def net(client: Paginaclient, pagina: str = adres) -> object:
        return (client.get("/klad", query_string={"pagina": pagina}).json or {})["terug"]

    assert net(schrijver) is None
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    bewaar_klad(schrijver, formulier)
    assert net(schrijver) == f"{adres}?terug={formulier.waarden['verzoek']}"
    assert {net(schrijver, pagina) for pagina in ("", "%", "/mijn-werk", "//elders.example", "\0")} == {None}
    assert net(client_voor("collega")) is None
    wereld.klok.verder(seconds=11)
    assert net(schrijver) is None


def test_het_laatst_opgeslagen_gaat_alleen_over_dezelfde_tekst(verslag: str, schrijver: Paginaclient) -> None:
    schrijver.stuur(schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Het eerste besluit."))
    bewaar_klad(schrijver, schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Het tweede besluit."))
    pagina = schrijver.haal(verslag)
    assert "Het tweede besluit.…" in pagina.tekst
    assert "Het laatst opgeslagen" not in pagina.tekst


def test_wat_niet_is_opgeslagen_staat_bij_het_indienen_zonder_een_woord_ervan(
    wereld: Wereld, halverwege: dict[str, str], schrijver: Paginaclient
) -> None:
    assert halverwege
    vragen = f"/rondes/{wereld.ronde}/zoetermeer/vragen/overzicht-5b"
    formulier = next(f for f in schrijver.haal(vragen).formulieren() if "tekst" in f.waarden)
    bewaar_klad(schrijver, formulier.vul(tekst="Nog niet af."))
    pagina = schrijver.haal(f"{vragen}/indienen")
    assert ("Die gaat niet mee" in pagina.tekst) == bool(pagina.kies("form[data-legt-voor]"))
    assert "Nog niet af." not in pagina.tekst


def test_mijn_kladden_noemt_alles_en_mijn_werk_hoeveel(
    wereld: Wereld, verslag: str, schrijver: Paginaclient, adres: str
) -> None:
    assert "Er staat niets." in schrijver.haal("/mijn-kladden").tekst
    assert "Mijn kladden" not in schrijver.haal("/mijn-werk").tekst
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN))
    bewaar_klad(schrijver, schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Een besluit."))
    assert "U typte ook 2 teksten zonder op te slaan." in schrijver.haal("/mijn-werk").tekst
    pagina = schrijver.haal("/mijn-kladden")
    assert {"Zoetermeer, Werkwijze", "Zoetermeer"} == {str(k.get_text(strip=True)) for k in pagina.kies("main h2")}
    assert [_gevuld(schrijver, str(a["href"])) for a in pagina.kies("a[href*='terug=']")]
    with geteld(wereld.app) as opdrachten:
        schrijver.get("/mijn-kladden")
    assert len(opdrachten) <= 5


def _gevuld(client: Paginaclient, adres: str) -> bool:
    return "Uw tekst is terug" in client.haal(adres).tekst


def test_wie_buiten_een_muur_komt_te_staan_vindt_wat_hij_daarover_typte_nergens(
    wereld: Wereld, halverwege: dict[str, str], client_voor: ClientVoor
) -> None:
    client, punt = client_voor("delft"), halverwege["vervolgpunt"]
    pagina = f"/rondes/{wereld.ronde}/delft/vervolg/vervolggesprekken/punten/{punt}"
    leeg = next(f for f in client.haal(pagina).formulieren() if "tekst" in f.waarden)
    formulier = leeg.vul(tekst="Een geheim plan")
    assert bewaar_klad(client, formulier)
    assert "Een geheim plan" in client.haal("/mijn-kladden").tekst
    with wereld.context(), transactie():
        ander = sa.select(Agendapunt.id).where(Agendapunt.sleutel == punt).scalar_subquery()
        db.session.execute(sa.delete(Puntpartij).where(
            Puntpartij.agendapunt_id == ander, Puntpartij.organisatie_id == wereld.actor("delft").organisatie_id
        ))  # fmt: skip
    terug = f"{pagina}?terug={formulier.waarden['verzoek']}"
    for adres in (pagina, terug, "/mijn-kladden", "/mijn-werk"):
        tekst = client.haal(adres).tekst
        assert "Een geheim plan" not in tekst
        assert "op te slaan" not in tekst


def test_wat_is_weggegooid_en_daarna_te_laat_wordt_verstuurd_wordt_vastgehouden(
    wereld: Wereld, schrijver: Paginaclient, adres: str
) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    bewaar_klad(schrijver, formulier)
    schrijver.stuur(schrijver.haal(adres).formulier("/weg"))
    stil(nieuwe_client(wereld.app)).post(formulier.adres, data=formulier.waarden)
    terug = schrijver.haal(f"{adres}?terug={formulier.waarden['verzoek']}")
    assert terug.formulier("/werkwijze").waarden["tekst"] == EEN


def test_zonder_script_staat_boven_het_tweede_formulier_dat_men_een_voor_een_opslaat(
    verslag: str, schrijver: Paginaclient, adres: str
) -> None:
    pagina = schrijver.haal(verslag)
    (boven,) = pagina.kies("noscript .gs-eenvooreen")
    getypt = [f for f in pagina.kies("form") if f.select("textarea, input[type=text], select")]
    assert next(om for om in boven.parents if om.name == "form") == getypt[1]
    assert "Sla eerst op wat u hierboven typte" in boven.get_text()
    assert not schrijver.haal(adres).kies("noscript .gs-eenvooreen")


def test_wat_meteen_is_verstuurd_en_geweigerd_wordt_daarna_aangeboden(schrijver: Paginaclient, adres: str) -> None:
    tekst = "Wat hier stond, is \ufffd kwijt.\n\nEn dan verder."
    geweigerd = schrijver.stuur(schrijver.haal(adres).formulier("/werkwijze").vul(tekst=tekst), 422)
    assert "U hebt hier tekst" not in geweigerd.tekst
    terug = schrijver.haal(_terug(schrijver, adres)[0])
    assert terug.formulier("/werkwijze").waarden["tekst"] == tekst
    schrijver.stuur(geweigerd.formulier("/werkwijze").vul(tekst="Nu goed."))
    assert "U hebt hier tekst" not in schrijver.haal(adres).tekst


def test_wie_niets_invulde_en_wordt_geweigerd_houdt_geen_klad_over(verslag: str, schrijver: Paginaclient) -> None:
    schrijver.stuur(schrijver.haal(verslag).formulier("/besluiten"), 422)
    assert "U hebt hier tekst" not in schrijver.haal(verslag).tekst


def test_wie_schrijft_terwijl_een_collega_voorlegt_leest_waar_zijn_tekst_is(
    verslag: str, schrijver: Paginaclient, client_voor: ClientVoor
) -> None:
    formulier = schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Wij bouwen op Oost.")
    collega = client_voor("collega")
    collega.stuur(collega.haal(verslag).formulier("/voorlegging"))
    pagina = schrijver.stuur(formulier, 422)
    assert pagina.fouten == ["Neem het verslag eerst terug: de partijen lezen nu wat u heeft voorgelegd."]
    assert "Het is wel bewaard: het staat nog op deze pagina, en bij Mijn kladden" in pagina.tekst
    assert "ververs" not in pagina.tekst.lower()
    assert "Wij bouwen op Oost." in pagina.tekst
    assert "Wij bouwen op Oost." in schrijver.haal("/mijn-kladden").tekst


def test_na_het_voorleggen_staat_eerst_dat_het_gelukt_is(verslag: str, schrijver: Paginaclient) -> None:
    bewaar_klad(schrijver, schrijver.haal(verslag).formulier("/besluiten").vul(tekst="Wij bouwen op Oost."))
    tekst = schrijver.stuur(schrijver.haal(verslag).formulier("/voorlegging")).tekst
    assert tekst.index("De partijen kunnen het verslag nu lezen.") < tekst.index("U typte op deze pagina tekst")


def test_tussen_twee_teksten_na_een_botsing_staat_geen_ouder_klad(
    schrijver: Paginaclient, client_voor: ClientVoor, adres: str
) -> None:
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Een ouder klad."))
    formulier, collega = schrijver.haal(adres).formulier("/werkwijze"), client_voor("collega")
    collega.stuur(collega.haal(adres).formulier("/werkwijze").vul(tekst="Van de collega."))
    assert "Een ouder klad." not in schrijver.stuur(formulier.vul(tekst=EEN), 409).tekst
    assert "Een ouder klad." in schrijver.haal(adres).tekst


def test_een_klad_noemt_de_eerste_woorden_die_anders_zijn_dan_wat_is_opgeslagen(
    schrijver: Paginaclient, adres: str
) -> None:
    schrijver.stuur(schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Wij spreken elkaar & mailen."))
    bewaar_klad(schrijver, schrijver.haal(adres).formulier("/werkwijze").vul(tekst="Wij spreken elkaar & bellen."))
    (aangeboden,) = schrijver.haal(adres).kies(".gs-klad .gs-sub")
    assert aangeboden.get_text(strip=True) == "… bellen.…"


def test_een_klad_van_meer_velden_noemt_in_de_lijst_wat_de_pagina_niet_toonde(
    wereld: Wereld, client_voor: ClientVoor, halverwege: dict[str, str]
) -> None:
    client, sleutel = client_voor("corporatie"), halverwege["locatie"]
    rij = f"/rondes/{wereld.ronde}/zoetermeer/overzicht/overzicht-5a/locaties/{sleutel}"
    formulier = client.haal(rij).formulier(sleutel).vul(toelichting="A.")
    assert any(len(str(w)) > 2 for n, w in formulier.waarden.items() if n not in ONZE)
    bewaar_klad(client, formulier)
    assert "A.…" in client.haal("/mijn-kladden").tekst


def test_wat_een_uur_wordt_vastgehouden_zegt_tot_wanneer(wereld: Wereld, schrijver: Paginaclient, adres: str) -> None:
    formulier = schrijver.haal(adres).formulier("/werkwijze").vul(tekst=EEN)
    stil(nieuwe_client(wereld.app)).post(formulier.adres, data=formulier.waarden)
    assert "Dit blijft bewaard tot 11.00 uur." in schrijver.haal("/mijn-kladden").tekst
    bewaar_klad(schrijver, formulier.vul(tekst=EEN + " En verder."))
    assert "Dit blijft bewaard tot" not in schrijver.haal("/mijn-kladden").tekst
