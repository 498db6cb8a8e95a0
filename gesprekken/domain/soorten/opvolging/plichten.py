"""Kind *opvolging*: every adopted agenda item gets a talk (or is handled in writing) and a result.

The sentences name an item by its number: they stand on the board, and a title is for the parties of the dossier.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.opvolging.groepen import nummers
from gesprekken.domain.soorten.afspraken import Actiefeit, actie
from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Puntfeit
from gesprekken.domain.soorten.gesprek.feiten import Gesprekfeit, Gesprekspuntfeit
from gesprekken.domain.soorten.opvolging.feiten import Toezeggingfeit
from gesprekken.domain.soorten.opvolging.parameters import Opvolgingparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Soortstap
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Opvolgingstap = Soortstap[Opvolgingparameters]
Punten = Mapping[str, tuple[int, Puntfeit]]


def _punten(stap: Opvolgingstap, feiten: Feiten) -> list[Puntfeit]:
    """The adopted items of the agenda that this step follows."""
    return [p for p in feiten.alle(Puntfeit) if p.agenda_code == stap.parameters.agenda]


def te_volgen(stap: Opvolgingstap, feiten: Feiten) -> dict[str, tuple[int, Puntfeit]]:
    """The items that this step follows: key -> (number in its last adopted version, item).

    An item that a later adopted version dropped is followed no longer, unless it was closed before; one that was
    reopened after that is followed again.
    """
    versies = {v.id: v for v in feiten.alle(Agendaversiefeit)}
    punten = _punten(stap, feiten)
    laatste = max((p.versie_id for p in punten), default=0)
    return {
        p.sleutel: (list(versies[p.versie_id].regels).index(p.sleutel) + 1, p)
        for p in punten
        if p.versie_id == laatste or p.afgesloten_op or p.aan_de_orde
    }


def begonnen_op(stap: Opvolgingstap, feiten: Feiten) -> datetime | None:
    """Work began with the first talk that was planned, or the first item that is handled in writing."""
    momenten = [g.gepland_op for g in feiten.van(Gesprekfeit, stap)]
    momenten += [p.schriftelijk_op for _nr, p in te_volgen(stap, feiten).values() if p.schriftelijk_op]
    return min(momenten, default=None)


def verplichtingen(stap: Opvolgingstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Per item a talk and a result, per talk its attendance and minutes per item; and what came out of it."""
    punten = te_volgen(stap, feiten)
    if not punten:
        return (_na_vaststelling(stap, feiten),)
    gesprekken = feiten.van(Gesprekfeit, stap)
    uit = [v for sleutel in punten for v in _punt(stap, feiten, punten, sleutel, gesprekken)]
    uit += [v for g in gesprekken for v in _gesprek(stap, feiten, punten, g)]
    muur = {p.sleutel: p.partijen for p in _punten(stap, feiten)}
    uit += [actie(stap, feiten, a, muur[a.punt]) for a in feiten.alle(Actiefeit) if a.punt in muur]
    uit += [_toezegging(stap, feiten, t, muur[t.punt]) for t in feiten.alle(Toezeggingfeit) if t.punt in muur]
    return tuple(uit)


def _plek(stap: Opvolgingstap, feiten: Feiten, punt: str = "") -> Plek:
    soort = Pleksoort.VERVOLGPUNT if punt else Pleksoort.VERVOLG
    return Plek(soort, feiten.ronde_slug, feiten.dossier_slug, stap.code, punt)


def planlimiet(stap: Opvolgingstap) -> Limiet | None:
    """By when a talk must be planned, so that its parties know of it in time; None for a step without a deadline."""
    return uiterlijk(stap.limiet.laatste_dag, -stap.parameters.uitnodigingsdagen) if stap.limiet else None


def _na_vaststelling(stap: Opvolgingstap, feiten: Feiten) -> Verplichting:
    """As long as no agenda is adopted nobody knows which talks are needed; the step waits, and is not ready."""
    vaststellen = Sleutel(feiten.dossier_id, stap.parameters.agenda, "vaststellen", feiten.trekker_id)
    return van_trekker(
        stap, feiten, "plannen", f"{stap.naam} plannen", planlimiet(stap), _plek(stap, feiten),
        Permission.GESPREK_PLANNEN, wacht_op=(vaststellen,),
    )  # fmt: skip


def _punt(
    stap: Opvolgingstap, feiten: Feiten, punten: Punten, sleutel: str, gesprekken: Sequence[Gesprekfeit]
) -> tuple[Verplichting, ...]:
    nr, punt = punten[sleutel]
    eigen = [g for g in gesprekken if any(p.punt == sleutel for p in g.punten)]
    momenten = [*(g.gepland_op for g in eigen), *(m for m in (punt.schriftelijk_op, punt.afgesloten_op) if m)]
    plannen = van_trekker(
        stap, feiten, "plannen", f"Gesprek over agendapunt {nr} plannen", planlimiet(stap),
        _plek(stap, feiten, sleutel), Permission.GESPREK_PLANNEN, object_=sleutel,
        voldaan_op=min(momenten, default=None),
    )  # fmt: skip
    afsluiten = van_trekker(
        stap, feiten, "afsluiten", f"Uitkomst van agendapunt {nr} vastleggen en het punt afsluiten", stap.limiet,
        _plek(stap, feiten, sleutel), Permission.UITKOMST_VASTLEGGEN, object_=sleutel,
        wacht_op=(plannen.sleutel, *(_sleutel_houden(stap, feiten, g) for g in eigen)),
        voldaan_op=punt.afgesloten_op,
    )  # fmt: skip
    return plannen, afsluiten


def _gesprek(stap: Opvolgingstap, feiten: Feiten, punten: Punten, gesprek: Gesprekfeit) -> tuple[Verplichting, ...]:
    over = [(punten[p.punt][0], p) for p in gesprek.punten if p.punt in punten]
    if not over:
        return ()
    nrs = nummers([nr for nr, _p in over])
    houden = van_trekker(
        stap, feiten, "houden", f"Gesprek over {nrs} houden en aanwezigheid vastleggen", stap.limiet,
        Plek(Pleksoort.AANWEZIGHEID, feiten.ronde_slug, feiten.dossier_slug, gesprek.sleutel),
        Permission.GESPREK_PLANNEN, object_=gesprek.sleutel, voldaan_op=gesprek.gehouden_op,
    )  # fmt: skip
    return (houden, *(_verslag(stap, feiten, gesprek, nr, p, houden) for nr, p in over))


def _sleutel_houden(stap: Opvolgingstap, feiten: Feiten, gesprek: Gesprekfeit) -> Sleutel:
    return Sleutel(feiten.dossier_id, stap.code, "houden", feiten.trekker_id, gesprek.sleutel)


def _verslag(
    stap: Opvolgingstap, feiten: Feiten, gesprek: Gesprekfeit, nr: int, punt: Gesprekspuntfeit, houden: Verplichting
) -> Verplichting:
    return van_trekker(
        stap, feiten, "verslag", f"Verslag over agendapunt {nr} {'vaststellen' if punt.voorgelegd else 'maken'}",
        uiterlijk(dag(gesprek.begint_op), stap.parameters.verslagdagen),
        Plek(Pleksoort.PUNTVERSLAG, feiten.ronde_slug, feiten.dossier_slug, gesprek.sleutel, punt.punt),
        Permission.VERSLAG_VASTSTELLEN if punt.voorgelegd else Permission.VERSLAG_SCHRIJVEN,
        object_=f"{gesprek.sleutel}/{punt.punt}", wacht_op=(houden.sleutel,), voldaan_op=punt.vastgesteld_op,
    )  # fmt: skip


def _toezegging(stap: Opvolgingstap, feiten: Feiten, t: Toezeggingfeit, muur: frozenset[int]) -> Verplichting:
    """A commitment is an obligation of the organisation that made it, until it is kept or withdrawn."""
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "toezegging", t.organisatie_id, t.sleutel),
        wat=f"Toezegging nakomen: {t.tekst}",
        bepaling=f"Toezegging in {klein(stap.naam)}",
        limiet=uiterlijk(t.uiterlijk),
        waar=Plek(Pleksoort.TOEZEGGING, feiten.ronde_slug, feiten.dossier_slug, stap.code, t.sleutel),
        permission=Permission.TOEZEGGING_AFDOEN,
        houder_naam=t.partij,
        voldaan_op=t.afgedaan_op,
        draagt=False,
        muur=muur | {t.organisatie_id},
    )
