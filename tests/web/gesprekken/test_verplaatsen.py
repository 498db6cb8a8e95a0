"""Moving and cancelling a talk, and inviting others."""

from __future__ import annotations

from datetime import timedelta

from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Waarden
from tests.ondersteuning.databank import tel
from tests.web.gesprekken.plannen import ga_naar_themaronde, reden, zonder


def test_een_verplaatst_gesprek_toont_oud_en_nieuw_naast_elkaar(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland(link="https://overleg.example/" + "k" * 400, plaats="")
    client = client_voor("coordinator")
    formulier = client.haal(wereld.adres("gesprekken", gesprek.sleutel, "verplaatsing")).formulier("verplaatsing")
    assert (formulier.waarden["datum"], formulier.waarden["tijd"]) == ("24-09-2026", "14:00")
    niets = client.stuur(formulier.vul(reden="Zomaar."), 422)
    assert niets.fouten == ["Kies een andere dag, tijd of plaats: nu verandert er niets."]
    nieuw = {"datum": "01-10-2026", "plaats": "Provinciehuis", "reden": "De wethouder is ziek.\nSorry."}
    pagina = client.stuur(formulier.vul(nieuw))
    geschiedenis = client_voor("corporatie").haal(pagina.adres)
    for zin in ("donderdag 24 september 2026, 14.00 uur", "donderdag 1 oktober 2026, 14.00 uur", "Provinciehuis",
                "De wethouder is ziek. Sorry."):  # fmt: skip
        assert zin in geschiedenis.tekst
    with wereld.app.app_context():
        assert db.session.get_one(Gesprek, gesprek.id).sequence == 1


def test_verplaatsen_en_annuleren_vragen_een_reden(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    client = client_voor("coordinator")
    for deel, zin in (("verplaatsing", "Schrijf waarom het gesprek verschuift."),
                      ("annulering", "Schrijf waarom het gesprek niet doorgaat.")):  # fmt: skip
        formulier = client.haal(wereld.adres("gesprekken", gesprek.sleutel, deel)).formulier(deel)
        nieuw = {"tijd": "15:00"} if deel == "verplaatsing" else {}
        assert client.stuur(formulier.vul({**nieuw, "reden": "  "}), 422).fouten == [zin]
    assert tel(wereld.app, "gesprekswijziging") == 0


def test_een_geannuleerd_gesprek_blijft_staan_en_kan_niets_meer(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel)
    vraag = client.haal(adres + "/annulering")
    assert "Annuleren is niet verwijderen" in vraag.tekst
    assert "De Goede Woning, Stedelink, Vidomes en Provincie" in vraag.tekst
    client.stuur(vraag.formulier("annulering").vul(reden="Twee partijen kunnen niet."))
    pagina = client_voor("corporatie").haal(adres)
    for zin in ("Geannuleerd", "Dit gesprek gaat niet door", "Twee partijen kunnen niet.", "Stadhuis, kamer 2"):
        assert zin in pagina.tekst
    for deel in ("verplaatsing", "annulering", "genodigden", "aanwezigheid"):
        geweigerd = client.haal(f"{adres}/{deel}")
        assert "het gesprek heeft nu de stand ‘Geannuleerd’" in geweigerd.tekst, deel
        assert not geweigerd.kies("main form"), deel
    assert "Er komt geen verslag." in client.haal(adres + "/verslag").tekst


def test_wie_intussen_wijzigde_overschrijft_niemand(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    adres = wereld.adres("gesprekken", gesprek.sleutel)
    eerste, tweede = client_voor("coordinator"), client_voor("collega")
    delen = {"verplaatsing": {"tijd": "16:00", "reden": "Later is beter."}, "annulering": {"reden": "Gaat niet door."},
             "genodigden": {}}  # fmt: skip
    formulieren = {deel: tweede.haal(f"{adres}/{deel}").formulier(deel) for deel in delen}
    eerste.stuur(eerste.haal(adres + "/verplaatsing").formulier("verplaatsing").vul(tijd="09:00", reden="Eerder."))
    for deel, waarden in delen.items():
        verloren = tweede.stuur(formulieren[deel].vul(waarden), 409)
        assert "Een collega heeft dit gesprek intussen gewijzigd" in verloren.tekst
        opnieuw = verloren.formulier(deel)
        assert {k: opnieuw.waarden[k] for k in waarden} == waarden
    assert tel(wereld.app, "gesprekswijziging") == 1
    assert "16.00 tot 17.30 uur" in tweede.stuur(tweede.stuur(formulieren["verplaatsing"].vul(
        delen["verplaatsing"]), 409).formulier("verplaatsing")).tekst  # fmt: skip


def test_genodigden_veranderen_met_een_reden(client_voor: ClientVoor, wereld: Wereld) -> None:
    gesprek = wereld.gepland()
    client, adres = client_voor("coordinator"), wereld.adres("gesprekken", gesprek.sleutel)
    pagina = client.haal(adres + "/genodigden")
    formulier = pagina.formulier("genodigden")
    waarden: Waarden = {"uitnodigen": zonder(wereld, pagina, "vidomes"), reden(wereld, "vidomes"): "Later."}
    klaar = client.stuur(formulier.vul(waarden))
    assert "Niet uitgenodigd , Later." in klaar.tekst
    wereld.klok.verder(days=2)
    terug = client.haal(adres + "/genodigden").formulier("genodigden")
    assert terug.waarden[reden(wereld, "vidomes")] == "Later."
    weer = client.stuur(terug.vul(uitnodigen=[str(v["value"]) for v in pagina.kies("input[name=uitnodigen]")]))
    assert "Niet uitgenodigd" not in weer.tekst
    assert weer.tekst.count("Uitgenodigd , 7 sep") == 3
    assert weer.tekst.count("Uitgenodigd , 9 sep") == 1


def test_een_reflectie_schuift_mee_met_de_themasessie(client_voor: ClientVoor, wereld: Wereld) -> None:
    trekker = ga_naar_themaronde(wereld)
    eerst = wereld.gepland(stap="themasessie")
    later = wereld.gepland(wereld.klok() + timedelta(days=30), stap="reflectie")
    client = client_voor(trekker)
    formulier = client.haal(wereld.adres("gesprekken", eerst.sleutel, "verplaatsing")).formulier("verplaatsing")
    client.stuur(formulier.vul(datum="20-10-2026", reden="Vol."))
    adres = wereld.adres("gesprekken", later.sleutel, "verplaatsing")
    knoppen = client.haal(wereld.adres("gesprekken", later.sleutel)).kies(f"main a[href='{adres}']")
    assert [k.get_text(strip=True) for k in knoppen] == ["Verplaatsen"]
    formulier = client.haal(adres).formulier("verplaatsing")
    assert client.stuur(formulier.vul(datum="19-10-2026", reden="Ook."), 422).fouten == [
        "Kies een moment na ‘Themasessie’: dit gesprek is een latere bijeenkomst."
    ]
    assert client.stuur(formulier.vul(datum="02-11-2026", reden="Ook.")).kop.startswith("Reflectie")
