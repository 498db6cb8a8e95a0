"""Kind *opvolging*: every adopted agenda item gets a talk (or is handled in writing) and a result.

Parameters: `agenda` = code of the step whose adopted items are followed; `uitnodigingsdagen` = days before the step's
deadline by which a talk must be planned; `verslagdagen` = days after a talk for the adopted minutes of each item.
The sentences name an item by its number: they stand on the board, and a title is for the parties of the dossier.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.opvolging.groepen import nummers
from gesprekken.domain.verplichtingen.afspraken import actie, toezegging
from gesprekken.domain.verplichtingen.feiten import Feiten, Gesprekfeit, Gesprekspuntfeit, Puntfeit, Stapfeit
from gesprekken.domain.verplichtingen.opstellen import uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

SOORT = "opvolging"


Punten = Mapping[str, tuple[int, Puntfeit]]


def te_volgen(stap: Stapfeit, feiten: Feiten) -> dict[str, tuple[int, Puntfeit]]:
    """The items that this step follows: key -> (number in its last adopted version, item).

    An item that a later adopted version dropped is followed no longer, unless it was closed before; one that was
    reopened after that is followed again.
    """
    versies = {v.id: v for v in feiten.agendaversies}
    punten = [p for p in feiten.punten if p.agenda_code == stap.parameters["agenda"]]
    laatste = max((p.versie_id for p in punten), default=0)
    return {
        p.sleutel: (list(versies[p.versie_id].regels).index(p.sleutel) + 1, p)
        for p in punten
        if p.versie_id == laatste or p.afgesloten_op or p.aan_de_orde
    }


def begonnen_op(stap: Stapfeit, feiten: Feiten) -> datetime | None:
    """Work began with the first talk that was planned, or the first item that is handled in writing."""
    momenten = [g.gepland_op for g in feiten.gesprekken if g.stap_id == stap.id]
    momenten += [p.schriftelijk_op for _nr, p in te_volgen(stap, feiten).values() if p.schriftelijk_op]
    return min(momenten, default=None)


def verplichtingen(stap: Stapfeit, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Per item a talk and a result, per talk its attendance and minutes per item; and what came out of it."""
    punten = te_volgen(stap, feiten)
    if not punten:
        return (_na_vaststelling(stap, feiten),)
    gesprekken = [g for g in feiten.gesprekken if g.stap_id == stap.id]
    uit = [v for sleutel in punten for v in _punt(stap, feiten, punten, sleutel, gesprekken)]
    uit += [v for g in gesprekken for v in _gesprek(stap, feiten, punten, g)]
    muur = {p.sleutel: p.partijen for p in feiten.punten if p.agenda_code == stap.parameters["agenda"]}
    uit += [actie(stap, feiten, a, muur[a.punt]) for a in feiten.acties if a.punt in muur]
    uit += [toezegging(stap, feiten, t, muur[t.punt]) for t in feiten.toezeggingen if t.punt in muur]
    return tuple(uit)


def _plek(stap: Stapfeit, feiten: Feiten, punt: str = "") -> Plek:
    soort = Pleksoort.VERVOLGPUNT if punt else Pleksoort.VERVOLG
    return Plek(soort, feiten.ronde_slug, feiten.dossier_slug, stap.code, punt)


def planlimiet(stap: Stapfeit) -> Limiet | None:
    """By when a talk must be planned, so that its parties know of it in time; None for a step without a deadline."""
    return uiterlijk(stap.limiet.laatste_dag, -stap.dagen("uitnodigingsdagen")) if stap.limiet else None


def _na_vaststelling(stap: Stapfeit, feiten: Feiten) -> Verplichting:
    """As long as no agenda is adopted nobody knows which talks are needed; the step waits, and is not ready."""
    vaststellen = Sleutel(feiten.dossier_id, str(stap.parameters["agenda"]), "vaststellen", feiten.trekker_id)
    return van_trekker(
        stap, feiten, "plannen", f"{stap.naam} plannen", planlimiet(stap), _plek(stap, feiten),
        Permission.GESPREK_PLANNEN, wacht_op=(vaststellen,),
    )  # fmt: skip


def _punt(
    stap: Stapfeit, feiten: Feiten, punten: Punten, sleutel: str, gesprekken: list[Gesprekfeit]
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


def _gesprek(stap: Stapfeit, feiten: Feiten, punten: Punten, gesprek: Gesprekfeit) -> tuple[Verplichting, ...]:
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


def _sleutel_houden(stap: Stapfeit, feiten: Feiten, gesprek: Gesprekfeit) -> Sleutel:
    return Sleutel(feiten.dossier_id, stap.code, "houden", feiten.trekker_id, gesprek.sleutel)


def _verslag(
    stap: Stapfeit, feiten: Feiten, gesprek: Gesprekfeit, nr: int, punt: Gesprekspuntfeit, houden: Verplichting
) -> Verplichting:
    return van_trekker(
        stap, feiten, "verslag", f"Verslag over agendapunt {nr} {'vaststellen' if punt.voorgelegd else 'maken'}",
        uiterlijk(dag(gesprek.begint_op), stap.dagen("verslagdagen")),
        Plek(Pleksoort.PUNTVERSLAG, feiten.ronde_slug, feiten.dossier_slug, gesprek.sleutel, punt.punt),
        Permission.VERSLAG_VASTSTELLEN if punt.voorgelegd else Permission.VERSLAG_SCHRIJVEN,
        object_=f"{gesprek.sleutel}/{punt.punt}", wacht_op=(houden.sleutel,), voldaan_op=punt.vastgesteld_op,
    )  # fmt: skip
