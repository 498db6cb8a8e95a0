"""A copied dossier stands for a real one: what follows from its facts is what follows from those of the original."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from gesprekken.core.base import Base
from gesprekken.core.klok import dag
from gesprekken.domain.agenda.models import Agendapunt, Openpunt
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.soorten.agenda.feiten import Puntfeit
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.infra.database import db
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.verplichtingen.koppen import list_bordkoppen
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from tests.conftest import ClientVoor
from tests.fabrieken.agendazetten import GOEDE_AGENDALOOP
from tests.fabrieken.handelingen import ZETTEN
from tests.fabrieken.kopieren import VAN_HET_JOURNAAL, herhaal_ronde, tabellen_onder, vergroot_ronde
from tests.fabrieken.opvolgingsloop import GOEDE_OPVOLGINGSLOOP
from tests.fabrieken.volgende import bleef_open, volgende_ronde
from tests.fabrieken.wereld import Wereld
from tests.web.agenda.inbrengen import adres


def _standen(wereld: Wereld, ronde: str = "") -> dict[str, Dossierstand]:
    def lees() -> dict[str, Dossierstand]:
        actor = wereld.actor("secretariaat")
        koppen = list_bordkoppen(actor, get_ronde(actor, ronde or wereld.ronde))
        return {s.feiten.dossier_slug: s for s in bepaal_standen(koppen, dag(wereld.klok())).values()}

    return wereld.lees(lees)


def _vorm(stand: Dossierstand) -> list[tuple[object, ...]]:
    """Everything but names and keys. People are not copied: what they do stays of their own organisation."""
    return sorted(
        (v.sleutel.stap_code, v.sleutel.soort, v.open, v.draagt, v.muur is not None, str(v.limiet))
        for v in stand.verplichtingen
    )


def _aantal(wereld: Wereld, model: type[Base]) -> int:
    return wereld.lees(lambda: db.session.scalar(sa.select(sa.func.count()).select_from(model)) or 0)


@pytest.fixture
def gevuld(wereld: Wereld) -> Wereld:
    """Zoetermeer with everything from the first talk to a commitment."""
    for zet, n in (*GOEDE_AGENDALOOP, *GOEDE_OPVOLGINGSLOOP):
        ZETTEN[zet](wereld, n)
    return wereld


def test_uit_een_kopie_volgt_hetzelfde_als_uit_het_dossier_zelf(gevuld: Wereld) -> None:
    voor = len(_standen(gevuld))
    with gevuld.app.app_context():
        vergroot_ronde(gevuld.ronde, 2 * voor)
    standen = _standen(gevuld)
    bron = standen["zoetermeer"]
    (kopie,) = [s for slug, s in standen.items() if slug.startswith("zoetermeer-")]
    assert {v.sleutel.soort for v in bron.verplichtingen} >= {"plannen", "afsluiten", "houden", "toezegging"}
    assert _vorm(kopie) == _vorm(bron)
    assert {p.sleutel for p in kopie.feiten.alle(Puntfeit)}.isdisjoint({p.sleutel for p in bron.feiten.alle(Puntfeit)})


def test_uit_een_herhaalde_ronde_volgt_hetzelfde_als_uit_de_ronde_zelf(gevuld: Wereld) -> None:
    with gevuld.app.app_context():
        herhaal_ronde(gevuld.ronde, 3)
    eerst = {slug: _vorm(stand) for slug, stand in _standen(gevuld).items()}
    for nr in (2, 3):
        kopie = _standen(gevuld, f"{gevuld.ronde}-{nr}")
        assert {slug: _vorm(stand) for slug, stand in kopie.items()} == eerst


def test_na_het_kopieren_gaat_het_werk_gewoon_door(gevuld: Wereld) -> None:
    with gevuld.app.app_context():
        herhaal_ronde(gevuld.ronde, 2)
        vergroot_ronde(gevuld.ronde, 12)
    rondes = _aantal(gevuld, Ronde)
    volgende_ronde(gevuld)
    assert _aantal(gevuld, Ronde) == rondes + 1


def test_wat_de_volgende_ronde_over_een_dossier_besloot_hoort_niet_bij_dat_dossier(
    wereld: Wereld, client_voor: ClientVoor
) -> None:
    bleef_open(wereld)
    client, nieuw = client_voor("coordinator"), volgende_ronde(wereld)
    client.stuur(client.haal(adres(nieuw)).formulier("/overneming"))
    besloten, punten = _aantal(wereld, Openpunt), _aantal(wereld, Agendapunt)
    with wereld.app.app_context():
        herhaal_ronde(wereld.ronde, 2)
    assert besloten == 3
    assert _aantal(wereld, Agendapunt) > punten
    assert _aantal(wereld, Openpunt) == besloten
    with wereld.app.app_context():
        herhaal_ronde(nieuw.ronde, 2)
    assert _aantal(wereld, Openpunt) == 2 * besloten


@pytest.mark.parametrize("wortel", ["dossier", "ronde"])
def test_elke_tabel_die_ernaar_verwijst_gaat_mee_behalve_die_van_het_journaal(wortel: str) -> None:
    mee = {tabel.name for tabel in tabellen_onder(wortel)}
    verwijst = {
        naam
        for naam, tabel in Base.metadata.tables.items()
        for sleutel in tabel.foreign_keys
        if sleutel.column.table.name in mee
    }
    assert verwijst - mee == VAN_HET_JOURNAAL
    assert mee - verwijst <= {wortel}
