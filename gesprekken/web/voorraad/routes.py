"""What if: a page to look at, and to keep an intervention of as a proposal to the owner of the row."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.services.overzichten.voorstellen import stel_voor
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.registerkamer import vind
from gesprekken.web.toegang import requires
from gesprekken.web.voorraad.forms import Bewaarformulier
from gesprekken.web.voorraad.kamer import bp
from gesprekken.web.voorraad.watalspagina import toon_watals

BEWAARD = "Uw voorstel is bewaard. De eigenaar krijgt een melding; het register verandert nog niet."


@bp.get("/wat-als")
def watals() -> ResponseReturnValue:
    """Shift, drop or add projects on a scratch copy."""
    return toon_watals(vind())


@bp.post("/voorstellen")
@requires(Permission.WONINGLOCATIE_VOORSTELLEN)
def bewaring() -> ResponseReturnValue:
    """Keep one intervention of the what-if; the form carries all of them, so that they stay."""
    hier, form = vind(), Bewaarformulier()
    return verwerk(
        form,
        lambda: stel_voor(deze_daad(), form.invoer()),
        hier.adres("watals", i=request.form.getlist("i"), _anchor="ingrepen-kop"),
        BEWAARD,
    ) or toon_watals(vind(), form)
