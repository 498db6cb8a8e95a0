"""Kind *bespreking*: the secretariat puts the dossier before the Tafel and records what was said.

The Tafel discusses progress, it decides nothing (addendum, werkafspraak 4), so a remark is all that is recorded.
"""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.bespreking.feiten import Bespreking
from gesprekken.domain.soorten.bespreking.parameters import Besprekingparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Soortstap
from gesprekken.domain.verplichtingen.opstellen import uiterlijk
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Bespreekstap = Soortstap[Besprekingparameters]


def begonnen_op(stap: Bespreekstap, feiten: Feiten) -> datetime | None:
    """Work began when the dossier was first put on an agenda of the Tafel."""
    return min((b.geagendeerd_op for b in feiten.alle(Bespreking)), default=None)


def verplichtingen(stap: Bespreekstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Put it on the agenda once; record a remark for every meeting it stood on."""
    agenderen = _plicht(
        stap, feiten, "agenderen", "Agenderen voor de Tafel", stap.limiet,
        Plek(Pleksoort.VERGADERINGEN, feiten.ronde_slug), begonnen_op(stap, feiten),
    )  # fmt: skip
    besprekingen = feiten.alle(Bespreking)
    if not besprekingen:
        slot = _plicht(
            stap, feiten, "opmerking", "Opmerking van de Tafel vastleggen", None,
            agenderen.waar, None, wacht_op=(agenderen.sleutel,),
        )  # fmt: skip
        return (agenderen, slot)
    return (agenderen, *(_opmerking(stap, feiten, b) for b in besprekingen))


def _opmerking(stap: Bespreekstap, feiten: Feiten, bespreking: Bespreking) -> Verplichting:
    return _plicht(
        stap, feiten, "opmerking", "Opmerking van de Tafel vastleggen",
        uiterlijk(bespreking.datum, stap.parameters.opmerkingsdagen),
        Plek(Pleksoort.VERGADERING, feiten.ronde_slug, feiten.dossier_slug, bespreking.vergadering_sleutel),
        bespreking.opmerking_op, object_=bespreking.vergadering_sleutel,
    )  # fmt: skip


def _plicht(
    stap: Bespreekstap,
    feiten: Feiten,
    soort: str,
    wat: str,
    limiet: Limiet | None,
    waar: Plek,
    voldaan_op: datetime | None,
    *,
    object_: str = "",
    wacht_op: tuple[Sleutel, ...] = (),
) -> Verplichting:
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, soort, feiten.secretariaat_id, object_),
        wat=wat,
        bepaling=stap.bepaling,
        limiet=limiet,
        waar=waar,
        permission=Permission.VERGADERING_BEHEREN,
        houder_naam="Secretariaat",
        wacht_op=wacht_op,
        voldaan_op=voldaan_op,
    )
