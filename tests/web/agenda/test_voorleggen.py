"""Presenting: the page says what will happen, and that is what happens."""

from __future__ import annotations

import pytest

from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.boom import Tag
from tests.ondersteuning.client import Pagina, Paginaclient
from tests.ondersteuning.databank import inhoud, tel
from tests.web.agenda.agendas import Proefagenda, samenstelling


@pytest.fixture
def agenda(wereld: Wereld) -> Proefagenda:
    """The agenda of the world's dossier with three items."""
    proef = Proefagenda(wereld)
    proef.gevuld()
    return proef


@pytest.fixture
def client(client_voor: ClientVoor) -> Paginaclient:
    """The coordinator of the municipality."""
    return client_voor("coordinator")


def _open(client: Paginaclient, agenda: Proefagenda) -> Pagina:
    return client.haal(agenda.adres("samenstelling"))


def _woorden(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def _gevraagd(pagina: Pagina, agenda: Proefagenda, slug: str) -> str:
    return _woorden(pagina.kies(f"[data-gevraagd='{agenda.wereld.organisaties[slug]}'] strong")[0])


def _wijzigingen(pagina: Pagina) -> list[str]:
    return [_woorden(li) for li in pagina.kies("[data-wijziging]")]


def _leg_voor(client: Paginaclient, agenda: Proefagenda, nr: int, **velden: str) -> int:
    formulier = samenstelling(_open(client, agenda), f"Versie {nr} voorleggen").vul(velden)
    return client.post(formulier.adres, data=formulier.waarden).status_code


def test_de_eerste_versie_zegt_aan_wie_waarover_en_tot_wanneer(client: Paginaclient, agenda: Proefagenda) -> None:
    pagina = _open(client, agenda)
    tekst = _woorden(pagina.kies("#voorleggen")[0])
    assert "gaat versie 1 naar" in tekst
    assert "tot en met maandag 14 september 2026" in tekst
    assert "3 nieuw" in tekst
    assert _gevraagd(pagina, agenda, "vidomes") == "alle punten (3)"
    assert not pagina.kies(f"[data-gevraagd='{agenda.wereld.organisaties['zoetermeer']}']")
    assert _leg_voor(client, agenda, 1) == 303
    assert tel(agenda.wereld.app, "agendaversie") == 1


def test_de_volgende_versie_vraagt_alleen_naar_wat_veranderde(client: Paginaclient, agenda: Proefagenda) -> None:
    een, twee, drie = (p.punt.sleutel for p in agenda.punten())
    agenda.voorgelegd()
    agenda.akkoord("corporatie")
    pagina = _open(client, agenda)
    assert "Er is niets veranderd sinds de vorige versie." in _woorden(pagina.kies("#voorleggen")[0])
    assert _gevraagd(pagina, agenda, "vidomes") == "niets, alles is beantwoord"
    agenda.bewaard(twee, titel="Anders gezegd", vraag="Wie betaalt?")
    agenda.op_de_agenda("Onderwerp 4")
    client.stuur(samenstelling(_open(client, agenda), "Punt 3 omhoog"))
    verwijder = samenstelling(_open(client, agenda), "Punt 1 van de agenda halen")
    client.stuur(verwijder.vul({f"reden-{een}": "Is al besloten."}))
    pagina = _open(client, agenda)
    assert _wijzigingen(pagina) == [
        "Onderwerp 3 verplaatst", "Anders gezegd gewijzigd: titel, gespreksvraag", "Onderwerp 4 nieuw",
        "Onderwerp 1 vervallen",
    ]  # fmt: skip
    assert _gevraagd(pagina, agenda, "vidomes") == "punt 2, 3"
    assert _gevraagd(pagina, agenda, "de-goede-woning") == "alle punten (3)"
    assert _leg_voor(client, agenda, 2) == 303
    assert [p.punt.sleutel for p in agenda.punten()][:2] == [drie, twee]


def test_elk_punt_zonder_wie_voert_staat_er_met_een_link(client: Paginaclient, agenda: Proefagenda) -> None:
    sleutels = [p.punt.sleutel for p in agenda.punten()]
    for sleutel in sleutels[1:]:
        agenda.bewaard(sleutel, rollen={})
    pagina = _open(client, agenda)
    redenen = {_woorden(a): a["href"] for a in pagina.kies("#voorleggen .gs-weigeringen a")}
    assert redenen == {
        f"Kies wie het gesprek voert over ‘Onderwerp {n}’.": f"{agenda.adres('samenstelling')}#{sleutels[n - 1]}"
        for n in (2, 3)
    }
    assert not pagina.kies("#voorleggen button")
    formulier = samenstelling(pagina)
    voor = inhoud(agenda.wereld.app)
    antwoord = client.post(agenda.adres("voorlegging"), data=formulier.waarden)
    assert antwoord.status_code == 422
    assert inhoud(agenda.wereld.app) == voor


def test_wat_getypt_maar_niet_opgeslagen_is_gaat_niet_ongezien_uit(client: Paginaclient, agenda: Proefagenda) -> None:
    een = agenda.punten()[0].punt.sleutel
    formulier = samenstelling(_open(client, agenda), "Versie 1 voorleggen").vul({f"titel-{een}": "Nog niet opgeslagen"})
    pagina = client.stuur(formulier, 422)
    assert "Sla het eerst op en kijk daarna wat er uitgaat." in pagina.fouten[0]
    assert samenstelling(pagina).waarden[f"titel-{een}"] == "Nog niet opgeslagen"
    assert tel(agenda.wereld.app, "agendaversie") == 0


def test_na_een_collega_gaat_er_niets_uit_wat_u_niet_zag(client: Paginaclient, agenda: Proefagenda) -> None:
    een = agenda.punten()[0].punt.sleutel
    formulier = samenstelling(_open(client, agenda), "Versie 1 voorleggen")
    agenda.bewaard(een, titel="Van de collega")
    pagina = client.stuur(formulier, 409)
    assert "Nu opgeslagen: Van de collega" in _woorden(pagina.kies(f"tr[id='{een}']")[0])
    assert tel(agenda.wereld.app, "agendaversie") == 0


def test_een_vastgestelde_versie_verandert_niet_door_samenstellen(client: Paginaclient, agenda: Proefagenda) -> None:
    versie = agenda.voorgelegd()
    agenda.vastgesteld()
    een = agenda.punten()[0].punt.sleutel
    assert "Versie 1 is vastgesteld en verandert niet" in _open(client, agenda).tekst
    client.stuur(samenstelling(_open(client, agenda)).vul({f"titel-{een}": "Voor de volgende keer"}))
    voor = inhoud(agenda.wereld.app)["agendaversie"]
    assert versie.vingerafdruk in voor[0]
    assert _wijzigingen(_open(client, agenda)) == ["Voor de volgende keer gewijzigd: titel"]
