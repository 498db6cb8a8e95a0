"""A notice of what lies behind the wall of an agenda item is for who stands inside, in the list and in the number."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.journaal import Gebeurtenis
from gesprekken.domain.agenda.models import Agendapunt
from gesprekken.infra.database import db
from gesprekken.infra.transactie import transactie
from gesprekken.queries.dossiers.dossiers import get_dossier, list_partij_ids
from gesprekken.services.agenda import instemmen
from gesprekken.services.daad import Daad
from gesprekken.services.vastleggen import leg_vast
from tests.conftest import ClientVoor
from tests.fabrieken.agendahalverwege import Agendaspel
from tests.fabrieken.wereld import Wereld
from tests.web.berichten.lezen import ADRES, in_de_kop, lees_alles, regels


def _vastgestelde_agenda(wereld: Wereld) -> None:
    """One item that Vidomes takes part in, and nobody else but the trekker."""
    spel = Agendaspel(wereld, wereld.dossier)
    spel.op_de_agenda("corporatie", "Grond")
    spel.voorgelegd()
    wereld.klok.verder(days=30)
    with wereld.context():
        instemmen.stel_vast(Daad(spel.trekker, wereld.klok(), *spel.plaats), 1)


def _meld_aan_allen(wereld: Wereld) -> None:
    """Something about the item, of which too many are told."""
    with wereld.app.app_context(), transactie():
        _ronde, dossier = get_dossier(wereld.trekker(), wereld.ronde, wereld.dossier, slot=True)
        punt = db.session.scalars(sa.select(Agendapunt)).one()
        gebeurd = Gebeurtenis("Vertrouwelijk besproken", melden=list_partij_ids(dossier))
        leg_vast(wereld.trekker(), wereld.klok(), dossier, punt, gebeurd)


def test_wie_buiten_de_muur_staat_ziet_de_melding_niet_en_telt_haar_niet(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    _vastgestelde_agenda(wereld)
    voor = {wie: in_de_kop(lees_alles(client_voor(wie))) for wie in ("corporatie", "provincie", "goede_woning")}
    assert set(voor.values()) == {0}
    _meld_aan_allen(wereld)
    binnen = client_voor("corporatie").haal(ADRES)
    assert in_de_kop(binnen) == 1
    assert regels(binnen)[0].wat == "Vertrouwelijk besproken"
    for wie in ("provincie", "goede_woning"):
        pagina = client_voor(wie).haal(ADRES)
        assert in_de_kop(pagina) == 0, wie
        assert "Vertrouwelijk" not in pagina.tekst, wie
