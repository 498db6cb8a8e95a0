"""Why homes of the bid have no place yet: what the municipality writes beside the rows."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.overzichten.overzichten import list_verschiluitleg
from gesprekken.services.overzichten.voorraad import leg_verschil_uit
from gesprekken.web.formulieren import Tekstvak, Versieveld, verwerk
from gesprekken.web.naast import Naastformulier
from gesprekken.web.plaats import deze_daad
from gesprekken.web.register.kamer import bp
from gesprekken.web.registerkamer import Gevonden, open_blad, vind_als_trekker
from gesprekken.web.toegang import requires

P = Permission


class Toelichtingformulier(Naastformulier):
    """Why `open` homes of the bid have no place yet; `versie` is the text that was on the page."""

    versie = Versieveld()
    open = Versieveld(bewaakt=False)
    tekst = Tekstvak(
        "Waarom hebben deze woningen nog geen locatie of bouwer?",
        "Schrijf waarom deze woningen nog geen locatie of bouwer hebben.", maximum=4000,
    )  # fmt: skip


def _toon(hier: Gevonden, form: Toelichtingformulier | None = None) -> ResponseReturnValue:
    """The form, filled with the text that was written last, about the gap of this moment."""
    blad = open_blad(hier)
    open_ = blad.lees().getallen.afstemming(blad.daeb(blad.bod())).open
    eerdere = list_verschiluitleg(hier.dossier, hier.stap)
    nu = Toelichtingformulier(formdata=None, obj=eerdere[0] if eerdere else None)
    form = form.naast_wat_nu_geldt(nu) if form else nu
    form.open.zet(open_)
    pagina = render_template("register/toelichting.html", hier=hier, form=form, eerdere=eerdere, open=open_)
    return pagina, form.status


@bp.get("/toelichting")
@requires(P.OVERZICHT_INDIENEN)
def toelichting() -> ResponseReturnValue:
    """The form about the gap as it is now, and every text that was written."""
    return _toon(vind_als_trekker())


@bp.post("/toelichting")
@requires(P.OVERZICHT_INDIENEN)
def bewaar_toelichting() -> ResponseReturnValue:
    """Store the explanation of the gap that was on the page."""
    hier, form = vind_als_trekker(), Toelichtingformulier()
    gelukt = verwerk(
        form,
        lambda: leg_verschil_uit(deze_daad(), form.tekst.data or "", form.open.data, form.versie.data),
        hier.adres(_anchor="verschil"),
        "Uw toelichting staat bij het overzicht en gaat mee als u indient.",
    )
    return gelukt or _toon(vind_als_trekker(), form)
