"""A copied dossier stands for a real one: what follows from its facts is what follows from those of the original."""

from __future__ import annotations

from gesprekken.core.base import Base
from gesprekken.core.klok import dag
from gesprekken.domain.verplichtingen.stand import Dossierstand
from gesprekken.queries.koppen import list_bordkoppen
from gesprekken.queries.rondes import get_ronde
from gesprekken.queries.standen import bepaal_standen
from tests.fabrieken.agendazetten import GOEDE_AGENDALOOP
from tests.fabrieken.handelingen import ZETTEN
from tests.fabrieken.kopieren import KINDEREN, vergroot_ronde
from tests.fabrieken.opvolgingsloop import GOEDE_OPVOLGINGSLOOP
from tests.fabrieken.wereld import Wereld

# What tells of the past is not copied: the journaal has a chain per dossier, and what hangs on its lines stays there.
VAN_HET_JOURNAAL = {"journaalmuur", "melding"}


def _standen(wereld: Wereld) -> dict[str, Dossierstand]:
    def lees() -> dict[str, Dossierstand]:
        actor = wereld.actor("secretariaat")
        standen = bepaal_standen(list_bordkoppen(actor, get_ronde(actor, wereld.ronde)), dag(wereld.klok()))
        return {s.feiten.dossier_slug: s for s in standen.values()}

    return wereld.lees(lees)


def _vorm(stand: Dossierstand) -> list[tuple[object, ...]]:
    """Everything but names and keys. People are not copied: what they do stays of their own organisation."""
    return sorted(
        (v.sleutel.stap_code, v.sleutel.soort, v.open, v.draagt, v.muur is not None, str(v.limiet))
        for v in stand.verplichtingen
    )


def test_uit_een_kopie_volgt_hetzelfde_als_uit_het_dossier_zelf(wereld: Wereld) -> None:
    for zet, n in (*GOEDE_AGENDALOOP, *GOEDE_OPVOLGINGSLOOP):
        ZETTEN[zet](wereld, n)
    with wereld.app.app_context():
        voor = len(_standen(wereld))
        vergroot_ronde(wereld.ronde, 2 * voor)
    standen = _standen(wereld)
    bron = standen["zoetermeer"]
    (kopie,) = [s for slug, s in standen.items() if slug.startswith("zoetermeer-")]
    assert {v.sleutel.soort for v in bron.verplichtingen} >= {"plannen", "afsluiten", "houden", "toezegging"}
    assert _vorm(kopie) == _vorm(bron)
    assert {p.sleutel for p in kopie.feiten.punten}.isdisjoint({p.sleutel for p in bron.feiten.punten})


def test_elke_tabel_onder_een_dossier_gaat_mee() -> None:
    gekopieerd = {"dossier", *(kind.__tablename__ for _ouder, _sleutel, kind in KINDEREN)}
    onder = {
        naam
        for naam, tabel in Base.metadata.tables.items()
        for sleutel in tabel.foreign_keys
        if sleutel.column.table.name in gekopieerd
    }
    assert onder - gekopieerd == VAN_HET_JOURNAAL
