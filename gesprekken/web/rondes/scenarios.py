"""What a scenario asks of one municipality: the page on which the secretariat records and revises it."""

from __future__ import annotations

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.rondes.scenarios import get_scenariostand
from gesprekken.services.scenarios import leg_scenariocijfer_vast
from gesprekken.web.formulieren import verwerk
from gesprekken.web.rondes.forms import Scenariocijferformulier, ingevuld
from gesprekken.web.rondes.routes import bp
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


def _toon(ronde: str, code: str, dossier: str, form: Scenariocijferformulier | None = None) -> ResponseReturnValue:
    g.ronde, gevonden = get_dossier(huidige_actor(), ronde, dossier)
    stand = get_scenariostand(g.ronde, gevonden, code)
    cijfer = stand.cijfer(dossier)
    nu = Scenariocijferformulier.van_cijfer(cijfer)
    form = form.naast_wat_nu_geldt(nu) if form else nu
    return render_template(
        "rondes/scenariocijfer.html", form=form, scenario=stand.scenario, dossier=gevonden, cijfer=cijfer,
        versies=stand.versies.get(dossier, ()),
    ), form.status  # fmt: skip


@bp.get("/<ronde>/scenarios/<code>/<dossier>")
@requires(P.RONDE_INRICHTEN)
def scenariocijfer(ronde: str, code: str, dossier: str) -> ResponseReturnValue:
    """Record or change what the scenario asks of this dossier."""
    return _toon(ronde, code, dossier)


@bp.post("/<ronde>/scenarios/<code>/<dossier>")
@requires(P.RONDE_INRICHTEN)
def leg_cijfer_vast(ronde: str, code: str, dossier: str) -> ResponseReturnValue:
    """A new version of the figure, with its source."""
    form, actor = Scenariocijferformulier(), huidige_actor()
    return verwerk(
        form,
        lambda: leg_scenariocijfer_vast(
            actor, g.nu, ronde, code, dossier, ingevuld(form.basisversie.data), form.invoer
        ),
        url_for(".show", ronde=ronde, _anchor=f"scenario-{code}"),
        "Het cijfer is vastgelegd. Wat er eerder stond, blijft te lezen.",
    ) or (_toon(ronde, code, dossier, form))
