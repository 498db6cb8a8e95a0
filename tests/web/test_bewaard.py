"""A page that was kept is the page as it would be made now, for everybody who reads it, and carries its own keys."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta
import re

from flask import Flask, g
from jinja2 import ChoiceLoader, DictLoader
import pytest
import sqlalchemy as sa

from gesprekken.core.errors import GesprekkenError
from gesprekken.domain.agenda.models import Agendaversie, Gespreksagenda
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.infra.database import db
from gesprekken.infra.warm import vergeet_alles
from gesprekken.web.bewaard import toon_bewaard
from tests.conftest import ClientVoor
from tests.fabrieken.goedeloop import GOEDE_LOOP
from tests.fabrieken.halverwege import breng_halverwege
from tests.fabrieken.handelingen import ZETTEN
from tests.fabrieken.registerspel import Registerspel
from tests.fabrieken.wereld import MENSEN, Wereld
from tests.fabrieken.zet import NietsTeDoen
from tests.ondersteuning.client import Paginaclient

SLEUTEL = re.compile(r'(name="(?:csrf_token|verzoek)" (?:type="hidden" )?value=")([^"]*)')
RONDE = ("/statusbord", "/statusbord?beeld=telaat", "/statusbord/afdruk", "/optelsom", "/optelsom?corporatie=vidomes")
REGISTER = ("/zoetermeer/overzicht/overzicht-5a", "/zoetermeer/overzicht/overzicht-5a?per=halfjaar&plan=hard")
AGENDA = "/zoetermeer/agenda/gespreksagenda"
ADRESSEN = (*RONDE, AGENDA, *REGISTER)
LEZERS = tuple(naam for naam, _slug, _rol in MENSEN)


def _haal(browser: Paginaclient, adres: str) -> str:
    """The page without its keys; or its status, for who may not read it."""
    browser.keurt = False
    antwoord = browser.get(adres)
    return SLEUTEL.sub(r"\1", antwoord.text) if antwoord.status_code == 200 else str(antwoord.status_code)


def _adressen(wereld: Wereld) -> list[str]:
    return [f"/rondes/{wereld.ronde}{adres}" for adres in ADRESSEN]


def _verschilt(browsers: dict[str, Paginaclient], adressen: list[str]) -> list[str]:
    """Where somebody gets something else than what would be made for that reader alone, now."""
    warm = {wie: [_haal(browser, adres) for adres in adressen] for wie, browser in browsers.items()}
    anders = []
    for wie, browser in browsers.items():
        vergeet_alles()
        nu = [_haal(browser, adres) for adres in adressen]
        anders += [f"{wie} op {a}" for a, toen, koud in zip(adressen, warm[wie], nu, strict=True) if toen != koud]
    return anders


def test_iedereen_krijgt_warm_wat_nu_voor_die_lezer_zou_worden_gemaakt(wereld: Wereld, client_voor: ClientVoor) -> None:
    breng_halverwege(wereld)
    browsers, adressen = {naam: client_voor(naam) for naam in LEZERS}, _adressen(wereld)
    gezien = {_haal(browser, adres) for browser in browsers.values() for adres in adressen}
    assert len(gezien) > 40, "what readers see differs"
    assert not _verschilt(browsers, adressen)


@pytest.mark.parametrize("engine_naam", ["sqlite"], indirect=True)  # whose versions rise is the same on both
def test_wat_een_ander_net_deed_staat_er_meteen(wereld: Wereld, client_voor: ClientVoor) -> None:
    """Over ten seconds: after each move that there is, every kept page is read warm and cold."""
    plekken = [_adressen(wereld)[plek] for plek in (0, 3, -3, -2)]
    browsers, anders, gezien = {"coordinator": client_voor("coordinator")}, [], set[tuple[str, str]]()
    for zet, n in GOEDE_LOOP:
        with suppress(GesprekkenError, NietsTeDoen):
            ZETTEN[zet](wereld, n)
        anders += [f"na {zet}: {waar}" for waar in _verschilt(browsers, plekken)]
        gezien.update((plek, _haal(browsers["coordinator"], plek)) for plek in plekken[-2:])
    assert not anders
    aantal = Counter(plek for plek, _pagina in gezien)
    assert all(aantal[plek] > 5 for plek in plekken[-2:]), "the agenda and the register change along the way"


def test_een_verborgen_regel_komt_niet_mee_uit_wat_voor_een_ander_is_bewaard(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    spel = Registerspel(wereld)
    spel.bod(40)
    spel.ingevoerd("corporatie", "Geheime Hof", vertrouwelijkheid="gemeente")
    wie = ("coordinator", "goede_woning", "corporatie", "provincie", "secretariaat")
    ziet = {naam: "Geheime Hof" in client_voor(naam).haal(spel.adres()).tekst for naam in wie * 2}
    assert ziet == {"coordinator": True, "goede_woning": False, "corporatie": True, "provincie": False,
                    "secretariaat": False}  # fmt: skip


def test_elke_bladzijde_heeft_eigen_sleutels_en_haar_formulier_werkt(wereld: Wereld, client_voor: ClientVoor) -> None:
    spel = Registerspel(wereld)
    regel = spel.ingevoerd("", "Damlaan", corporatie="vidomes")
    thuis, werk = client_voor("corporatie"), client_voor("corporatie")
    eerst, dan = thuis.haal(spel.adres()), thuis.haal(spel.adres())
    sleutels = [SLEUTEL.findall(p.antwoord.text) for p in (eerst, dan)]
    verzoeken = [waarde for lijst in sleutels for naam, waarde in lijst if "verzoek" in naam]
    assert len(set(verzoeken)) == len(verzoeken) >= 4, "two forms, twice: to enter a row and to confirm one"
    gevonden = werk.haal(spel.adres())
    klaar = werk.stuur(gevonden.formulier(knop="Bevestigen"), knop="Bevestigen")
    assert "U hebt 1 regel van Zoetermeer bevestigd." in klaar.tekst
    assert "Uw regels bevestigen" not in thuis.haal(spel.adres()).tekst
    assert spel.regel(regel).bevestigd_door


def test_later_op_de_dag_staat_er_hetzelfde_en_een_dag_later_niet_meer(wereld: Wereld, client_voor: ClientVoor) -> None:
    breng_halverwege(wereld)
    browser, adres = client_voor("secretariaat"), f"/rondes/{wereld.ronde}/optelsom"
    register = _adressen(wereld)[-2]
    toen = [_haal(browser, a) for a in (adres, register)]
    wereld.klok.verder(hours=3)
    assert not _verschilt({"secretariaat": browser}, [adres, register])
    assert [_haal(browser, a) for a in (adres, register)] == toen
    wereld.klok.verder(days=40)
    assert not _verschilt({"secretariaat": browser}, [adres, register])


def test_een_agenda_zegt_vanaf_de_minuut_zelf_dat_de_reactietermijn_voorbij_is(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    breng_halverwege(wereld)
    browser, adres = client_voor("coordinator"), _adressen(wereld)[-3]
    versies = sa.select(Agendaversie.reactie_tot).join(Gespreksagenda).join(Dossier).where(Dossier.slug == "zoetermeer")
    tot = wereld.lees(lambda: db.session.scalars(versies.order_by(Agendaversie.nr.desc())).first())
    assert tot
    gezien = []
    for moment in (tot - timedelta(minutes=2), tot, tot + timedelta(seconds=1)):
        wereld.klok.zet(moment)
        gezien.append("reactietermijn voorbij" in _haal(browser, adres))
    assert gezien == [False, False, True]


def _app_met(app: Flask, monkeypatch: pytest.MonkeyPatch, **sjablonen: str) -> Flask:
    eigen = DictLoader({f"{naam}.html": tekst for naam, tekst in sjablonen.items()})
    monkeypatch.setattr(app.jinja_env, "loader", ChoiceLoader([eigen, app.jinja_env.loader or eigen]))
    return app


@pytest.mark.parametrize(
    ("inhoud", "bezwaar"), [("{{ csrf_token() }}", "outside a form"), ("{{ naad }}", "longer than")]
)
def test_wat_niet_los_te_knippen_is_wordt_niet_bewaard(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch, inhoud: str, bezwaar: str
) -> None:
    sjabloon = f"{{% extends kader|default('base.html') %}}{{% block inhoud %}}{inhoud}{{% endblock %}}"
    app = _app_met(wereld.app, monkeypatch, proef=sjabloon)
    with app.test_request_context("/proef"):
        g.actor, g.vandaag = wereld.actor("coordinator"), date(2026, 9, 7)
        with pytest.raises(ValueError, match=bezwaar):
            toon_bewaard("proef.html", 1, dict)
