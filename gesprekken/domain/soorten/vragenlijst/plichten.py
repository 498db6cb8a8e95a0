"""Kind *vragenlijst*: an answer per question, a contribution per party, and delivering the whole.

Nobody has a veto: delivering closes what was still open.
"""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.indiening import Indieningfeit, eerste_indiening
from gesprekken.domain.soorten.vragenlijst.feiten import Antwoordfeit, Bijdragefeit
from gesprekken.domain.soorten.vragenlijst.parameters import Vragenlijstparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Vragenlijststap = Soortstap[Vragenlijstparameters]


def begonnen_op(stap: Vragenlijststap, feiten: Feiten) -> datetime | None:
    """Work began with the first answer or the first contribution."""
    momenten = [a.op for a in feiten.van(Antwoordfeit, stap)]
    momenten += [b.op for b in feiten.van(Bijdragefeit, stap)]
    momenten += [i.op for i in feiten.van(Indieningfeit, stap)]
    return min(momenten, default=None)


def verplichtingen(stap: Vragenlijststap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Answer every question, contribute as every party, deliver."""
    indiening = eerste_indiening(stap, feiten)
    antwoorden = tuple(_antwoord(stap, feiten, code, indiening) for code in stap.parameters.vragen)
    bijdragen = tuple(_bijdrage(stap, feiten, p, indiening) for p in feiten.partijen)
    indienen = van_trekker(
        stap, feiten, "indienen", f"{stap.naam} indienen", stap.limiet, _plek(stap, feiten, "indienen"),
        Permission.OVERZICHT_INDIENEN, voldaan_op=indiening.op if indiening else None,
    )  # fmt: skip
    return (*antwoorden, *bijdragen, indienen)


def _plek(stap: Vragenlijststap, feiten: Feiten, deel: str) -> Plek:
    return Plek(Pleksoort.VRAGENLIJST, feiten.ronde_slug, feiten.dossier_slug, stap.code, deel)


def _antwoord(stap: Vragenlijststap, feiten: Feiten, code: str, indiening: Indieningfeit | None) -> Verplichting:
    """An answer for the dossier, or on one casus, is enough."""
    op = min((a.op for a in feiten.van(Antwoordfeit, stap) if a.vraag == code), default=None)
    return van_trekker(
        stap, feiten, "beantwoorden", f"Vraag {code} beantwoorden", stap.limiet, _plek(stap, feiten, f"vraag-{code}"),
        Permission.VRAAG_BEANTWOORDEN, object_=code, voldaan_op=op or (indiening.op if indiening else None),
    )  # fmt: skip


def _bijdrage(stap: Vragenlijststap, feiten: Feiten, partij: Partij, indiening: Indieningfeit | None) -> Verplichting:
    eigen = (b.op for b in feiten.van(Bijdragefeit, stap) if b.organisatie_id == partij.organisatie_id)
    op = min(eigen, default=None)
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "bijdragen", partij.organisatie_id),
        wat=f"Eigen bijdrage schrijven voor {klein(stap.naam)}",
        bepaling=stap.bepaling,
        limiet=uiterlijk(stap.limiet.laatste_dag, -stap.parameters.bijdragedagen) if stap.limiet else None,
        waar=_plek(stap, feiten, "bijdragen"),
        permission=Permission.BIJDRAGE_SCHRIJVEN,
        houder_naam=partij.kort,
        voldaan_op=op or (indiening.op if indiening else None),
    )
