"""Who leads a dossier may do what leading takes, whatever kind of organisation it is; its readers still only read."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import GRANTS, LEIDING, Permission, Rol
from gesprekken.domain.partijen.organisaties import Organisatiesoort
from tests.conftest import ClientVoor
from tests.fabrieken.rondes import maak_ronde
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud
from tests.web.agenda.agendas import Proefagenda, samenstelling
from tests.web.gesprekken.plannen import plan

P, R, S = Permission, Rol, Organisatiesoort
# (what leads, the dossier, who acts for it, who of it only reads, somebody of another party)
LEIDERS = (
    (S.PROVINCIE, "provincie-zuid-holland", R.PROVINCIE_PARTNER, R.PROVINCIE_TOETSER, "corporatie"),
    (S.CORPORATIE, "vidomes", R.CORPORATIE_MEDEWERKER, R.CORPORATIE_BESTUURDER, "provincie"),
)
NAMEN = [str(soort) for soort, *_ in LEIDERS]


@pytest.fixture(params=LEIDERS, ids=NAMEN)
def geval(request: pytest.FixtureRequest, wereld: Wereld) -> tuple[str, Rol, Rol, str]:
    """The world goes on in a round in which this kind of organisation leads."""
    soort, slug, leidt, leest, ander = request.param
    with wereld.context():
        wereld.ronde, wereld.dossier = maak_ronde(naam="Anders geleid", trekkers=soort).slug, slug
    return slug, leidt, leest, ander


@pytest.fixture
def leider(geval: tuple[str, Rol, Rol, str], client_voor: ClientVoor, wereld: Wereld) -> Paginaclient:
    """Somebody who acts for the organisation that leads the dossier."""
    return client_voor(wereld.persoon(geval[0], geval[1]))


def _werk(client: Paginaclient, wereld: Wereld) -> list[str]:
    """Where mijn werk leads to in this dossier."""
    hrefs = [str(a["href"]) for a in client.haal("/mijn-werk").kies("th a")]
    return [h.removeprefix(wereld.adres() + "/") for h in hrefs if h.startswith(wereld.adres() + "/")]


def _doe(client: Paginaclient, adres: str, formulier: str, **waarden: str) -> Pagina:
    return client.stuur(client.haal(adres).formulier(formulier).vul(waarden))


def test_wie_een_dossier_trekt_leidt_het_gesprek_van_plan_tot_vastgesteld_verslag(
    leider: Paginaclient, wereld: Wereld
) -> None:
    assert "gesprekken/nieuw/startgesprek" in _werk(leider, wereld)
    adres = plan(leider, wereld).adres
    assert "gesprekken/nieuw/startgesprek" not in _werk(leider, wereld)
    wereld.klok.verder(days=20)
    assert adres.removeprefix(wereld.adres() + "/") + "/aanwezigheid" in _werk(leider, wereld)
    aanwezig = leider.haal(adres + "/aanwezigheid").formulier("aanwezigheid")
    keuzes = leider.haal(adres + "/aanwezigheid").kies("input[type=radio]")
    assert "Gehouden" in leider.stuur(aanwezig.vul({str(k["name"]): "aanwezig" for k in keuzes})).tekst
    verslag = adres + "/verslag"
    assert verslag.removeprefix(wereld.adres() + "/") in _werk(leider, wereld)
    _doe(leider, verslag, "verslag", tekst="Wij spraken over Oost.")
    _doe(leider, verslag, "besluiten", tekst="Oost eerst.")
    _doe(leider, verslag, "voorlegging")
    assert "Vastgesteld op" in _doe(leider, verslag, "vaststelling").tekst
    assert verslag.removeprefix(wereld.adres() + "/") not in _werk(leider, wereld)


def test_wie_een_dossier_trekt_stelt_de_agenda_samen_en_legt_haar_voor(
    geval: tuple[str, Rol, Rol, str], leider: Paginaclient, client_voor: ClientVoor, wereld: Wereld
) -> None:
    agenda, ander = Proefagenda(wereld), geval[3]
    onderwerp = agenda.adres("onderwerpen", agenda.inbreng("Wie bouwt in Oost?", ander))
    assert "agenda/gespreksagenda/samenstelling" in _werk(leider, wereld)
    leider.stuur(leider.haal(onderwerp).formulier("opneming"))
    pagina = leider.haal(agenda.adres("samenstelling"))
    assert client_voor(ander).get(agenda.adres("versies", "1")).status_code == 404
    leider.stuur(samenstelling(pagina, "Versie 1 voorleggen"))
    gelezen = client_voor(ander).haal(agenda.adres())
    assert "Wie bouwt in Oost?" in gelezen.tekst
    assert gelezen.formulier("versies/1/antwoord").waarden
    assert [f.adres for f in leider.haal(agenda.adres()).formulieren() if f.adres.endswith("antwoord")] == []


def test_wie_trekt_schrijft_de_werkwijze_en_bevestigt_haar_niet_zelf(
    geval: tuple[str, Rol, Rol, str], leider: Paginaclient, client_voor: ClientVoor, wereld: Wereld
) -> None:
    adres = wereld.adres("werkwijze", "werkwijze")
    pagina = _doe(leider, adres, "werkwijze", tekst="Wij praten eerst samen.")
    assert {f.adres for f in pagina.formulieren() if f.adres.startswith(adres)} == {adres}
    ander = client_voor(geval[3])
    assert "U heeft deze versie bevestigd." in ander.stuur(ander.haal(adres).formulier("bevestiging")).tekst


BLADEN = (
    "gesprekken/nieuw/startgesprek", "gesprekken/{sleutel}/verplaatsing", "gesprekken/{sleutel}/aanwezigheid",
    "agenda/gespreksagenda/samenstelling", "bod/bod/concept", "overzicht/overzicht-5a/startvoorraad",
    "overzicht/overzicht-5a/indienen", "vragen/overzicht-5b/indienen", "vervolg/vervolggesprekken/gesprek/nieuw",
)  # fmt: skip


def test_alleen_wie_voor_de_trekker_handelt_opent_wat_leiden_vraagt(
    geval: tuple[str, Rol, Rol, str], leider: Paginaclient, client_voor: ClientVoor, wereld: Wereld
) -> None:
    sleutel = plan(leider, wereld).adres.rsplit("/", 1)[1]
    bladen = [wereld.adres(blad.format(sleutel=sleutel)) for blad in BLADEN]
    assert [leider.get(blad).status_code for blad in bladen] == [200] * len(bladen)
    slug, _leidt, leest, ander = geval
    ziet = 403 if leest == R.CORPORATIE_BESTUURDER else 404
    gemeente = wereld.persoon("zoetermeer", R.GEMEENTE_COORDINATOR)
    for wie, status in ((wereld.persoon(slug, leest), ziet), (wereld.actor(ander), 403), (gemeente, 403)):
        client = client_voor(wie)
        assert {client.get(blad).status_code for blad in bladen} == {status}, wie.naam
        voor = inhoud(wereld.app, "sessie")
        token = {"csrf_token": client.token(), "verzoek": "x" * 16}
        assert {client.post(blad, data=token).status_code for blad in bladen[:2]} == {status}, wie.naam
        assert inhoud(wereld.app, "sessie") == voor


def test_in_een_dossier_van_een_ander_heeft_de_trekker_alleen_haar_rol(
    geval: tuple[str, Rol, Rol, str], leider: Paginaclient, wereld: Wereld
) -> None:
    with wereld.context():
        maak_ronde(naam="Gewoon geleid")
    adres = f"/rondes/gewoon-geleid/zoetermeer/{BLADEN[0]}"
    assert leider.get(adres).status_code == 403
    assert leider.get(wereld.adres(BLADEN[0])).status_code == 200, geval


def test_leiden_voegt_geen_lezen_toe_en_niets_aan_wie_alleen_leest() -> None:
    rechten = frozenset().union(*LEIDING.values())
    assert not [p for p in rechten if p.endswith(":lezen")]
    assert all(not (LEIDING[rol] & GRANTS[rol]) - {P.WONINGLOCATIE_SCHRIJVEN} for rol in LEIDING), "added, not repeated"
    assert rechten <= GRANTS[R.GEMEENTE_COORDINATOR]
    assert set(LEIDING) == {R.CORPORATIE_MEDEWERKER, R.CORPORATIE_BESTUURDER, R.PROVINCIE_PARTNER}
