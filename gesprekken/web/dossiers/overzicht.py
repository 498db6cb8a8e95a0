"""What the page of a dossier shows, gathered once; all of it derived by the heart."""

from __future__ import annotations

from datetime import date
from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.verplichtingen.stand import Dossierstand, aan_zet, oordeel
from gesprekken.queries.dossiers import list_deelnemers, list_huurdersbanden
from gesprekken.queries.gesprekken import list_gesprekken
from gesprekken.queries.journaal import list_regels
from gesprekken.queries.koppen import get_kop
from gesprekken.queries.rondes import list_termijnen
from gesprekken.queries.standen import bepaal_standen, is_van, zichtbaar_voor

ACTIVITEIT = 6


def overzicht(actor: Actor, ronde: Ronde, dossier: Dossier, vandaag: date) -> dict[str, Any]:
    """The template's variables. `open` are the obligations that somebody can act on, `later` those that wait."""
    kop = get_kop(actor, dossier)
    stand = bepaal_standen([kop], vandaag)[dossier.id]
    zichtbaar = [v for v in zichtbaar_voor(actor, stand.verplichtingen) if v.open]
    nu_te_doen = [v for v in aan_zet(stand.verplichtingen) if v in zichtbaar]
    deelnemers = list_deelnemers(dossier)
    return {
        "dossier": dossier,
        "kop": kop,
        "stand": stand,
        "huidig": huidige_stap(stand),
        "eigen": next((v for v in nu_te_doen if is_van(v, actor)), None),
        "open": [(v, oordeel(v, vandaag, ronde.waarschuwdagen)) for v in nu_te_doen],
        "later": [v for v in zichtbaar if v not in nu_te_doen],
        "termijnen": list_termijnen(ronde),
        "partijen": [d for d in deelnemers if d.gesprekspartij],
        "banden": list_huurdersbanden(dossier),
        "gesprekken": list_gesprekken(actor, dossier),
        "activiteit": list_regels(actor, dossier, aantal=ACTIVITEIT),
        "leest_journaal": actor.mag(Permission.JOURNAAL_LEZEN),
    }


def huidige_stap(stand: Dossierstand) -> int | None:
    """Id of the first step that is not ready: where the dossier is now."""
    return next((s.stap.id for s in stand.stappen if s.eerste is not None), None)
