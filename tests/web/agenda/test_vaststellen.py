"""Replying to conditions and adopting: what stands in the way, what does not, and what is fixed afterwards."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud
from tests.web.agenda.antwoorden import MITS, NIET, Akkoordronde, antwoordformulier, begin, rij


def _pagina(client: Paginaclient, agenda: Akkoordronde, nr: int = 1) -> Pagina:
    return client.haal(agenda.adres("versies", str(nr), "vaststelling"))


def _redenen(pagina: Pagina) -> list[str]:
    return [li.get_text(" ", strip=True) for li in pagina.kies("#fouten li")]


def test_de_gemeente_reageert_op_een_voorwaarde_vanaf_mijn_werk(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    sleutel = agenda.instemmingen()[0].sleutel
    client = client_voor("coordinator")
    link = next(str(a["href"]) for a in client.haal("/mijn-werk").kies("th a") if "voorwaarde" in a.get_text())
    assert link == f"{agenda.adres()}#{sleutel}"
    pagina = client.haal(link)
    assert pagina.kies(f"[id='{sleutel}']")
    leeg = client.stuur(pagina.formulier(sleutel).vul(tekst=" "), 422)
    assert leeg.fouten == ["Schrijf wat u met de voorwaarde doet."]
    client.stuur(pagina.formulier(sleutel).vul(tekst="Wij laten de grond <b>onderzoeken</b>. 😀"))
    for wie in ("coordinator", "corporatie", "provincie", "secretariaat"):
        gelezen = client_voor(wie).haal(agenda.adres())
        assert "Reactie van Zoetermeer: Wij laten de grond <b>onderzoeken</b>. 😀" in gelezen.tekst, wie
        assert not [f for f in gelezen.formulieren() if "reacties" in f.adres], wie
    assert not any("voorwaarde" in a.get_text() for a in client.haal("/mijn-werk").kies("th a"))


def test_een_reactie_geldt_alleen_voor_de_voorwaarde_die_is_gelezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    sleutel = agenda.instemmingen()[0].sleutel
    client = client_voor("coordinator")
    formulier = client.haal(agenda.adres()).formulier(sleutel).vul(tekst="Dat doen wij.")
    wereld.klok.verder(minutes=5)
    agenda.antwoord("corporatie", {een: ("akkoord mits", "En er komt een school.")})
    pagina = client.stuur(formulier, 409)
    assert "Vidomes heeft de voorwaarde intussen veranderd" in pagina.tekst
    assert "En er komt een school." in pagina.tekst
    assert agenda.instemmingen()[0].antwoord == ""
    opnieuw = pagina.formulier(sleutel)
    assert opnieuw.waarden["tekst"] == "Dat doen wij."
    client.stuur(opnieuw.vul(tekst="Ook de school komt er."))
    assert agenda.instemmingen()[0].antwoord == "Ook de school komt er."


def test_een_tweede_reactie_overschrijft_de_eerste_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    sleutel = agenda.instemmingen()[0].sleutel
    collega = client_voor("collega")
    formulier = collega.haal(agenda.adres()).formulier(sleutel).vul(tekst="Van de collega.")
    agenda.reactie(sleutel, "Van de eerste.")
    pagina = collega.stuur(formulier, 422)
    assert pagina.fouten == ["Op deze voorwaarde is al gereageerd. Lees die reactie."]
    assert "Van de eerste." in pagina.tekst
    assert "Van de collega." in pagina.tekst
    assert agenda.instemmingen()[0].antwoord == "Van de eerste."


def test_een_gewijzigde_voorwaarde_vraagt_een_nieuwe_reactie(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    (met,) = [i for i in agenda.instemmingen() if i.reden]
    agenda.reactie(met.sleutel)
    assert not _redenen(_pagina(client_voor("coordinator"), agenda))
    agenda.antwoord("corporatie", {een: ("akkoord mits", "En er komt een school.")})
    assert _redenen(_pagina(client_voor("coordinator"), agenda)) == [
        "Geef eerst een reactie op de voorwaarde van Vidomes bij ‘Onderwerp 1’."
    ]


def test_op_niet_akkoord_en_op_een_vreemde_sleutel_valt_niet_te_reageren(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("niet akkoord", NIET)})
    client = client_voor("coordinator")
    gegevens = {"csrf_token": client.token(), "verzoek": "proef-12345678", "tekst": "Jawel."}
    for sleutel in (agenda.instemmingen()[0].sleutel, "bestaat-niet"):
        adres = agenda.adres("reacties", sleutel)
        assert client.post(adres, data={**gegevens, "gelezen": ""}).status_code in {404, 409}, sleutel
    assert agenda.instemmingen()[0].antwoord == ""


def test_voor_het_vaststellen_staat_alles_wat_openstaat_op_een_rij_met_een_link(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    agenda.allen_akkoord(1, "provincie")
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS), twee: ("niet akkoord", NIET)})
    agenda.antwoord("provincie", {een: ("akkoord", "")})
    (met,) = [i for i in agenda.instemmingen() if i.oordeel == "akkoord mits"]
    client = client_voor("coordinator")
    assert client.haal(agenda.adres()).kies(f"a[href='{agenda.adres('versies', '1', 'vaststelling')}']")
    pagina = _pagina(client, agenda)
    assert _redenen(pagina) == [
        "Wacht op antwoord van Provincie, of tot de reactietermijn voorbij is (14-09-2026).",
        "Geef eerst een reactie op de voorwaarde van Vidomes bij ‘Onderwerp 1’.",
    ]
    links = {a.get_text(strip=True): str(a["href"]) for a in pagina.kies("main li a")}
    assert links["Onderwerp 2"] == f"{agenda.adres()}#{twee}"
    assert links["Onderwerp 3"] == f"{agenda.adres()}#{drie}"
    assert "Onderwerp 1" not in links
    assert links["Vidomes bij ‘Onderwerp 1’"] == f"{agenda.adres()}#{met.sleutel}"
    assert "1 keer niet akkoord blijft zichtbaar" in pagina.tekst
    assert not pagina.kies("main form")


def test_open_antwoorden_houden_het_tegen_tot_de_termijn_voorbij_is_en_daarna_niet_meer(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, sleutels = begin(wereld)
    client = client_voor("coordinator")
    geweigerd = _pagina(client, agenda)
    assert _redenen(geweigerd)[0].startswith("Wacht op antwoord van De Goede Woning, Stedelink, Vidomes, Provincie")
    for dagen, kan in ((7, False), (1, True)):
        wereld.klok.verder(days=dagen)
        assert bool(_pagina(client, agenda).kies("main form")) == kan, dagen
    pagina = _pagina(client, agenda)
    assert "De termijn is voorbij sinds maandag 14 september" in pagina.tekst
    klaar = client.stuur(pagina.formulier("/vaststelling"))
    assert "Versie 1 vastgesteld" in klaar.tekst
    assert {rij(klaar, k)["Vidomes"] for k in sleutels} == {"Open"}


def test_een_voorwaarde_zonder_reactie_houdt_het_ook_na_de_termijn_tegen(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    agenda.na_de_termijn()
    client = client_voor("coordinator")
    assert _redenen(_pagina(client, agenda)) == [
        "Geef eerst een reactie op de voorwaarde van Vidomes bij ‘Onderwerp 1’."
    ]
    agenda.reactie(agenda.instemmingen()[0].sleutel)
    client.stuur(_pagina(client, agenda).formulier("/vaststelling"))
    assert agenda.versies()[0].vastgesteld_op


def test_niet_akkoord_houdt_nooit_iets_tegen_en_blijft_te_lezen(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, sleutels = begin(wereld)
    for wie in ("corporatie", "goede_woning", "stedelink", "provincie"):
        agenda.antwoord(wie, dict.fromkeys(sleutels, ("niet akkoord", f"{NIET} {wie}")))
    client = client_voor("coordinator")
    client.stuur(_pagina(client, agenda).formulier("/vaststelling"))
    for wie in ("tafel", "coordinator", "corporatie", "secretariaat"):
        pagina = client_voor(wie).haal(agenda.adres())
        assert pagina.tekst.count(f"niet akkoord: {NIET} provincie") == 3, wie
        assert "Versie 1 vastgesteld" in pagina.tekst, wie


def test_weigeren_noemt_alle_redenen_en_verandert_niets(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    client = client_voor("coordinator")
    formulier = _pagina(client, agenda).formulier("/vaststelling")
    agenda.antwoord("corporatie", {een: ("akkoord mits", MITS)})
    voor = inhoud(wereld.app, "sessie", "inzage")
    pagina = client.stuur(formulier, 422)
    assert "Versie 1 is niet vastgesteld" in pagina.tekst
    assert _redenen(pagina) == ["Geef eerst een reactie op de voorwaarde van Vidomes bij ‘Onderwerp 1’."]
    assert inhoud(wereld.app, "sessie", "inzage") == voor


def test_een_vervangen_of_vastgestelde_versie_is_niet_nog_eens_vast_te_stellen(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    client = client_voor("coordinator")
    eerste = _pagina(client, agenda).formulier("/vaststelling")
    agenda.bewaard(een, titel="Onderwerp 1, anders")
    agenda.voorgelegd()
    assert _redenen(client.stuur(eerste, 409)) == ["Er is een nieuwere versie voorgelegd. Stel die vast."]
    agenda.allen_akkoord(2)
    tweede = _pagina(client, agenda, 2).formulier("/vaststelling")
    for keer in ("Versie 2 is vastgesteld.", "Dit was al opgeslagen. Er is niets dubbel gedaan."):
        assert keer in client.stuur(tweede).tekst
    assert _redenen(_pagina(client, agenda, 2)) == ["Deze versie is al vastgesteld."]
    assert [bool(v.vastgesteld_op) for v in agenda.versies()] == [False, True]


@pytest.mark.parametrize("wie", ["corporatie", "provincie", "wethouder", "lezer", "secretariaat", "tafel"])
def test_alleen_de_trekker_reageert_en_stelt_vast(wereld: Wereld, client_voor: ClientVoor, wie: str) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.antwoord("goede_woning", {een: ("akkoord mits", MITS)})
    agenda.na_de_termijn()
    client = client_voor(wie)
    gegevens = {"csrf_token": client.token(), "verzoek": "proef-12345678", "tekst": "Prima.", "gelezen": ""}
    assert client.get(agenda.adres("versies", "1", "vaststelling")).status_code == 403
    for delen in (("versies", "1", "vaststelling"), ("reacties", agenda.instemmingen()[0].sleutel)):
        assert client.post(agenda.adres(*delen), data=gegevens).status_code == 403, delen
    assert agenda.versies()[0].vastgesteld_op is None
    assert agenda.instemmingen()[0].antwoord == ""


@pytest.mark.parametrize("heropend", [False, True])
def test_wat_een_partij_typte_blijft_staan_als_de_agenda_intussen_is_vastgesteld(
    wereld: Wereld, client_voor: ClientVoor, *, heropend: bool
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.allen_akkoord()
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda).vul({f"oordeel-{een}": None, f"mits-{een}": MITS})
    agenda.vastgesteld()
    if heropend:
        agenda.bewaard(_rest[0], titel="Een ander onderwerp")
        agenda.voorgelegd()
    pagina = client.stuur(formulier, 409 if heropend else 422)
    assert MITS in pagina.tekst
    assert ("Intussen is versie 2 voorgelegd" if heropend else "De agenda is vastgesteld.") in pagina.tekst
    assert {i.reden for i in agenda.instemmingen()} == {""}
