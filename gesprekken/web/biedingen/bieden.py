"""Writing a version: the page of the concept, issuing it, throwing it away."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.biedingen.processen import Boddaad
from gesprekken.services.biedingen.bieden import bewaar_bod, breng_uit, verwerp_concept
from gesprekken.web.biedingen.conceptpagina import lees_formulier, toon_concept
from gesprekken.web.biedingen.forms import Knopformulier
from gesprekken.web.biedingen.kamer import bp, vind_als_trekker
from gesprekken.web.biedingen.pagina import Verstuurd, toon
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.toegang import requires

P = Permission
BEWAARD = "Het concept is bewaard. Alleen uw eigen organisatie ziet het, tot u het uitbrengt."
UITGEBRACHT = "Het bod is uitgebracht. Iedereen in de ronde ziet de nieuwe aantallen."


@bp.get("/concept")
@requires(P.BOD_SCHRIJVEN)
def concept() -> ResponseReturnValue:
    """The grid of numbers, as the concept has them or else as the bid that counts."""
    return toon_concept(vind_als_trekker(), aanleiding=request.args.get("voorstel", ""))


@bp.post("/concept")
@requires(P.BOD_SCHRIJVEN)
def bewaar() -> ResponseReturnValue:
    """Store every number at once, or none."""
    hier = vind_als_trekker()
    form = lees_formulier(hier)
    gedaan = verwerk(
        form,
        lambda: bewaar_bod(deze_daad(), form.stand.data or 0, form.invoer),
        hier.adres(_anchor="uitbrengen"),
        BEWAARD,
    )
    return gedaan or toon_concept(vind_als_trekker(), form)


@bp.post("/uitbrenging")
@requires(P.BOD_SCHRIJVEN)
def uitbrenging() -> ResponseReturnValue:
    """Issue the concept that was on the page; from then on it is frozen."""
    hier, form = vind_als_trekker(), Knopformulier()
    verstuurd = Verstuurd(Boddaad.UITBRENGEN, form, "Het bod is niet uitgebracht.")
    return verwerk(form, lambda: breng_uit(deze_daad(), form.stand.data or 0), hier.adres(), UITGEBRACHT) or toon(
        vind_als_trekker(), verstuurd
    )


@bp.post("/verwerping")
@requires(P.BOD_SCHRIJVEN)
def verwerping() -> ResponseReturnValue:
    """Throw the concept away; the bid stays what it was."""
    hier, form = vind_als_trekker(), Knopformulier()
    verstuurd = Verstuurd(Boddaad.VERWERPEN, form, "Het concept is niet weggegooid.")
    gelukt = verwerk(
        form,
        lambda: verwerp_concept(deze_daad(), form.stand.data or 0),
        hier.adres(),
        "Het concept is weggegooid. Het bod is gebleven wat het was.",
    )
    return gelukt or toon(vind_als_trekker(), verstuurd)
