"""What the guards of a talk, of its minutes and of what is noted there look at, and where a talk is."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek, Verslag
from gesprekken.domain.gesprekken.processen import Aantekeningomgeving, Gespreksomgeving, Verslagomgeving
from gesprekken.domain.gesprekken.statussen import niet_vervallen
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.gesprek import SOORT
from gesprekken.infra.database import db
from gesprekken.queries.dossiers.dossiers import get_stap
from gesprekken.queries.gesprekken.gesprekken import heeft_vast_verslag
from gesprekken.queries.rondes.stappen import parameters_van


def omgeving(
    ronde: Ronde, dossier: Dossier, stap: Stap, zonder: Gesprek | None = None, *, moment_gekozen: bool = True
) -> Gespreksomgeving:
    """What the guards of a talk look at: the running talk of this step, and the talk that must come first."""
    lopend = None if stap.volgt_agenda else _find_lopend(dossier, stap)
    na = parameters_van(stap, SOORT).na if stap.soort == SOORT.code else None
    eerste_stap = get_stap(dossier, na, SOORT) if na else None
    eerder = _find_lopend(dossier, eerste_stap) if eerste_stap else None
    return Gespreksomgeving(
        moment_gekozen=moment_gekozen,
        verslag_vast=zonder is not None and heeft_vast_verslag(zonder),
        lopend=lopend if lopend is not zonder else None,
        na=eerste_stap.naam if eerste_stap else "",
        eerder=eerder,
        plek_lopend=plek(ronde, dossier, lopend) if lopend else None,
        plek_eerder=plek(ronde, dossier, eerder)
        if eerder
        else Plek(Pleksoort.GESPREK_PLANNEN, ronde.slug, dossier.slug, na or ""),
    )


def plek(ronde: Ronde, dossier: Dossier, gesprek: Gesprek, soort: Pleksoort = Pleksoort.GESPREK) -> Plek:
    """Where a talk (or a part of it) is."""
    return Plek(soort, ronde.slug, dossier.slug, gesprek.sleutel)


def _find_lopend(dossier: Dossier, stap: Stap) -> Gesprek | None:
    return db.session.scalar(
        sa.select(Gesprek)
        .where(Gesprek.dossier_id == dossier.id, Gesprek.stap_id == stap.id, niet_vervallen())
        .order_by(Gesprek.gepland_op, Gesprek.id)
        .limit(1)
    )


def verslagomgeving(ronde: Ronde, dossier: Dossier, gesprek: Gesprek) -> Verslagomgeving:
    """What the guards of minutes look at."""
    return Verslagomgeving(gesprek, plek(ronde, dossier, gesprek, Pleksoort.AANWEZIGHEID))


def aantekeningomgeving(
    ronde: Ronde, dossier: Dossier, gesprek: Gesprek, verslag: Verslag | None
) -> Aantekeningomgeving:
    """What the guards of what is noted in minutes look at."""
    aanwezigheid, waar = (plek(ronde, dossier, gesprek, s) for s in (Pleksoort.AANWEZIGHEID, Pleksoort.VERSLAG))
    return Aantekeningomgeving(gesprek, aanwezigheid, verslag, waar)
