"""The page of one municipality, its werkwijze and its journaal."""

from __future__ import annotations

from flask import Blueprint, g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.invoer import MAX_TEKST
from gesprekken.domain.dossiers.models import Werkwijze
from gesprekken.domain.soorten.overeenkomst import SOORT
from gesprekken.queries.dossiers.dossiers import (
    get_dossier,
    get_stap,
    list_bevestigingen,
    list_deelnemers,
    list_werkwijzen,
)
from gesprekken.queries.journaal import PER_PAGINA, list_regels
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.verplichtingen.koppen import get_dossier_met_kop, list_bordkoppen
from gesprekken.queries.verplichtingen.standen import bepaal_standen
from gesprekken.services.dossiers import bevestig_werkwijze, leg_werkwijze_vast
from gesprekken.web.bladzijde import gevraagde_pagina, knip
from gesprekken.web.dossiers.pagina import overzicht
from gesprekken.web.formulieren import Formulier, Tekstvak, Versieveld, verwerk
from gesprekken.web.plaats import deze_daad, deze_plaats, deze_ronde, onthoud_plaats
from gesprekken.web.toegang import huidige_actor, requires


class Werkwijzeformulier(Formulier):
    """The text, and the version that it builds on."""

    basisversie = Versieveld()
    tekst = Tekstvak("Werkwijze", "Schrijf op hoe u met elkaar wilt werken.", maximum=MAX_TEKST)


class Bevestigingsformulier(Formulier):
    """One button: this version is right."""

    versie = Versieveld()


P = Permission
bp = onthoud_plaats(Blueprint("dossiers", __name__, url_prefix="/rondes/<ronde>"))


@bp.get("/dossiers")
@requires(P.RONDE_LEZEN)
def index() -> ResponseReturnValue:
    """All dossiers of the round with their state; the own ones are links."""
    actor = huidige_actor()
    g.ronde = get_ronde(actor, deze_ronde())
    koppen = list_bordkoppen(actor, g.ronde)
    return render_template("dossiers/index.html", koppen=koppen, standen=bepaal_standen(koppen, g.vandaag))


@bp.get("/<dossier>")
def show() -> ResponseReturnValue:
    """Phase bar, next step for you, open obligations, deadlines, parties, tenants, latest activity."""
    g.ronde, gevonden, kop = get_dossier_met_kop(huidige_actor(), *deze_plaats()[:2])
    return render_template("dossiers/show.html", **overzicht(huidige_actor(), g.ronde, gevonden, kop, g.nu))


@bp.get("/<dossier>/journaal")
@requires(P.JOURNAAL_LEZEN)
def journaal() -> ResponseReturnValue:
    """Who did what, when, from, to and why; newest first, in pages."""
    actor = huidige_actor()
    g.ronde, gevonden = get_dossier(actor, *deze_plaats()[:2])
    nr = gevraagde_pagina()
    regels = list_regels(actor, gevonden, pagina=nr, aantal=PER_PAGINA + 1)
    return render_template("dossiers/journaal.html", dossier=gevonden, blad=knip(regels, nr, PER_PAGINA))


def _formulier(laatste: Werkwijze | None) -> Werkwijzeformulier:
    """The form as it opens: the text that counts, to build on."""
    waarden = {"tekst": laatste.tekst, "basisversie": laatste.versie} if laatste else {}
    return Werkwijzeformulier(formdata=None, data=waarden)


def _toon(
    form: Werkwijzeformulier | None = None, geweigerd: Bevestigingsformulier | None = None
) -> ResponseReturnValue:
    actor, (ronde, dossier, stap) = huidige_actor(), deze_plaats()
    g.ronde, gevonden = get_dossier(actor, ronde, dossier)
    versies = list_werkwijzen(gevonden, gevonden_stap := get_stap(gevonden, stap, SOORT))
    laatste = versies[0] if versies else None
    trekt = actor.organisatie_id == gevonden.trekker_id
    schrijft = trekt and actor.mag(P.WERKWIJZE_SCHRIJVEN)
    if form is not None and form.conflict:
        form.basisversie.zet(laatste.versie if laatste else 0)
    form = form or (_formulier(laatste) if schrijft else None)
    fout = geweigerd or form
    bevestigd = list_bevestigingen(laatste) if laatste else {}
    gevraagd = laatste is not None and not trekt and actor.organisatie_id not in bevestigd
    return render_template(
        "dossiers/werkwijze.html", dossier=gevonden, stap=gevonden_stap, versies=versies, laatste=laatste, form=form,
        schrijft=schrijft, fout=fout, bevestigd=bevestigd,
        partijen=[d for d in list_deelnemers(gevonden) if d.gesprekspartij and not d.trekker],
        bevestiging=Bevestigingsformulier(formdata=None) if gevraagd and actor.mag(P.WERKWIJZE_BEVESTIGEN) else None,
    ), fout.status if fout else 200  # fmt: skip


@bp.get("/<dossier>/werkwijze/<stap>")
def werkwijze() -> ResponseReturnValue:
    """The text that counts, who confirmed it, earlier versions; for the trekker also the form."""
    return _toon()


@bp.post("/<dossier>/werkwijze/<stap>")
@requires(P.WERKWIJZE_SCHRIJVEN)
def leg_vast() -> ResponseReturnValue:
    """A new version, which the other parties are asked to confirm."""
    form = Werkwijzeformulier()
    gedaan = verwerk(
        form,
        lambda: leg_werkwijze_vast(deze_daad(), form.tekst.data or "", form.basisversie.data or 0),
        url_for(".werkwijze"),
        "De werkwijze is opgeslagen. De andere partijen zien dat u om bevestiging vraagt.",
    )
    return gedaan or _toon(form)


@bp.post("/<dossier>/werkwijze/<stap>/bevestiging")
@requires(P.WERKWIJZE_BEVESTIGEN)
def bevestig() -> ResponseReturnValue:
    """Confirm the version that was on the page."""
    form = Bevestigingsformulier()
    return verwerk(
        form,
        lambda: bevestig_werkwijze(deze_daad(), form.versie.data or 0),
        url_for(".werkwijze"),
        "U heeft deze versie bevestigd.",
    ) or _toon(geweigerd=form)
