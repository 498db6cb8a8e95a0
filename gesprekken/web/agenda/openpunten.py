"""Taking over what stayed open in the round before, or leaving it out."""

from __future__ import annotations

from flask import g
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.services.agenda.openpunten import laat_open_punt_weg, neem_open_punten_over
from gesprekken.web.agenda.kamer import bp, vind
from gesprekken.web.agenda.openpuntpagina import lees_open, openpuntformulier, toon_lijst
from gesprekken.web.formulieren import verwerk
from gesprekken.web.toegang import requires

P = Permission
OVERGENOMEN = "Overgenomen als concept. Alleen uw eigen organisatie ziet het; maak het af en dien het in."
WEGGELATEN = "Het punt wordt niet overgenomen. U vindt het terug onder ‘Niet overgenomen’."


@bp.post("/openpunten/overneming")
@requires(P.ONDERWERP_INBRENGEN)
def overneming(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Make drafts of what is ticked."""
    hier = vind(ronde, dossier, stap)
    form = openpuntformulier(lees_open(hier))

    def werk() -> str:
        neem_open_punten_over(hier.actor, g.nu, ronde, dossier, stap, form.punten.data or ())
        return hier.adres("onderwerpen")

    return verwerk(form, werk, OVERGENOMEN) or toon_lijst(vind(ronde, dossier, stap), form)


@bp.post("/openpunten/<punt>/weglating")
@requires(P.ONDERWERP_INBRENGEN)
def weglating(ronde: str, dossier: str, stap: str, punt: str) -> ResponseReturnValue:
    """Leave one point out."""
    hier = vind(ronde, dossier, stap)
    open_ = lees_open(hier)
    if punt not in {o.sleutel for o in open_}:
        raise BestaatNiet
    form = openpuntformulier(open_)

    def werk() -> str:
        laat_open_punt_weg(hier.actor, g.nu, ronde, dossier, stap, punt, form.reden(punt).data or "")
        return hier.adres("onderwerpen")

    return verwerk(form, werk, WEGGELATEN) or toon_lijst(vind(ronde, dossier, stap), form)
