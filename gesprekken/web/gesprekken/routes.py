"""The page of a talk, and its attendance."""

from __future__ import annotations

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.gesprekken import list_genodigden
from gesprekken.services.gesprekken.verslagen import leg_aanwezigheid_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.kamer import bp, vind, vind_als_trekker
from gesprekken.web.gesprekken.overzicht import overzicht, toon_formulier
from gesprekken.web.gesprekken.partijvelden import aanwezigheid_waarden, met_genodigden
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


@bp.get("/<sleutel>")
def show(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """When and where, who is invited and who was there, its history, and what the trekker can do."""
    hier = vind(ronde, dossier, sleutel)
    return render_template("gesprekken/show.html", hier=hier, **overzicht(hier, g.nu))


@bp.get("/<sleutel>/aanwezigheid")
@requires(P.GESPREK_PLANNEN)
def aanwezigheid(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """The form for who was there; before the talk: why not yet."""
    hier = vind_als_trekker(ronde, dossier, sleutel)
    regels = list_genodigden(hier.gesprek)
    waarden = {**aanwezigheid_waarden(regels), "versie": hier.gesprek.versie}
    return toon_formulier("aanwezigheid", "houden", hier, met_genodigden(regels)(formdata=None, data=waarden))


@bp.post("/<sleutel>/aanwezigheid")
@requires(P.GESPREK_PLANNEN)
def leg_vast(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Who was there; from then on the talk was held."""
    form, actor = met_genodigden(list_genodigden(vind_als_trekker(ronde, dossier, sleutel).gesprek))(), huidige_actor()

    def werk() -> str:
        leg_aanwezigheid_vast(actor, g.nu, ronde, dossier, sleutel, form.antwoorden(), form.versie.data or 0)
        return url_for(".show", ronde=ronde, dossier=dossier, sleutel=sleutel)

    gelukt = "De aanwezigheid is vastgelegd. U kunt nu het verslag maken."
    return verwerk(form, werk, gelukt) or (
        toon_formulier("aanwezigheid", "houden", vind_als_trekker(ronde, dossier, sleutel), form)
    )
