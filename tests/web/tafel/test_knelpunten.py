"""The bottleneck radar: counts for every participant, texts for nobody."""

from __future__ import annotations

import pytest

from gesprekken.core.permissions import Rol
from gesprekken.domain.agenda.invoer import Onderwerpinvoer, Onderwerptekst
from gesprekken.domain.agenda.processen import Onderwerpdaad
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import find_agenda, list_punten
from gesprekken.queries.agenda.inbreng import get_onderwerpkader
from gesprekken.queries.dossiers.dossiers import get_dossier, get_stap
from gesprekken.services.agenda import inbreng, instemmen
from gesprekken.services.daad import Daad
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld

STAP = "gespreksagenda"
GEHEIM = "Geluidswal langs de oude spoorlijn"


def _vastgesteld(wereld: Wereld, knelpunt: str, *, vaststellen: bool = True) -> None:
    """An agenda with one item that Vidomes brought, adopted after the response term."""
    trekker, nu, waar = wereld.actor("coordinator"), wereld.klok(), (wereld.ronde, wereld.dossier, STAP)
    tekst = Onderwerptekst(GEHEIM, "5b belemmering", "doelgroepvoorraad", knelpunt=knelpunt, woningen=120)
    with wereld.context():
        invoer = Onderwerpinvoer(tekst, get_onderwerpkader(wereld.actor("corporatie"), *waar))
        onderwerp = inbreng.breng_in(Daad(wereld.actor("corporatie"), nu, *waar), invoer, indienen=True)
        inbreng.behandel(Daad(trekker, nu, *waar), onderwerp.sleutel, Onderwerpdaad.OPNEMEN)
        _ronde, dossier = get_dossier(trekker, wereld.ronde, wereld.dossier)
        agenda = find_agenda(dossier, get_stap(dossier, STAP, SOORT))
        assert agenda is not None
        assert len(list_punten(agenda)) == 1
        instemmen.leg_voor(Daad(trekker, nu, *waar), agenda.versie)
    if vaststellen:
        with wereld.context():
            instemmen.stel_vast(Daad(trekker, wereld.klok.verder(days=10), *waar), 1)


def test_een_knelpunt_telt_pas_mee_als_de_agenda_is_vastgesteld(wereld: Wereld, client_voor: ClientVoor) -> None:
    _vastgesteld(wereld, "netcongestie", vaststellen=False)
    pagina = client_voor(Rol.TAFEL).haal(f"/rondes/{wereld.ronde}/knelpunten")
    assert "Nog geen knelpunten" in pagina.tekst
    assert not pagina.kies("[data-knelpunt]")


@pytest.mark.parametrize("wie", ["tafel", "secretariaat", "delft", "toetser", "vreemde_corporatie", "coordinator"])
def test_elke_deelnemer_ziet_aantallen_maar_geen_teksten(wereld: Wereld, client_voor: ClientVoor, wie: str) -> None:
    _vastgesteld(wereld, "netcongestie")
    pagina = client_voor(wie).haal(f"/rondes/{wereld.ronde}/knelpunten")
    (rij,) = pagina.kies("[data-knelpunt]")
    assert rij["data-knelpunt"] == "netcongestie"
    assert "120" not in rij.get_text()  # it rests on what one party brought
    assert "Zoetermeer" in rij.get_text()
    assert GEHEIM not in pagina.tekst


def test_wie_niet_aan_de_ronde_meedoet_ziet_de_radar_niet(wereld: Wereld, client_voor: ClientVoor) -> None:
    for wie in ("huurders", "beheer"):
        assert client_voor(wie).get(f"/rondes/{wereld.ronde}/knelpunten").status_code == 404
