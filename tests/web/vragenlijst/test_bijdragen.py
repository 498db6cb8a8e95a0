"""What each party contributes: written by that party only, read by all, and who misses is visible."""

from __future__ import annotations

from tests.conftest import ClientVoor
from tests.fabrieken.vraagspel import Vraagspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.ondersteuning.databank import inhoud, tel

EIGEN = "Schrijf wat uw organisatie zelf bijdraagt."
PARTIJEN = {"coordinator": "Zoetermeer", "corporatie": "Vidomes", "provincie": "Provincie"}


def _partij(pagina: Pagina, kort: str) -> str:
    (vak,) = [li for li in pagina.kies("#bijdragen [data-partij]") if kort in str(li["data-partij"])]
    return " ".join(vak.get_text(" ").split())


def test_elke_partij_schrijft_haar_eigen_bijdrage_en_iedereen_leest_alle(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Vraagspel(wereld)
    for wie in PARTIJEN:
        client = client_voor(wie)
        na = client.stuur(client.haal(spel.adres()).formulier("/bijdrage").vul(tekst=f"Dit doet {wie}."))
        assert "Uw bijdrage is opgeslagen." in na.tekst
    for wie in ("coordinator", "goede_woning", "secretariaat", "wethouder"):
        pagina = client_voor(wie).haal(spel.adres())
        assert f"3 van {len(spel.bijdragen())} partijen schreven een bijdrage" in pagina.tekst
        for van, kort in PARTIJEN.items():
            assert f"Dit doet {van}." in _partij(pagina, kort)
        assert "Nog geen bijdrage" in _partij(pagina, "Goede Woning")
    namen = {r.partij.kort: r.bijdrage.tekst for r in spel.bijdragen() if r.bijdrage}
    assert namen["Vidomes"] == "Dit doet corporatie."


def test_een_melding_gaat_naar_de_gemeente(wereld: Wereld, client_voor: ClientVoor) -> None:
    Vraagspel(wereld).bijgedragen()
    assert "Bijdrage geschreven" in client_voor("coordinator").haal("/meldingen").tekst


def test_niemand_schrijft_voor_een_ander(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Vraagspel(wereld)
    spel.bijgedragen("corporatie", "Van Vidomes zelf.")
    for wie, status in (("wethouder", 403), ("lezer", 403), ("secretariaat", 403), ("tafel", 403), ("delft", 404),
                        ("vreemde_corporatie", 404), ("toetser", 404), ("huurders", 404)):  # fmt: skip
        client = client_voor(wie)
        client.keurt = False
        voor = inhoud(wereld.app)["bijdrage"]
        gegevens = {"csrf_token": client.token(), "verzoek": f"van-{wie}-1", "versie": "1", "tekst": "Van een ander",
                    "organisatie": "vidomes", "organisatie_id": str(wereld.organisaties["vidomes"])}  # fmt: skip
        assert client.post(spel.adres("bijdrage"), data=gegevens).status_code == status, wie
        assert inhoud(wereld.app)["bijdrage"] == voor
    client = client_voor("goede_woning")
    form = client.haal(spel.adres()).formulier("/bijdrage").vul(tekst="Van De Goede Woning.")
    client.stuur(type(form)(form.adres, {**form.waarden, "organisatie_id": str(wereld.organisaties["vidomes"])}))
    teksten = {r.partij.organisatie_id: r.bijdrage.tekst for r in spel.bijdragen() if r.bijdrage}
    assert teksten == {
        wereld.organisaties["vidomes"]: "Van Vidomes zelf.",
        wereld.organisaties["de-goede-woning"]: "Van De Goede Woning.",
    }


def test_een_lege_bijdrage_wordt_niet_bewaard(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Vraagspel(wereld), client_voor("corporatie")
    pagina = client.stuur(client.haal(spel.adres()).formulier("/bijdrage").vul(tekst=" \n "), 422)
    assert pagina.fouten == [EIGEN]
    assert tel(wereld.app, "bijdrage") == 0


def test_twee_van_dezelfde_organisatie_zien_elkaars_tekst(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel, client = Vraagspel(wereld), client_voor("directeur")
    form = client.haal(spel.adres()).formulier("/bijdrage").vul(tekst="Van de directeur.")
    spel.bijgedragen("corporatie", "Van de medewerker.")
    pagina = client.stuur(form, 409)
    assert "Van de medewerker." in pagina.kies("[data-nu]")[0].get_text()
    terug = pagina.formulier("/bijdrage")
    assert str(terug.waarden["tekst"]).strip() == "Van de directeur."
    assert "Van de directeur." in _partij(client.stuur(terug), "Vidomes")
