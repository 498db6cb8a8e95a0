"""Starting a round from a template."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest

from gesprekken.core.klok import AMSTERDAM
from gesprekken.core.permissions import Rol
from gesprekken.queries.sjablonen.sjablonen import list_regios
from tests.conftest import ClientVoor
from tests.fabrieken.partijen import maak_actor, maak_regio
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Paginaclient
from tests.ondersteuning.databank import inhoud, tel
from tests.web.rondes.invullen import ADDENDUM, THEMASESSIE, dossiertabel, partijen, start

# Fullwidth digits and letters are left out: they fold to plain ones and make a good name.
ZONDER_LETTERS = ("🏠🏘️🗝️", "…", "«—»", "   ")


@pytest.fixture
def secretaris(client_voor: ClientVoor) -> Paginaclient:
    return client_voor(Rol.SECRETARIAAT)


@pytest.fixture
def gooi(client_voor: ClientVoor, wereld: Wereld) -> Paginaclient:
    """The secretariat of the other region."""
    with wereld.context():
        organisaties = maak_regio("gooi-en-vechtstreek")
        return client_voor(maak_actor(organisaties["secretariaat-gooi-en-vechtstreek"], Rol.SECRETARIAAT))


def test_de_ronde_van_haaglanden_krijgt_negen_dossiers_met_partijen_naar_werkgebied(
    secretaris: Paginaclient, wereld: Wereld
) -> None:
    pagina = start(secretaris, naam="Gespreksronde voorjaar")
    assert pagina.adres == "/rondes/gespreksronde-voorjaar"
    assert "De ronde is gestart." in pagina.tekst
    gegevens = next(r for r in list_regios() if r.slug == "haaglanden")
    deelnemers = wereld.lees(lambda: partijen("gespreksronde-voorjaar"))
    assert len(deelnemers) == 9
    for gemeente, wie in deelnemers.items():
        corporaties = {w.corporatie for w in gegevens.werkgebieden if gemeente in w.gemeenten}
        aan_tafel = {
            (gemeente, "trekker"), ("provincie-zuid-holland", "partner"), *((c, "corporatie") for c in corporaties)
        }  # fmt: skip
        huurders = {(o, als) for o, als in wie if als == "huurders"}
        assert corporaties
        assert wie - huurders == aan_tafel
        assert dossiertabel(pagina)[gemeente] == [len(aan_tafel), len(huurders)]


def test_de_ronde_van_gooi_en_vechtstreek_krijgt_een_dossier(gooi: Paginaclient, wereld: Wereld) -> None:
    pagina = start(gooi, THEMASESSIE, naam="Themasessie betaalbaar wonen")
    deelnemers = wereld.lees(lambda: partijen("themasessie-betaalbaar-wonen"))
    gegevens = next(r for r in list_regios() if r.slug == "gooi-en-vechtstreek")
    soorten = [str(o.soort) for o in gegevens.organisaties]
    assert list(deelnemers) == ["regio-gooi-en-vechtstreek"]
    aantal = 1 + soorten.count("gemeente") + soorten.count("corporatie")
    assert dossiertabel(pagina)["regio-gooi-en-vechtstreek"][0] == aantal
    assert {"Themasessie", "Reflectie"} <= {th.get_text(" ", strip=True)[3:].split(" na ")[0]
                                            for th in pagina.kies("tbody th.gs-rijkop")}  # fmt: skip
    assert "met een gespreksleider" in pagina.tekst


def test_een_nieuwe_ronde_staat_in_de_lijst_en_heeft_een_bord(secretaris: Paginaclient) -> None:
    start(secretaris, naam="Ronde 2027 – versie 2")
    lijst = secretaris.haal("/rondes")
    assert [a.get_text(strip=True) for a in lijst.kies("th a")] == ["Ronde 2027 – versie 2", "Najaar 2026"]
    assert secretaris.haal("/rondes/laatste").adres == "/rondes/ronde-2027-versie-2/statusbord"


def test_alleen_sjablonen_van_de_eigen_regio_zijn_te_starten(secretaris: Paginaclient, gooi: Paginaclient) -> None:
    keuze = secretaris.haal("/rondes/nieuw")
    assert [a["href"] for a in keuze.kies("a[href^='/rondes/nieuw/']")] == [ADDENDUM]
    assert "Dit sjabloon is van Gooi en Vechtstreek." in keuze.tekst
    assert "Dit sjabloon is van Gooi en Vechtstreek." in secretaris.haal(THEMASESSIE, 403).tekst
    assert secretaris.get("/rondes/nieuw/bestaat-niet").status_code == 404
    gekopieerd = gooi.haal(THEMASESSIE).formulier(THEMASESSIE)
    token = secretaris.haal(ADDENDUM).formulier(ADDENDUM).waarden["csrf_token"]
    geweigerd = secretaris.post(THEMASESSIE, data={**gekopieerd.waarden, "csrf_token": token})
    assert geweigerd.status_code == 403
    assert tel(secretaris.application, "ronde") == 1


def test_het_formulier_stelt_dit_jaar_voor_en_na_de_hoofdtermijn_het_volgende(
    secretaris: Paginaclient, wereld: Wereld
) -> None:
    for dag, jaar in (
        (datetime(2026, 12, 14, 23, 59, tzinfo=AMSTERDAM), 2026),
        (datetime(2026, 12, 15, 0, 1, tzinfo=AMSTERDAM), 2027),
    ):
        wereld.klok.zet(dag)
        formulier = secretaris.haal(ADDENDUM).formulier(ADDENDUM)
        assert formulier.waarden["termijn-overzichten"] == f"15-12-{jaar}"
        assert str(formulier.waarden["naam"]).endswith(str(jaar))


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"termijn__werkwijze": None}, "Kies een datum voor ‘Werkwijze afgestemd’."),
        ({"termijn__werkwijze": ""}, "Kies een datum voor ‘Werkwijze afgestemd’."),
        ({"termijn__werkwijze": "31-02-2027"}, "Schrijf de datum als 27-11-2026, en kies een dag die bestaat."),
        ({"termijn__werkwijze": "'; DROP TABLE ronde"}, "Schrijf de datum als 27-11-2026"),
        ({"termijn__werkwijze": "18-09-0026"}, "Schrijf het jaar met vier cijfers"),
        ({"termijn__werkwijze": "18-09-9999"}, "Kies een jaar binnen 15 jaar van nu."),
        ({"termijn__overzichten": "06-09-2026"}, "Deze termijn is dan al voorbij. Kies een latere dag."),
        ({"termijn__overzichten": "07-09-2026"}, "Deze termijn is dan al voorbij. Kies een latere dag."),
        ({"naam": ""}, "Geef de ronde een naam."),
        ({"naam": None}, "Geef de ronde een naam."),
        ({"naam": "x" * 81}, "Maak dit korter: ten hoogste 80 tekens. Nu zijn het er 81: 1 te veel."),
        ({"naam": "Ronde\u202e7202"}, "Haal het onzichtbare teken U+202E weg"),
        ({"naam": "Najaar 2026"}, "Er is al een ronde met deze naam. Kies een andere naam."),
        ({"naam": "  NAJAAR, 2026!"}, "Er is al een ronde met deze naam. Kies een andere naam."),
        ({"naam": "Nieuw"}, "Er is al een ronde met deze naam. Kies een andere naam."),
        ({"naam": "Laatste"}, "Er is al een ronde met deze naam. Kies een andere naam."),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_bij_het_veld_en_verandert_niets(
    secretaris: Paginaclient, velden: dict[str, str | None], zin: str
) -> None:
    voor = inhoud(secretaris.application, "sessie")
    pagina = start(secretaris, ADDENDUM, 422, **velden)
    assert pagina.fouten[0].startswith(zin)
    veld = next(iter(velden)).replace("__", "-")
    assert zin in pagina.kies(f"#{veld}-fout")[0].get_text(" ", strip=True)
    assert pagina.kies("title")[0].get_text().startswith("Fout: ")
    assert inhoud(secretaris.application, "sessie") == voor


@pytest.mark.parametrize("naam", ZONDER_LETTERS)
def test_een_naam_zonder_letters_of_cijfers_geeft_geen_webadres(secretaris: Paginaclient, naam: str) -> None:
    pagina = start(secretaris, status=422, naam=naam)
    assert pagina.fouten in (["Geef de ronde een naam met letters of cijfers."], ["Geef de ronde een naam."])
    assert tel(secretaris.application, "ronde") == 1


def test_emoji_naast_letters_mag_en_wat_getypt_is_blijft_staan(secretaris: Paginaclient) -> None:
    pagina = start(secretaris, status=422, naam="Ronde 🏠 één", termijn__tafel="morgen")
    formulier = pagina.formulier(ADDENDUM)
    assert (formulier.waarden["naam"], formulier.waarden["termijn-tafel"]) == ("Ronde 🏠 één", "morgen")
    gelukt = secretaris.stuur(formulier.vul({"termijn-tafel": "17-12-2026"}))
    assert (gelukt.adres, gelukt.kop) == ("/rondes/ronde-een", "Ronde 🏠 één")


def test_twee_keer_versturen_maakt_een_ronde(secretaris: Paginaclient) -> None:
    formulier = secretaris.haal(ADDENDUM).formulier(ADDENDUM)
    eerste, tweede = secretaris.stuur(formulier), secretaris.stuur(formulier)
    assert eerste.adres == tweede.adres
    assert "Dit was al opgeslagen." in tweede.tekst
    assert tel(secretaris.application, "ronde") == 2


def test_twee_mensen_starten_tegelijk_en_een_van_hen_hoort_dat_de_naam_bezet_is(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    samen = Barrier(2, timeout=30)

    def verstuur(client: Paginaclient) -> int:
        formulier = client.haal(ADDENDUM).formulier(ADDENDUM).vul(naam="Samen")
        samen.wait()
        return client.post(ADDENDUM, data=formulier.waarden).status_code

    collega = wereld.persoon("secretariaat-haaglanden", Rol.SECRETARIAAT)
    with ThreadPoolExecutor(2) as draden:
        uit = list(draden.map(verstuur, [client_voor(Rol.SECRETARIAAT), client_voor(collega)]))
    assert sorted(uit) == [303, 422]
    assert tel(wereld.app, "ronde") == 2
    assert tel(wereld.app, "dossier") == 18


@pytest.mark.parametrize("rol", [r for r in Rol if r != Rol.SECRETARIAAT])
def test_een_ander_dan_het_secretariaat_start_geen_ronde(client_voor: ClientVoor, rol: Rol) -> None:
    client = client_voor(rol)
    assert client.get("/rondes/nieuw").status_code == 404
    assert client.get(ADDENDUM).status_code == 404
    formulier = client_voor(Rol.SECRETARIAAT).haal(ADDENDUM).formulier(ADDENDUM)
    token = client.haal("/mijn-werk").formulier("/uitloggen").waarden["csrf_token"]
    assert client.post(ADDENDUM, data={**formulier.waarden, "csrf_token": token}).status_code == 404
    assert tel(client.application, "ronde") == 1
