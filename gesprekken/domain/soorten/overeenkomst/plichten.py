"""Kind *overeenkomst*: the trekker writes a text, the other talk parties confirm that version.

Confirmation is asked, not a gate: nothing else waits for it.
"""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.overeenkomst.feiten import Werkwijzefeit
from gesprekken.domain.soorten.overeenkomst.parameters import Overeenkomstparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.opstellen import uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Tekststap = Soortstap[Overeenkomstparameters]


def geldende(stap: Tekststap, feiten: Feiten) -> Werkwijzefeit | None:
    """The version that counts: the last one, or None when nothing was written yet."""
    return max(feiten.van(Werkwijzefeit, stap), key=lambda w: w.versie, default=None)


def begonnen_op(stap: Tekststap, feiten: Feiten) -> datetime | None:
    """Work began when the first version was written."""
    return min((w.op for w in feiten.van(Werkwijzefeit, stap)), default=None)


def verplichtingen(stap: Tekststap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Write it by the step's deadline; every other talk party confirms the version that counts."""
    waar = Plek(Pleksoort.WERKWIJZE, feiten.ronde_slug, feiten.dossier_slug, stap.code)
    schrijven = van_trekker(
        stap, feiten, "schrijven", f"{_onderwerp(stap)} opschrijven", stap.limiet, waar,
        Permission.WERKWIJZE_SCHRIJVEN, voldaan_op=begonnen_op(stap, feiten),
    )  # fmt: skip
    versie = geldende(stap, feiten)
    if versie is None:
        return (schrijven,)
    anderen = (p for p in feiten.partijen if not p.trekker)
    return (schrijven, *(_bevestigen(stap, feiten, versie, partij, waar) for partij in anderen))


def _onderwerp(stap: Tekststap) -> str:
    return stap.parameters.onderwerp.capitalize()


def _bevestigen(stap: Tekststap, feiten: Feiten, versie: Werkwijzefeit, partij: Partij, waar: Plek) -> Verplichting:
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "bevestigen", partij.organisatie_id, versie=versie.versie),
        wat=f"{_onderwerp(stap)}, versie {versie.versie}, bevestigen",
        bepaling=stap.bepaling,
        limiet=uiterlijk(dag(versie.op), stap.parameters.reactiedagen),
        waar=waar,
        permission=Permission.WERKWIJZE_BEVESTIGEN,
        houder_naam=partij.kort,
        voldaan_op=versie.bevestigd.get(partij.organisatie_id),
    )
