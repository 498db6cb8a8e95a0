"""Kind *vragenlijst*: an answer per question, a contribution per party, and delivering the whole.

Parameters: `vragen` = codes of the round's questions; `agenda` = code of the step whose adopted items feed them;
`soorten` = per question the kinds of item that belong to it; `bijdragedagen` = days before the step's deadline by which
parties write what they contribute; `daling` (may be left out) = the `vraag` beside which the page shows what the stock
of the `register` step does. Nobody has a veto: delivering closes what was still open.
"""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.verplichtingen.feiten import Feiten, Indieningfeit, Partij, Stapfeit
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.register import eerste_indiening
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

SOORT = "vragenlijst"


def begonnen_op(stap: Stapfeit, feiten: Feiten) -> datetime | None:
    """Work began with the first answer or the first contribution."""
    momenten = [a.op for a in feiten.antwoorden if a.stap_id == stap.id]
    momenten += [b.op for b in feiten.bijdragen if b.stap_id == stap.id]
    momenten += [i.op for i in feiten.indieningen if i.stap_id == stap.id]
    return min(momenten, default=None)


def verplichtingen(stap: Stapfeit, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Answer every question, contribute as every party, deliver."""
    indiening = eerste_indiening(stap, feiten)
    vragen = stap.parameters["vragen"]
    codes = [str(v) for v in vragen] if isinstance(vragen, (list, tuple)) else []
    antwoorden = tuple(_antwoord(stap, feiten, code, indiening) for code in codes)
    bijdragen = tuple(_bijdrage(stap, feiten, p, indiening) for p in feiten.partijen)
    indienen = van_trekker(
        stap, feiten, "indienen", f"{stap.naam} indienen", stap.limiet, _plek(stap, feiten, "indienen"),
        Permission.OVERZICHT_INDIENEN, voldaan_op=indiening.op if indiening else None,
    )  # fmt: skip
    return (*antwoorden, *bijdragen, indienen)


def _plek(stap: Stapfeit, feiten: Feiten, deel: str) -> Plek:
    return Plek(Pleksoort.VRAGENLIJST, feiten.ronde_slug, feiten.dossier_slug, stap.code, deel)


def _antwoord(stap: Stapfeit, feiten: Feiten, code: str, indiening: Indieningfeit | None) -> Verplichting:
    """An answer for the dossier, or on one casus, is enough."""
    op = min((a.op for a in feiten.antwoorden if (a.stap_id, a.vraag) == (stap.id, code)), default=None)
    return van_trekker(
        stap, feiten, "beantwoorden", f"Vraag {code} beantwoorden", stap.limiet, _plek(stap, feiten, f"vraag-{code}"),
        Permission.VRAAG_BEANTWOORDEN, object_=code, voldaan_op=op or (indiening.op if indiening else None),
    )  # fmt: skip


def _bijdrage(stap: Stapfeit, feiten: Feiten, partij: Partij, indiening: Indieningfeit | None) -> Verplichting:
    sleutel = (stap.id, partij.organisatie_id)
    op = min((b.op for b in feiten.bijdragen if (b.stap_id, b.organisatie_id) == sleutel), default=None)
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "bijdragen", partij.organisatie_id),
        wat=f"Eigen bijdrage schrijven voor {klein(stap.naam)}",
        bepaling=stap.bepaling,
        limiet=uiterlijk(stap.limiet.laatste_dag, -stap.dagen("bijdragedagen")) if stap.limiet else None,
        waar=_plek(stap, feiten, "bijdragen"),
        permission=Permission.BIJDRAGE_SCHRIJVEN,
        houder_naam=partij.kort,
        voldaan_op=op or (indiening.op if indiening else None),
    )
