"""The list of adopted items: how far each is, for whom, and which talks could be planned together."""

from __future__ import annotations

from gesprekken.core.klok import lokaal
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.opvolging import Vervolg
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina

BUITEN = "Alleen voor de partijen van dit punt"


def rij(pagina: Pagina, sleutel: str) -> dict[str, str]:
    """The line of an item: heading of the cell -> text."""
    (gevonden,) = pagina.kies(f"tr[id='{sleutel}']")
    return {str(td["data-label"]): " ".join(td.get_text(" ").split()) for td in gevonden.select("td")}


def test_zonder_vastgestelde_agenda_zegt_de_lijst_wat_eerst_komt(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld)
    agenda = wereld.adres("agenda", "gespreksagenda")
    for wie in ("coordinator", "corporatie", "secretariaat"):
        pagina = client_voor(wie).haal(vervolg.adres())
        assert "Er is nog geen agenda vastgesteld." in pagina.tekst
        assert pagina.kies(f"main a[href='{agenda}']"), wie
    spel = Agendaspel(wereld, "zoetermeer")
    spel.op_de_agenda("corporatie", "Nog niet vast")
    spel.voorgelegd()
    assert "Nog niet vast" not in client_voor("corporatie").haal(vervolg.adres()).tekst


def test_elk_punt_zegt_hoe_ver_het_is(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld(dict.fromkeys(("Een", "Twee", "Drie", "Vier", "Vijf", "Zes"), ("vidomes",)))
    vervolg.gehouden("Twee")
    gepland = vervolg.gepland("Een", dagen=9)
    vervolg.zet_punt("Drie", "schriftelijk afdoen")
    vervolg.zet_punt("Vier", "schriftelijk afdoen")
    vervolg.zet_punt("Vier", "afsluiten")
    vervolg.zet_punt("Vijf", "doorschuiven")
    pagina = client_voor("corporatie").haal(vervolg.adres())
    hoever = {titel: rij(pagina, sleutel)["Opvolging"] for titel, sleutel in vervolg.punten.items()}
    assert hoever["Een"].startswith("Gesprek gepland")
    assert f"{lokaal(gepland.begint_op).day} september 2026" in hoever["Een"]
    assert hoever["Twee"].startswith("Gehouden, uitkomst vastleggen")
    assert hoever["Drie"] == "Schriftelijk"
    assert hoever["Vier"].startswith("Afgesloten")
    assert hoever["Vijf"].startswith("Naar de volgende ronde")
    assert hoever["Zes"].startswith("Nog geen gesprek Plannen uiterlijk")
    assert "6 agendapunten · 1 nog zonder gesprek · 2 afgerond" in pagina.tekst
    assert [a.get_text(strip=True) for a in pagina.kies("tbody th a")] == list(vervolg.punten)
    assert str(pagina.kies("tbody th a")[0]["href"]) == vervolg.adres("punten", vervolg.punten["Een"])


def test_het_verslag_staat_er_met_zijn_stand_en_een_concept_is_stil(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    gesprek, sleutel = vervolg.gehouden("Grond"), vervolg.punten["Grond"]

    def standen() -> list[str]:
        return [
            rij(client_voor(wie).haal(vervolg.adres()), sleutel)["Verslag"] for wie in ("coordinator", "corporatie")
        ]

    assert standen() == ["Nog niet geschreven", "Nog niet voorgelegd"]
    vervolg.verslag(gesprek, "Grond")
    assert standen() == ["Concept", "Nog niet voorgelegd"]
    vervolg.zet_verslag(gesprek, "Grond", "voorleggen")
    assert standen() == ["Voorgelegd", "Voorgelegd"]
    vervolg.zet_verslag(gesprek, "Grond", "vaststellen")
    assert standen() == ["Vastgesteld", "Vastgesteld"]


def test_buiten_de_muur_van_een_punt_leest_een_partij_alleen_titel_en_partijen(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld(informeert="vidomes")
    gesprek = vervolg.gehouden("Grond", "Hoogte")
    vervolg.gepland("Geluid", dagen=4)
    for wie, binnen in {
        "coordinator": {"Grond", "Hoogte", "Geluid"},
        "lezer": {"Grond", "Hoogte", "Geluid"},
        "corporatie": {"Grond", "Hoogte", "Geluid"},  # informed of the last one
        "goede_woning": {"Geluid"},
        "provincie": {"Geluid"},
        "secretariaat": set(),
    }.items():
        pagina = client_voor(wie).haal(vervolg.adres())
        for titel, sleutel in vervolg.punten.items():
            cellen = rij(pagina, sleutel)
            assert "Voert: Gemeente Zoetermeer" in cellen["Wie praat mee"], (wie, titel)
            assert (cellen["Opvolging"] == BUITEN) == (titel not in binnen), (wie, titel)
            assert ("Verslag" in cellen) == (titel in binnen), (wie, titel)
        assert (gesprek.sleutel in str(pagina.boom)) == ("Grond" in binnen), wie
    for wie in ("tafel", "toetser", "huurders", "delft", "vreemde_corporatie"):
        assert client_voor(wie).get(vervolg.adres()).status_code == 404, wie


def test_de_trekker_krijgt_een_voorstel_waar_dezelfde_partijen_aan_tafel_zitten(
    client_voor: ClientVoor, wereld: Wereld
) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    pagina = client_voor("coordinator").haal(vervolg.adres())
    (knop,) = pagina.kies(".gs-voorstellen a")
    een, twee = vervolg.punten["Grond"], vervolg.punten["Hoogte"]
    assert knop.get_text(strip=True) == "Eén gesprek plannen over punten 1 en 2"
    assert str(knop["href"]) == vervolg.adres("gesprek", f"nieuw?punt={een}&punt={twee}")
    alleen = vervolg.adres("gesprek", f"nieuw?punt={vervolg.punten['Geluid']}")
    assert pagina.kies(f"tr a[href='{alleen}']")[0].get_text() == "Gesprek plannen over punt 3"
    for wie in ("wethouder", "lezer", "corporatie", "provincie", "secretariaat"):
        ander = client_voor(wie).haal(vervolg.adres())
        assert not ander.kies(".gs-voorstellen"), wie
        assert "Gesprek plannen" not in ander.tekst, wie
    vervolg.gepland("Grond")
    assert not client_voor("coordinator").haal(vervolg.adres()).kies(".gs-voorstellen")


def test_wie_alleen_wordt_geinformeerd_telt_niet_mee_voor_een_voorstel(client_voor: ClientVoor, wereld: Wereld) -> None:
    tafels = {"Een": ("vidomes",), "Twee": ("vidomes",)}
    vervolg = Vervolg(wereld).vastgesteld(tafels, informeert="provincie-zuid-holland")
    pagina = client_voor("coordinator").haal(vervolg.adres())
    assert "Met Vidomes" in pagina.kies(".gs-voorstellen")[0].get_text(" ", strip=True)


def test_een_verstreken_plandatum_staat_erbij(client_voor: ClientVoor, wereld: Wereld) -> None:
    vervolg = Vervolg(wereld).vastgesteld()
    wereld.klok.verder(days=90)
    cel = rij(client_voor("corporatie").haal(vervolg.adres()), vervolg.punten["Grond"])["Opvolging"]
    assert "dagen te laat" in cel
