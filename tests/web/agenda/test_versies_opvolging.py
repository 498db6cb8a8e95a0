"""A next version: what is new, what is asked again, what keeps its answer, and earlier versions as they were."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina
from tests.web.agenda.antwoorden import MITS, NIET, Akkoordronde, antwoordformulier, begin, rij, te_wijzigen, vragen


def _tweede(agenda: Akkoordronde, een: str) -> None:
    """The first item gets a question, the last one goes to the top, the second leaves, a new one comes."""
    agenda.bewaard(een, vraag="Hoeveel woningen in Oost?")
    agenda.omhoog("Onderwerp 3", 2)
    agenda.afgehaald("Onderwerp 2")
    agenda.op_de_agenda("Onderwerp 4")
    agenda.voorgelegd()


def test_alleen_wat_veranderde_wordt_opnieuw_gevraagd(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, _twee, drie) = begin(wereld)
    agenda.akkoord("corporatie")
    _tweede(agenda, een)
    pagina = client_voor("corporatie").haal(agenda.adres())
    assert vragen(pagina) == ["Onderwerp 1", "Onderwerp 4"]
    assert te_wijzigen(pagina) == ["Onderwerp 3"]
    assert (rij(pagina, drie)["Vidomes"], rij(pagina, een)["Vidomes"]) == ("Akkoord", "Open")
    assert rij(pagina, een)["punt"].endswith("Gewijzigd: vraag")
    assert rij(pagina, drie)["punt"].endswith("Verplaatst, was punt 3")
    assert rij(pagina, agenda.sleutel("Onderwerp 4"))["punt"].endswith("Nieuw")
    assert "Vervallen sinds versie 1: ‘Onderwerp 2’" in pagina.tekst


def test_de_vergelijking_zet_beide_versies_naast_elkaar(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, _twee, _drie) = begin(wereld)
    _tweede(agenda, een)
    for wie in ("coordinator", "provincie", "secretariaat"):
        pagina = client_voor(wie).haal(agenda.adres("versies", "2", "vergelijking"))
        rijen = {str(tr["data-wijziging"]): [td.get_text(" ", strip=True) for td in tr.select("td")]
                 for tr in pagina.kies("tr[data-wijziging]")}  # fmt: skip
        assert set(rijen) == {"nieuw", "gewijzigd", "verplaatst", "vervallen"}, wie
        assert "Hoeveel woningen in Oost?" in rijen["gewijzigd"][1]
        assert "Hoeveel woningen in Oost?" not in rijen["gewijzigd"][0]
        assert rijen["nieuw"][0] == rijen["vervallen"][1] == "Staat niet in deze versie"
        assert "Gewijzigd: vraag" in pagina.tekst
        assert (rijen["verplaatst"][0][:6], rijen["verplaatst"][1][:6]) == ("Punt 3", "Punt 1")
    assert client_voor("coordinator").get(agenda.adres("versies", "1", "vergelijking")).status_code == 404


def test_een_eerdere_versie_blijft_te_lezen_zoals_zij_was(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, twee, _drie) = begin(wereld)
    agenda.antwoord("provincie", {twee: ("niet akkoord", NIET)})
    _tweede(agenda, een)
    pagina = client_voor("corporatie").haal(agenda.adres("versies", "1"))
    assert "Dit is een eerdere versie" in pagina.tekst
    assert rij(pagina, twee)["Provincie"] == "Niet akkoord"
    assert NIET in pagina.tekst
    assert "Hoeveel woningen in Oost?" not in pagina.tekst
    assert not pagina.kies("main form")
    assert NIET not in client_voor("corporatie").haal(agenda.adres()).tekst


def test_wat_is_vastgesteld_verandert_niet_door_een_antwoord_op_een_latere_versie(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    agenda.allen_akkoord(1, "provincie")
    agenda.antwoord("provincie", {drie: ("niet akkoord", NIET)})
    agenda.na_de_termijn()
    agenda.stel_vast()
    wereld.klok.verder(hours=1)
    agenda.bewaard(een, titel="Onderwerp 1, anders")
    agenda.voorgelegd()
    corporatie, provincie = client_voor("corporatie"), client_voor("provincie")
    pagina = corporatie.haal(agenda.adres())
    assert (vragen(pagina), te_wijzigen(pagina)) == (["Onderwerp 1, anders"], [])
    assert vragen(provincie.haal(agenda.adres())) == ["Onderwerp 1, anders", "Onderwerp 2"]
    provincie.stuur(antwoordformulier(provincie, agenda).vul({f"mits-{twee}": MITS}))
    assert rij(provincie.haal(agenda.adres()), twee)["Provincie"] == "Akkoord mits"
    for wie in ("tafel", "coordinator"):
        eerste = client_voor(wie).haal(agenda.adres("versies", "1"))
        assert rij(eerste, twee)["Provincie"] == "Open", wie
        assert rij(eerste, drie)["Provincie"] == "Niet akkoord", wie
        assert MITS not in eerste.tekst, wie
    gesloten = corporatie.haal(agenda.adres()).formulier("/antwoord").vul({f"niet-{twee}": NIET})
    assert corporatie.stuur(gesloten, 422).fouten[0].startswith("Antwoord alleen op punten van deze versie")


def test_wie_antwoordt_terwijl_een_nieuwe_versie_uitgaat_ziet_die_en_houdt_wat_hij_schreef(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, twee, drie) = begin(wereld)
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda).vul(
        {f"mits-{een}": MITS, f"niet-{twee}": NIET, f"mits-{drie}": "Samen met ons."}
    )
    _tweede(agenda, een)
    pagina = client.stuur(formulier, 409, knop="Akkoord met alle open punten")
    assert "Intussen is versie 2 voorgelegd" in pagina.tekst
    for tekst in (MITS, NIET, "Samen met ons.", "Hoeveel woningen in Oost?"):
        assert tekst in pagina.tekst
    nieuw = pagina.formulier("/versies/2/antwoord")
    assert nieuw.waarden[f"mits-{drie}"] == "Samen met ons."
    assert nieuw.waarden[f"mits-{een}"] == ""
    assert f"oordeel-{een}" not in nieuw.waarden
    assert agenda.instemmingen() == []
    client.stuur(nieuw, knop="Akkoord met alle open punten")
    assert sorted(agenda.van("corporatie").values()) == [
        ("akkoord", ""), ("akkoord", ""), ("akkoord mits", "Samen met ons."),
    ]  # fmt: skip


def test_wie_antwoordt_nadat_is_vastgesteld_leest_dat_en_houdt_wat_hij_schreef(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.na_de_termijn()
    client = client_voor("corporatie")
    formulier = antwoordformulier(client, agenda).vul({f"mits-{een}": MITS})
    agenda.stel_vast()
    pagina = client.stuur(formulier, 422)
    assert "De agenda is vastgesteld. Breng een onderwerp in voor een volgende versie." in pagina.fouten
    assert MITS in pagina.tekst
    assert not pagina.kies("form#antwoord")
    assert agenda.instemmingen() == []


def _json(tekst: object) -> str:
    return json.dumps(tekst, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _sha(tekst: str) -> str:
    return hashlib.sha256(tekst.encode()).hexdigest()


def test_iedereen_rekent_de_vingerafdrukken_na_met_het_bestand(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    agenda.bewaard(een, titel="Één “vraag” 😀", vraag="Regel 1\nשלום & <b>")
    agenda.voorgelegd()
    client = client_voor("provincie")
    pagina = client.haal(agenda.adres())
    afdruk = pagina.kies(".gs-vingerafdruk")[0].get_text(strip=True)
    antwoord = client.get(str(pagina.kies("a[download]")[0]["href"]))
    assert antwoord.mimetype == "application/json"
    assert antwoord.headers["Content-Disposition"] == ('attachment; filename="gespreksagenda-zoetermeer-versie-2.json"')
    bestand: dict[str, Any] = json.loads(antwoord.text)
    assert antwoord.text == _json(bestand)
    assert [r["inhoud"]["titel"] for r in bestand["regels"]] == ["Één “vraag” 😀", "Onderwerp 2", "Onderwerp 3"]
    assert [r["vingerafdruk"] for r in bestand["regels"]] == [
        _sha(_json([r["sleutel"], r["inhoud"]])) for r in bestand["regels"]
    ]
    assert bestand["vingerafdruk"] == afdruk == _sha(_json([r["vingerafdruk"] for r in bestand["regels"]]))
    bestand["regels"][0]["inhoud"]["titel"] += " "
    assert _sha(_json([een, bestand["regels"][0]["inhoud"]])) != bestand["regels"][0]["vingerafdruk"]


def _links(pagina: Pagina) -> set[str]:
    return {str(a["href"]) for a in pagina.kies("main a[href]")}


def test_elke_versie_en_elke_vergelijking_is_met_een_link_te_bereiken(wereld: Wereld, client_voor: ClientVoor) -> None:
    agenda, (een, *_rest) = begin(wereld)
    _tweede(agenda, een)
    links = _links(client_voor("corporatie").haal(agenda.adres()))
    for deel in ("versies/1", "versies/2", "versies/2/vergelijking", "versies/2/export"):
        assert agenda.adres(*deel.split("/")) in links, deel
