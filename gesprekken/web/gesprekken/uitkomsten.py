"""What came of a talk: decisions, actions, and finishing an action."""

from __future__ import annotations

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.gesprekken import get_actie
from gesprekken.services.gesprekken.uitkomsten import rond_actie_af, voeg_actie_toe, voeg_besluit_toe
from gesprekken.web.acties import Afrondingsformulier, afrondform
from gesprekken.web.formulieren import verwerk
from gesprekken.web.gesprekken.forms import Actieformulier, Besluitformulier
from gesprekken.web.gesprekken.kamer import Gevonden, bp, vind, vind_verslag_als_trekker
from gesprekken.web.gesprekken.verslagpagina import Ingevuld, personen, toon
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


@bp.post("/<sleutel>/besluiten")
@requires(P.VERSLAG_SCHRIJVEN)
def voeg_besluit(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Add a decision to the minutes."""
    form, actor = Besluitformulier(), huidige_actor()

    def werk() -> str:
        voeg_besluit_toe(actor, g.nu, ronde, dossier, sleutel, form.tekst.data or "")
        return url_for(".verslag", ronde=ronde, dossier=dossier, sleutel=sleutel, _anchor="besluiten")

    return verwerk(form, werk, "Het besluit staat in het verslag.") or (
        toon(vind_verslag_als_trekker(ronde, dossier, sleutel, ""), Ingevuld(besluit=form))
    )


@bp.post("/<sleutel>/acties")
@requires(P.VERSLAG_SCHRIJVEN)
def voeg_actie(ronde: str, dossier: str, sleutel: str) -> ResponseReturnValue:
    """Add an action for one person, with a day."""
    hier, actor = vind_verslag_als_trekker(ronde, dossier, sleutel, ""), huidige_actor()
    form = Actieformulier(personen(hier.dossier))

    def werk() -> str:
        tekst = form.tekst.data or ""
        voeg_actie_toe(actor, g.nu, ronde, dossier, sleutel, tekst, form.functie_id(), form.dag())
        return url_for(".verslag", ronde=ronde, dossier=dossier, sleutel=sleutel, _anchor="acties")

    return verwerk(form, werk, "De actie staat in het verslag en bij het werk van die persoon.") or (
        toon(vind_verslag_als_trekker(ronde, dossier, sleutel, ""), Ingevuld(actie=form))
    )


def _toon_actie(hier: Gevonden, sleutel: str, form: Afrondingsformulier | None = None) -> ResponseReturnValue:
    regel = get_actie(hier.gesprek, sleutel)
    form = afrondform(hier.actor, regel, form)
    return render_template("gesprekken/actie.html", hier=hier, regel=regel, form=form), form.status if form else 200


@bp.get("/<sleutel>/acties/<actie>")
def actie(ronde: str, dossier: str, sleutel: str, actie: str) -> ResponseReturnValue:
    """An action; for the organisation that owes it also the form to finish it."""
    return _toon_actie(vind(ronde, dossier, sleutel), actie)


@bp.post("/<sleutel>/acties/<actie>/afronding")
@requires(P.ACTIE_AFRONDEN)
def afronding(ronde: str, dossier: str, sleutel: str, actie: str) -> ResponseReturnValue:
    """Done, with its result."""
    form, actor = Afrondingsformulier(), huidige_actor()

    def werk() -> str:
        rond_actie_af(actor, g.nu, ronde, dossier, sleutel, actie, form.resultaat.data or "")
        return url_for(".actie", ronde=ronde, dossier=dossier, sleutel=sleutel, actie=actie)

    return verwerk(form, werk, "De actie is afgerond.") or _toon_actie(vind(ronde, dossier, sleutel), actie, form)
