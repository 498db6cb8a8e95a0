"""The list of submissions takes as many statements for three as for three hundred."""

from __future__ import annotations

import pytest

from gesprekken.domain.agenda.models import Agendabron, Agendapunt, Gespreksagenda, Onderwerp, Onderwerpbericht
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from tests.bench.meten import geteld
from tests.conftest import ClientVoor
from tests.fabrieken.wereld import Wereld
from tests.web.agenda.inbrengen import adres, behandeld, ingebracht

HOOGSTE = 12


def _vul(wereld: Wereld, aantal: int) -> None:
    """So many submissions, each with a question that was answered and an item, straight into the tables."""
    eerste = ingebracht(wereld)
    behandeld(wereld, eerste, "opnemen")
    velden = ("dossier_id", "stap_id", "indiener_id", "door", "titel", "soort", "doel", "gemaakt_op", "ingediend_op",
              "bijgewerkt_op")  # fmt: skip
    with wereld.app.app_context(), transactie():
        agenda = db.session.query(Gespreksagenda).one()
        for nr in range(2, aantal + 1):
            meer = Onderwerp(status="opgenomen", **{veld: getattr(eerste, veld) for veld in velden})
            punt = Agendapunt(agenda_id=agenda.id, status="werkversie", volgorde=nr, titel=f"Punt {nr}", soort="5a",
                              doel=eerste.doel)  # fmt: skip
            db.session.add_all([meer, punt])
            db.session.flush()
            db.session.add(Agendabron(agendapunt_id=punt.id, onderwerp_id=meer.id))
            db.session.add(Onderwerpbericht(onderwerp_id=meer.id, wat="antwoord", tekst="Ja.", op=eerste.gemaakt_op,
                                            door="x", organisatie="Vidomes"))  # fmt: skip


@pytest.mark.parametrize("wie", ["corporatie", "coordinator"])
def test_de_lijst_vraagt_altijd_even_veel(client_voor: ClientVoor, wereld: Wereld, wie: str) -> None:
    client, aantallen = client_voor(wie), []
    for aantal in (3, 300):
        _vul(wereld, aantal)
        client.get(adres(wereld))
        with geteld(client.application) as opdrachten:
            pagina = client.haal(adres(wereld))
        assert len(pagina.kies("tr[data-onderwerp]")) >= aantal
        aantallen.append(len(opdrachten))
    assert aantallen[0] == aantallen[1] <= HOOGSTE
