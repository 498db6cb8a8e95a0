"""Measures against a dip: agreeing on one, its page, and finishing it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.permissions import Permission
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.overzichten.maatregelen import get_maatregel
from gesprekken.queries.partijen.partijen import Functiekeuze, list_personen
from gesprekken.services.overzichten.maatregelen import rond_maatregel_af, spreek_maatregel_af
from gesprekken.web.acties import Afrondingsformulier, afrondform
from gesprekken.web.formulieren import verwerk
from gesprekken.web.plaats import deze_daad
from gesprekken.web.registerkamer import Gevonden, vind, vind_als_trekker
from gesprekken.web.toegang import requires
from gesprekken.web.voorraad.forms import Maatregelformulier
from gesprekken.web.voorraad.kamer import bp

P = Permission
AFGESPROKEN = "De maatregel staat bij de voorraad en bij het werk van die persoon."


def _personen(hier: Gevonden) -> list[Functiekeuze]:
    partijen = [d.organisatie_id for d in list_deelnemers(hier.dossier) if d.gesprekspartij]
    return list_personen(hier.actor, partijen)


def _toon_nieuw(hier: Gevonden, form: Maatregelformulier) -> ResponseReturnValue:
    return render_template("voorraad/maatregel.html", hier=hier, form=form), form.status


@bp.get("/maatregelen/nieuw")
@requires(P.UITKOMST_VASTLEGGEN)
def maatregel() -> ResponseReturnValue:
    """The form to agree on a measure."""
    hier = vind_als_trekker()
    return _toon_nieuw(hier, Maatregelformulier(_personen(hier), formdata=None))


@bp.post("/maatregelen/nieuw")
@requires(P.UITKOMST_VASTLEGGEN)
def afspraak() -> ResponseReturnValue:
    """Record it; it stands with the stock and with the work of the person."""
    hier = vind_als_trekker()
    form = Maatregelformulier(_personen(hier))
    return verwerk(
        form,
        lambda: spreek_maatregel_af(deze_daad(), form.soort.data, form.tekst.data or "", form.functie_id(), form.dag()),
        hier.adres(_anchor="maatregelen"),
        AFGESPROKEN,
    ) or _toon_nieuw(vind(), form)


def _toon_actie(hier: Gevonden, sleutel: str, form: Afrondingsformulier | None = None) -> ResponseReturnValue:
    regel = get_maatregel(hier.actor, hier.dossier, hier.stap, sleutel)
    form = afrondform(hier.actor, regel, form)
    return render_template("voorraad/actie.html", hier=hier, regel=regel, form=form), form.status if form else 200


@bp.get("/maatregelen/<actie>")
def actie(actie: str) -> ResponseReturnValue:
    """A measure; for the organisation that owes it also the form to finish it."""
    return _toon_actie(vind(), actie)


@bp.post("/maatregelen/<actie>/afronding")
@requires(P.ACTIE_AFRONDEN)
def afronding(actie: str) -> ResponseReturnValue:
    """Done, with its result."""
    hier, form = vind(), Afrondingsformulier()
    return verwerk(
        form,
        lambda: rond_maatregel_af(deze_daad(), actie, form.resultaat.data or ""),
        hier.adres("actie", actie=actie),
        "De actie is afgerond.",
    ) or _toon_actie(vind(), actie, form)
