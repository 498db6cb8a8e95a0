"""Kind *register*: corporations confirm their own rows, the trekker closes or explains the gap with the bid, delivers.

Nobody has a veto: a confirmation that does not come holds nothing up; delivering closes what was still open.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Hoedanigheid
from gesprekken.domain.overzichten.models import Vertrouwelijkheid
from gesprekken.domain.soorten.afspraken import Actiefeit, actie
from gesprekken.domain.soorten.indiening import Indieningfeit, eerste_indiening
from gesprekken.domain.soorten.register.feiten import Registerregelfeit
from gesprekken.domain.soorten.register.parameters import Registerparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Soortstap
from gesprekken.domain.verplichtingen.opstellen import uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Registerstap = Soortstap[Registerparameters]
VOOR_WIE = {
    Vertrouwelijkheid.OPENBAAR: "",
    Vertrouwelijkheid.PROVINCIE: "ook voor de provincie",
    Vertrouwelijkheid.GEMEENTE: "vertrouwelijk",
}


def begonnen_op(stap: Registerstap, feiten: Feiten) -> datetime | None:
    """Work began with the first row, or with what was delivered."""
    momenten = [r.op for r in feiten.van(Registerregelfeit, stap)]
    momenten += [i.op for i in feiten.van(Indieningfeit, stap)]
    return min(momenten, default=None)


def verplichtingen(stap: Registerstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Confirm what is yours, as long as you sit at this table; deliver the whole; do what was agreed against a dip.

    Rows that not everybody sees are asked for apart, by who sees them: that somebody has them is for who may know it.
    """
    aan_tafel = {p.organisatie_id for p in feiten.partijen}
    indiening = eerste_indiening(stap, feiten)
    per_corporatie: defaultdict[tuple[int, Vertrouwelijkheid], list[Registerregelfeit]] = defaultdict(list)
    for regel in feiten.van(Registerregelfeit, stap):
        if regel.organisatie_id in aan_tafel:
            per_corporatie[regel.organisatie_id, regel.vertrouwelijkheid].append(regel)
    bevestigen = tuple(_bevestigen(stap, feiten, regels, indiening) for regels in per_corporatie.values())
    indienen = van_trekker(
        stap, feiten, "indienen", f"{stap.naam} indienen", stap.limiet, _plek(stap, feiten, "indienen"),
        Permission.OVERZICHT_INDIENEN, voldaan_op=indiening.op if indiening else None,
    )  # fmt: skip
    maatregelen = tuple(actie(stap, feiten, a) for a in feiten.van(Actiefeit, stap))
    return (*bevestigen, indienen, *maatregelen)


def _plek(stap: Registerstap, feiten: Feiten, deel: str = "") -> Plek:
    return Plek(Pleksoort.OVERZICHT5A, feiten.ronde_slug, feiten.dossier_slug, stap.code, deel)


def _bevestigen(
    stap: Registerstap, feiten: Feiten, regels: list[Registerregelfeit], indiening: Indieningfeit | None
) -> Verplichting:
    """Met when the corporation stands for every row as it reads now; what was delivered first closes it too.

    What is confidential stands behind a wall: the state of a step is for everybody.
    """
    eerste, houder = regels[0], regels[0].organisatie_id or 0
    muur, soort = _muur(feiten, eerste), VOOR_WIE[eerste.vertrouwelijkheid]
    momenten = [r.bevestigd_op for r in regels]
    alles = max((m for m in momenten if m), default=None) if all(momenten) else None
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "bevestigen", houder, eerste.vertrouwelijkheid if muur else ""),
        wat=f"Eigen regels in {stap.naam.lower()} bevestigen{f' ({soort})' if soort else ''}",
        bepaling=stap.bepaling,
        limiet=uiterlijk(stap.limiet.laatste_dag, -stap.parameters.bevestigdagen) if stap.limiet else None,
        waar=_plek(stap, feiten, "bevestigen"),
        permission=Permission.WONINGLOCATIE_BEVESTIGEN,
        houder_naam=eerste.partij,
        voldaan_op=alles or (indiening.op if indiening else None),
        muur=muur,
    )


def _muur(feiten: Feiten, regel: Registerregelfeit) -> frozenset[int] | None:
    """Who sees the row: its corporation, the trekker, and the province as a partner where the row is for it too."""
    if regel.vertrouwelijkheid == Vertrouwelijkheid.OPENBAAR:
        return None
    partners = {p.organisatie_id for p in feiten.partijen if p.hoedanigheid == Hoedanigheid.PARTNER}
    ook = partners if regel.vertrouwelijkheid == Vertrouwelijkheid.PROVINCIE else set()
    return frozenset({feiten.trekker_id, regel.organisatie_id or 0} | ook)
