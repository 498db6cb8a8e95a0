"""The receipt of a delivery, its file, and the difference with another: each as far as the reader may see it."""

from __future__ import annotations

from flask import Response, g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.overzichten.momentopname import Stukinzage, regel_van, verschil
from gesprekken.domain.overzichten.overzicht5a import OVERZICHT5A
from gesprekken.domain.overzichten.regels import STATUSSEN
from gesprekken.domain.overzichten.totalen import TOTALEN
from gesprekken.queries.dossiers.dossiers import get_stap
from gesprekken.queries.indieningen.indieningen import get_indiening, get_ingediend_dossier
from gesprekken.queries.indieningen.ondertekening import lees_indieningstand
from gesprekken.queries.overzichten.registerblad import SOORT
from gesprekken.queries.overzichten.stuk import inzage_nu
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.indienen import als_bestand, kies_versies
from gesprekken.web.overzichten.kamer import Gevonden, open_blad
from gesprekken.web.overzichten.registerpagina import PER_PAGINA
from gesprekken.web.plaats import deze_plaats
from gesprekken.web.toegang import huidige_actor


def vind_ingediend() -> Gevonden:
    """The register, for who may read what was delivered. Raises BestaatNiet."""
    actor, (ronde, dossier, stap) = huidige_actor(), deze_plaats()
    g.ronde, gevonden = get_ingediend_dossier(actor, ronde, dossier)
    return Gevonden(actor, g.ronde, gevonden, get_stap(gevonden, stap, SOORT))


def toon_bewijs(hier: Gevonden, nr: int) -> ResponseReturnValue:
    """Number, date, who, hash, the four dates, totals and rows."""
    indiening, inzage = get_indiening(hier.actor, hier.dossier, hier.stap, nr)
    blad = blader(inzage.rijen, gevraagde_pagina(), PER_PAGINA)
    bij = OVERZICHT5A.in_tabel
    rijen = [(r, regel_van(r), bij.leesbaar(r["cellen"])) for r in blad.rijen]
    return render_template(
        "overzichten/indiening.html", hier=hier, indiening=indiening, inzage=inzage, rijen=rijen, blad=blad,
        totalen=TOTALEN, statussen=STATUSSEN, stand=lees_indieningstand(hier.dossier, hier.stap, nr),
    )  # fmt: skip


def bestand(hier: Gevonden, nr: int) -> Response:
    """The canonical text. Who does not see every row gets what it sees, and then the hash does not fit: it says so."""
    indiening, inzage = get_indiening(hier.actor, hier.dossier, hier.stap, nr)
    return als_bestand(hier, nr, _inhoud(indiening, inzage), "" if inzage.volledig else "-deel")


def _inhoud(indiening: Indiening, inzage: Stukinzage) -> dict[str, object]:
    if inzage.volledig:
        return indiening.inhoud
    los = {naam: indiening.inhoud[naam] for naam in ("dossier", "periode", "bod", "toelichting", "corporaties")}
    return {**los, "volledig": False, "regels_niet_getoond": inzage.verborgen, "totalen": inzage.totalen,
            "regels": inzage.rijen}  # fmt: skip


def toon_verschil(hier: Gevonden, nr: int, met: str) -> ResponseReturnValue:
    """What came, what went, what changed. By default with the version before it."""

    def versie(nr: int) -> Stukinzage:
        return get_indiening(hier.actor, hier.dossier, hier.stap, nr)[1]

    oud, nieuw, namen = kies_versies(nr, met, versie, lambda: _nu(hier))
    return render_template("overzichten/verschil.html", hier=hier, nr=nr, oud=oud, nieuw=nieuw, namen=namen,
                           verschil=verschil(oud, nieuw))  # fmt: skip


def _nu(hier: Gevonden) -> Stukinzage:
    """The register itself: not for who reads deliveries only."""
    if not hier.actor.mag(Permission.OVERZICHT_LEZEN):
        raise BestaatNiet
    return inzage_nu(open_blad(hier))
