"""Kind *gesprek*: plan it, invite every talk party (or leave one out with a reason), hold it, record it."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.afspraken import Actiefeit, actie
from gesprekken.domain.soorten.gesprek.feiten import Gesprekfeit
from gesprekken.domain.soorten.gesprek.parameters import Gesprekparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Gesprekstap = Soortstap[Gesprekparameters]


def geldend(stap: Gesprekstap, feiten: Feiten) -> Gesprekfeit | None:
    """The talk that counts for this step: the first one that was planned and not cancelled."""
    return min(feiten.van(Gesprekfeit, stap), key=lambda g: (g.gepland_op, g.id), default=None)


def begonnen_op(stap: Gesprekstap, feiten: Feiten) -> datetime | None:
    """Work began when the talk was planned."""
    gesprek = geldend(stap, feiten)
    return gesprek.gepland_op if gesprek else None


def verplichtingen(stap: Gesprekstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Plan, invite each party, hold, adopt minutes; and every action that came out of it."""
    gesprek = geldend(stap, feiten)
    plannen = _plannen(stap, feiten, gesprek)
    uitnodigen = tuple(_uitnodigen(stap, feiten, gesprek, p, plannen) for p in feiten.partijen if not p.trekker)
    houden = _houden(stap, feiten, gesprek, plannen)
    verslag = _verslag(stap, feiten, gesprek, houden)
    acties = tuple(actie(stap, feiten, a) for a in feiten.van(Actiefeit, stap) if not a.punt)
    return (plannen, *uitnodigen, houden, verslag, *acties)


def _plek(stap: Gesprekstap, feiten: Feiten, gesprek: Gesprekfeit | None, soort: Pleksoort) -> Plek:
    if gesprek is None:
        return Plek(Pleksoort.GESPREK_PLANNEN, feiten.ronde_slug, feiten.dossier_slug, stap.code)
    return Plek(soort, feiten.ronde_slug, feiten.dossier_slug, gesprek.sleutel)


def _planlimiet(stap: Gesprekstap) -> Limiet | None:
    if stap.limiet is None:
        return None
    return uiterlijk(stap.limiet.laatste_dag, -stap.parameters.uitnodigingsdagen)


def _plannen(stap: Gesprekstap, feiten: Feiten, gesprek: Gesprekfeit | None) -> Verplichting:
    return van_trekker(
        stap, feiten, "plannen", f"{stap.naam} plannen", _planlimiet(stap),
        _plek(stap, feiten, gesprek, Pleksoort.GESPREK), Permission.GESPREK_PLANNEN,
        voldaan_op=gesprek.gepland_op if gesprek else None,
    )  # fmt: skip


def _uitnodigen(
    stap: Gesprekstap, feiten: Feiten, gesprek: Gesprekfeit | None, partij: Partij, plannen: Verplichting
) -> Verplichting:
    genodigd = {g.organisatie_id: g.op for g in gesprek.genodigden} if gesprek else {}
    return van_trekker(
        stap, feiten, "uitnodigen", f"{partij.kort} uitnodigen voor {klein(stap.naam)}", _planlimiet(stap),
        _plek(stap, feiten, gesprek, Pleksoort.GENODIGDEN), Permission.GESPREK_PLANNEN,
        object_=str(partij.organisatie_id), wacht_op=(plannen.sleutel,),
        voldaan_op=genodigd.get(partij.organisatie_id),
    )  # fmt: skip


def _houden(stap: Gesprekstap, feiten: Feiten, gesprek: Gesprekfeit | None, plannen: Verplichting) -> Verplichting:
    wacht: tuple[Sleutel, ...] = (plannen.sleutel,)
    if eerder := stap.parameters.na:
        wacht += (Sleutel(feiten.dossier_id, eerder, "houden", feiten.trekker_id),)
    return van_trekker(
        stap, feiten, "houden", f"{stap.naam} houden en aanwezigheid vastleggen", stap.limiet,
        _plek(stap, feiten, gesprek, Pleksoort.AANWEZIGHEID), Permission.GESPREK_PLANNEN,
        wacht_op=wacht, voldaan_op=gesprek.gehouden_op if gesprek else None,
    )  # fmt: skip


def _verslag(stap: Gesprekstap, feiten: Feiten, gesprek: Gesprekfeit | None, houden: Verplichting) -> Verplichting:
    limiet = uiterlijk(dag(gesprek.begint_op), stap.parameters.verslagdagen) if gesprek else None
    voorgelegd = gesprek is not None and gesprek.voorgelegd
    return van_trekker(
        stap, feiten, "verslag", f"Verslag van {klein(stap.naam)} {'vaststellen' if voorgelegd else 'maken'}", limiet,
        _plek(stap, feiten, gesprek, Pleksoort.VERSLAG),
        Permission.VERSLAG_VASTSTELLEN if voorgelegd else Permission.VERSLAG_SCHRIJVEN,
        wacht_op=(houden.sleutel,), voldaan_op=gesprek.vastgesteld_op if gesprek else None,
    )  # fmt: skip
