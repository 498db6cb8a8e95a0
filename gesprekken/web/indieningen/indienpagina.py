"""The pages about delivering: before it, its receipt and file, what differs; each as far as the reader may see it."""

from __future__ import annotations

from typing import Any

from flask import Response, g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.canoniek import canoniek
from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.queries.indieningen.indieningen import list_met_laatste
from gesprekken.queries.indieningen.ondertekening import lees_indieningstand
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.web.bestanden import bestand
from gesprekken.web.indienen import H, Indienstand, Indienwijze, V
from gesprekken.web.indieningen.forms import Indienformulier
from gesprekken.web.plekken import href


def toon_indienen(wijze: Indienwijze[H, Any], hier: H, form: Indienformulier | None = None) -> ResponseReturnValue:
    """The form delivers what this page shows: its number and its hash stand in it."""
    stuk, meer = wijze.stuk(hier)
    indieningen, toen = list_met_laatste(hier.actor, hier.dossier, hier.stap)
    beeld = Indienstand([(r, href(r.plek)) for r in stuk.controle], indieningen, True)
    form = form or Indienformulier(formdata=None)
    form.lees_van(beeld.volgende, stuk.afdruk)
    limiet = find_limiet(hier.stap)
    pagina = render_template(
        f"{hier.kamer}/indienen.html", hier=hier, form=form, wat=stuk.inhoud, indienen=beeld, limiet=limiet,
        dagen=limiet.dagen_tot(g.vandaag) if limiet else 0,
        ongewijzigd=stuk.is_gelijk(toen), **meer,
    )  # fmt: skip
    return pagina, form.status


NU = "nu"


def toon_bewijs(wijze: Indienwijze[H, Any], hier: H, nr: int) -> ResponseReturnValue:
    """Number, date, who, hash, the four dates, and what was frozen."""
    indiening, inzage = wijze.versie(hier, nr)
    return render_template(
        f"{hier.kamer}/indiening.html", hier=hier, indiening=indiening,
        stand=lees_indieningstand(hier.dossier, hier.stap, nr), **wijze.bewijs(inzage),
    )  # fmt: skip


def bestand_van(wijze: Indienwijze[H, Any], hier: H, nr: int) -> Response:
    """The canonical text, which the hash is of."""
    inhoud, deel = wijze.inhoud(*wijze.versie(hier, nr))
    naam = f"{hier.stap.code}-{hier.dossier.slug}-versie-{nr}{deel}.json"
    return bestand(canoniek(inhoud), "application/json", naam)


def toon_verschil(wijze: Indienwijze[H, Any], hier: H, nr: int, met: str) -> ResponseReturnValue:
    """What came, what went, what changed: between `nr` and another number, or `nu` for what there is now.

    By default the version before it; the older one comes first.
    """
    if met == NU or (nr == 1 and not met):
        oud, nieuw = wijze.versie(hier, nr)[1], _nu(wijze, hier)
        namen = (f"versie {nr}", "wat er nu staat")
    else:
        ander = int(met) if met.isdecimal() and met.isascii() and len(met) < 9 else nr - 1
        eerst, dan = sorted((ander, nr))
        oud, nieuw = wijze.versie(hier, eerst)[1], wijze.versie(hier, dan)[1]
        namen = (f"versie {eerst}", f"versie {dan}")
    return render_template(f"{hier.kamer}/verschil.html", hier=hier, nr=nr, oud=oud, nieuw=nieuw, namen=namen,
                           verschil=wijze.verschil(oud, nieuw))  # fmt: skip


def _nu(wijze: Indienwijze[H, V], hier: H) -> V:
    """What there is itself: not for who reads deliveries only."""
    if not hier.actor.mag(Permission.OVERZICHT_LEZEN):
        raise BestaatNiet
    return wijze.nu(hier)
