"""The sum beside a scenario of the agreement: only over the municipalities of which both numbers are known."""

from __future__ import annotations

from dataclasses import replace

from gesprekken.core.actor import SysteemActor
from gesprekken.domain.sjablonen.sjabloon import Scenariosjabloon
from gesprekken.queries.sjablonen.sjablonen import find_sjabloon
from gesprekken.services.rondes import start_ronde
from tests.conftest import ClientVoor
from tests.fabrieken.bodspel import Bodspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Pagina


def _rij(pagina: Pagina, dossier: str) -> list[str]:
    keuze = f"tr[data-scenario-dossier={dossier}] td" if dossier != "regio" else "[data-scenario] tfoot td"
    return [" ".join(td.get_text(" ").split()) for td in pagina.kies(keuze)]


def test_de_regio_telt_alleen_waar_bod_en_scenario_allebei_bekend_zijn(wereld: Wereld, client_voor: ClientVoor) -> None:
    adres = f"/rondes/{wereld.ronde}/optelsom"
    Bodspel(wereld).uitgebracht(99)
    assert _rij(client_voor("tafel").haal(adres), "regio") == ["niet bekend"] * 3
    wereld.scenariocijfer(540, 560)
    wereld.scenariocijfer(300, 400, dossier="rijswijk", illustratief=True)
    wereld.scenariocijfer(40, 60, dossier="delft")
    Bodspel(wereld, "delft").uitgebracht(45)
    Bodspel(wereld, "westland").uitgebracht(1_800)
    pagina = client_voor("tafel").haal(adres)
    assert _rij(pagina, "zoetermeer")[1:] == ["99", "nog 441 tot 461 woningen"]
    assert _rij(pagina, "delft")[1:] == ["45", "binnen het scenario"]
    assert _rij(pagina, "rijswijk")[1:] == ["nog niet", "niet bekend"]
    assert "illustratief" in _rij(pagina, "rijswijk")[0]
    assert _rij(pagina, "westland") == ["niet bekend", "1.800", "niet bekend"]
    assert _rij(pagina, "regio") == ["580 tot en met 620", "144", "nog 436 tot 476 woningen"]
    assert "bekend van 2 van 9" in pagina.tekst
    assert "Biedingen samen 144 woningen. Het scenario vraagt 580 tot en met 620 woningen." in pagina.tekst
    assert not pagina.kies("#filter-scenario"), "there is nothing to choose"


def test_het_scenario_rekent_met_hele_biedingen_ook_bij_een_filter(wereld: Wereld, client_voor: ClientVoor) -> None:
    Bodspel(wereld).uitgebracht(99)
    wereld.scenariocijfer()
    for vraag in ("", "?segment=koop", "?periode=2027"):
        pagina = client_voor("delft").haal(f"/rondes/{wereld.ronde}/optelsom{vraag}")
        assert _rij(pagina, "zoetermeer")[1:] == ["99", "nog 441 tot 461 woningen"]


def test_met_twee_scenarios_kiest_de_lezer_en_is_het_eerste_de_keuze_vooraf(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    sjabloon = find_sjabloon("addendum-5a-5b")
    assert sjabloon is not None
    anders = Scenariosjabloon("spreiding", "Spreiding", "u", "woningen", "b")
    twee = replace(sjabloon, scenarios=(*sjabloon.scenarios, anders))
    with wereld.context():
        ronde = start_ronde(
            SysteemActor(), wereld.klok(), twee, "Twee", {t.code: t.datum(2026) for t in twee.termijnen}
        )
        wereld.ronde = ronde.slug
    Bodspel(wereld).uitgebracht(99)
    wereld.scenariocijfer()
    client, adres = client_voor("tafel"), f"/rondes/{wereld.ronde}/optelsom"
    pagina = client.haal(adres)
    assert [o["value"] for o in pagina.kies("#filter-scenario option")] == ["meer-evenwicht", "spreiding"]
    assert pagina.kies("section[data-scenario=meer-evenwicht]")
    ander = client.haal(adres + "?scenario=spreiding&segment=daeb")
    assert _rij(ander, "zoetermeer") == ["niet bekend", "99", "niet bekend"]
    assert ander.kies("section[data-scenario=spreiding]")
    (wis,) = [a for a in ander.kies("form a") if a.get_text() == "Wis filters"]
    assert str(wis["href"]).strip() == adres + "?scenario=spreiding"
