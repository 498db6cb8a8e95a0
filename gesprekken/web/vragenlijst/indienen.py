"""Delivering 5b: the page before it, the deed, and the receipt after it."""

from __future__ import annotations

from flask import Response, g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.canoniek import canoniek
from gesprekken.core.permissions import Permission
from gesprekken.queries.indieningen import find_bespreking, get_open_indiening, list_indieningen
from gesprekken.services.vragenlijst.indienen import dien_vragen_in
from gesprekken.web.formulieren import verwerk
from gesprekken.web.toegang import requires
from gesprekken.web.vragenlijst.forms import Indienformulier
from gesprekken.web.vragenlijst.indienpagina import toon_indienen
from gesprekken.web.vragenlijst.kamer import bp, vind_als_trekker, vind_ingediend

P = Permission


@bp.get("/indienen")
@requires(P.OVERZICHT_INDIENEN)
def indienen(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """What stands in the way, what goes along, and one button."""
    return toon_indienen(vind_als_trekker(ronde, dossier, stap))


@bp.post("/indiening")
@requires(P.OVERZICHT_INDIENEN)
def dien(ronde: str, dossier: str, stap: str) -> ResponseReturnValue:
    """Deliver what was on the page; then the receipt."""
    hier, form = vind_als_trekker(ronde, dossier, stap), Indienformulier()

    def werk() -> str:
        nr = form.nr.data or 0
        dien_vragen_in(hier.actor, g.nu, ronde, dossier, stap, nr, form.gelezen.data or "")
        return hier.adres("indiening", nr=nr)

    gelukt = verwerk(form, werk, "Het overzicht is ingediend. Dit is uw ontvangstbewijs.")
    return gelukt or toon_indienen(vind_als_trekker(ronde, dossier, stap), form)


@bp.get("/indiening/<int(max=9999):nr>")
@requires(P.INDIENING_LEZEN)
def indiening(ronde: str, dossier: str, stap: str, nr: int) -> ResponseReturnValue:
    """The receipt."""
    hier = vind_ingediend(ronde, dossier, stap)
    gevonden = get_open_indiening(hier.actor, hier.dossier, hier.stap, nr)
    return render_template(
        "vragenlijst/indiening.html", hier=hier, indiening=gevonden, wat=gevonden.inhoud,
        andere=list_indieningen(hier.dossier, hier.stap), besproken_op=find_bespreking(hier.dossier, gevonden.op),
    )  # fmt: skip


@bp.get("/indiening/<int(max=9999):nr>/bestand")
@requires(P.INDIENING_LEZEN)
def indiening_bestand(ronde: str, dossier: str, stap: str, nr: int) -> Response:
    """What was frozen, as the text that the hash is of."""
    hier = vind_ingediend(ronde, dossier, stap)
    gevonden = get_open_indiening(hier.actor, hier.dossier, hier.stap, nr)
    antwoord = Response(canoniek(gevonden.inhoud), mimetype="application/json")
    naam = f"{hier.stap.code}-{hier.dossier.slug}-versie-{nr}.json"
    antwoord.headers["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord
