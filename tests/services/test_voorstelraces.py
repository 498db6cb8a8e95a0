"""Two people at one proposal, or at the row that it is about: one answer, and the row is what that answer says."""

from __future__ import annotations

from functools import partial

import pytest
import sqlalchemy as sa

from gesprekken.domain.gesprekken.models import Actie
from gesprekken.infra.database import db
from tests.conftest import ClientVoor
from tests.fabrieken.voorstelspel import REDEN, Voorstelspel
from tests.fabrieken.wereld import Wereld
from tests.ondersteuning.client import Formulier, Pagina, Paginaclient
from tests.ondersteuning.databank import gebroken_ketens, tel
from tests.ondersteuning.tegelijk import tegelijk


@pytest.fixture
def spel(wereld: Wereld) -> Voorstelspel:
    return Voorstelspel(wereld)


@pytest.fixture
def regel(spel: Voorstelspel) -> str:
    """A row of Vidomes with 46 homes in the first half of 2027."""
    return spel.ingevoerd("corporatie")


def _stuur(client: Paginaclient, form: Formulier) -> Pagina:
    antwoord = client.post(form.adres, data=form.waarden, follow_redirects=True)
    return client.pagina_van(antwoord)


def test_een_voorstel_krijgt_een_antwoord_ook_als_drie_mensen_tegelijk_iets_doen(
    spel: Voorstelspel, regel: str, client_voor: ClientVoor
) -> None:
    sleutel = spel.schuif_voorgesteld(regel)
    adres = spel.adres("voorstellen", sleutel)
    een, ander, maker = client_voor("corporatie"), client_voor("directeur"), client_voor("coordinator")
    werk = [
        partial(_stuur, een, een.haal(adres).formulier("/overneming")),
        partial(_stuur, ander, ander.haal(adres).formulier("/beantwoording").vul(antwoord="Nee.")),
        partial(_stuur, maker, maker.haal(adres).formulier("/intrekking")),
    ]
    statussen = [p.status for p in tegelijk(werk)]
    assert statussen.count(200) == 1
    assert set(statussen) <= {200, 404, 422}
    winnaar = statussen.index(200)
    assert spel.voorstel(sleutel).status == ("overgenomen", "beantwoord", "ingetrokken")[winnaar]
    assert spel.regel(regel).woningen == ({"2028-1": 46} if winnaar == 0 else {"2027-1": 46})
    assert gebroken_ketens(spel.w.app) == {}


def test_overnemen_terwijl_een_ander_de_regel_wijzigt_overschrijft_niets(
    spel: Voorstelspel, regel: str, client_voor: ClientVoor
) -> None:
    sleutel = spel.schuif_voorgesteld(regel)
    een, ander = client_voor("corporatie"), client_voor("coordinator")
    over = een.haal(spel.adres("voorstellen", sleutel)).formulier("/overneming")
    wijzig = ander.haal(spel.adres("locaties", regel)).formulier(regel).vul({"woningen-2027-1": "90"})
    statussen = [p.status for p in tegelijk([partial(_stuur, een, over), partial(_stuur, ander, wijzig)])]
    assert statussen in ([200, 409], [422, 200])
    assert spel.regel(regel).woningen == ({"2028-1": 46} if statussen[0] == 200 else {"2027-1": 90})


def test_twee_collega_s_die_tegelijk_hetzelfde_bewaren_doen_een_voorstel(
    spel: Voorstelspel, regel: str, client_voor: ClientVoor
) -> None:
    clients = [client_voor("coordinator"), client_voor("collega")]
    adres = f"{spel.adres('wat-als')}?i=schuif.{regel}.2"
    werk = [partial(_stuur, c, c.haal(adres).formulier("/voorstellen").vul(reden=REDEN)) for c in clients]
    assert sorted(p.status for p in tegelijk(werk)) == [200, 422]
    assert tel(spel.w.app, "locatievoorstel") == 1


def test_twee_maatregelen_tegelijk_krijgen_elk_een_eigen_nummer(spel: Voorstelspel, client_voor: ClientVoor) -> None:
    clients = [client_voor("coordinator"), client_voor("collega")]
    werk = []
    for nr, client in enumerate(clients):
        pagina = client.haal(spel.adres("maatregelen", "nieuw"))
        wie = next(str(o["value"]) for o in pagina.kies("select[name=functie] option") if o["value"])
        form = pagina.formulier("/nieuw").vul(soort="faseren", tekst=f"Deel {nr} later", functie=wie,
                                              uiterlijk="30-11-2026")  # fmt: skip
        werk.append(partial(_stuur, client, form))
    assert [p.status for p in tegelijk(werk)] == [200, 200]
    nummers = sa.select(Actie.nr).order_by(Actie.nr)
    assert spel.w.lees(lambda: list(db.session.scalars(nummers))) == [1, 2]
    assert gebroken_ketens(spel.w.app) == {}
