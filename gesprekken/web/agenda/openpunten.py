"""Taking over what stayed open in the round before, or leaving it out."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.services.agenda.openpunten import laat_open_punt_weg, neem_open_punten_over
from gesprekken.web.agenda.kamer import bp, vind
from gesprekken.web.agenda.openpuntpagina import lees_open, openpuntformulier, toon_lijst
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
OVERGENOMEN = "Overgenomen als concept. Alleen uw eigen organisatie ziet het; maak het af en dien het in."
WEGGELATEN = "Het punt wordt niet overgenomen. U vindt het terug onder ‘Niet overgenomen’."


@bp.post("/openpunten/overneming")
@requires(P.ONDERWERP_INBRENGEN)
def overneming() -> ResponseReturnValue:
    """Make drafts of what is ticked."""
    hier = vind()
    form = openpuntformulier(lees_open(hier))
    return verwerk(
        form, lambda: neem_open_punten_over(deze_daad(), form.punten.data or ()), hier.adres("onderwerpen"), OVERGENOMEN
    ) or toon_lijst(vind(), form)


@bp.post("/openpunten/<punt>/weglating")
@requires(P.ONDERWERP_INBRENGEN)
def weglating(punt: str) -> ResponseReturnValue:
    """Leave one point out."""
    hier = vind()
    open_ = lees_open(hier)
    if punt not in {o.sleutel for o in open_}:
        raise BestaatNiet
    form = openpuntformulier(open_)
    return verwerk(
        form,
        lambda: laat_open_punt_weg(deze_daad(), punt, form.reden(punt).data or ""),
        hier.adres("onderwerpen"),
        WEGGELATEN,
    ) or toon_lijst(vind(), form)
