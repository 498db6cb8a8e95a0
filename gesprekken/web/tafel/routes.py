"""The board of the Bestuurlijke Tafel, its meetings, the frozen boards and the remarks."""

from __future__ import annotations

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.verplichtingen.stand import BEELDNAAM, STANDNAAM
from gesprekken.queries.agenda.radar import list_knelpunten
from gesprekken.queries.rondes.rondes import get_ronde
from gesprekken.queries.tafel.tafel import get_vergadering, list_vergaderingen
from gesprekken.services.tafel import bevries_statusbord, leg_opmerking_vast, plan_vergadering
from gesprekken.web.bewaard import toon_bewaard
from gesprekken.web.bladzijde import blader, gevraagde_pagina
from gesprekken.web.formulieren import verwerk
from gesprekken.web.tafel.bordpagina import get_bord, get_bord_op_papier, get_paneel, lees_keuze
from gesprekken.web.tafel.forms import Momentopnameformulier, Opmerkingformulier, Vergaderingformulier
from gesprekken.web.tafel.kamer import PER_PAGINA, bp, lees_ronde
from gesprekken.web.tafel.optelsompagina import optelvariabelen
from gesprekken.web.tafel.vergaderpagina import klopt
from gesprekken.web.tafel.vergaderpagina import vergadering as verzamel
from gesprekken.web.toegang import huidige_actor, requires

P = Permission


@bp.get("/statusbord")
def statusbord(ronde: str) -> ResponseReturnValue:
    """All dossiers and steps at a glance, each signal with reason, owner and next step."""
    lezing = lees_ronde(huidige_actor(), ronde, g.vandaag)
    g.ronde = lezing.kop
    return render_template("tafel/statusbord.html", bord=get_bord(lezing, lees_keuze()), paneel=get_paneel(lezing))


@bp.get("/statusbord/afdruk")
def afdruk(ronde: str) -> ResponseReturnValue:
    """The same board set for paper, all of it: no navigation, nobody's name, nothing that differs per reader."""
    lezing = lees_ronde(huidige_actor(), ronde, g.vandaag)
    g.ronde = lezing.kop
    return render_template("tafel/afdruk.html", bord=get_bord_op_papier(lezing), paneel="", navigatie=[], actor=None,
                           aantal=len(lezing.koppen))  # fmt: skip


@bp.get("/knelpunten")
def knelpunten(ronde: str) -> ResponseReturnValue:
    """Which bottlenecks stand behind the adopted agendas, and where one regional talk may serve several dossiers."""
    g.ronde = get_ronde(huidige_actor(), ronde)
    return render_template("tafel/knelpunten.html", tellingen=list_knelpunten(g.ronde))


@bp.get("/optelsom")
def optelsom(ronde: str) -> ResponseReturnValue:
    """What the region bids against its goal, and which DAEB homes have a place: issued and delivered figures only."""
    lezing = lees_ronde(huidige_actor(), ronde, g.vandaag)
    g.ronde = lezing.kop
    return toon_bewaard("tafel/optelsom.html", lezing.versie, lambda: optelvariabelen(lezing))


def _toon(ronde: str, form: Vergaderingformulier | None = None) -> ResponseReturnValue:
    actor = huidige_actor()
    g.ronde = get_ronde(actor, ronde)
    if form is None and actor.mag(P.VERGADERING_BEHEREN):
        form = Vergaderingformulier(formdata=None)
    lijst = list_vergaderingen(actor, g.ronde)
    komend = [v for v in reversed(lijst) if v.datum >= g.vandaag]
    geweest = [v for v in lijst if v.datum < g.vandaag]
    return render_template("tafel/vergaderingen.html", komend=komend, geweest=geweest, form=form), (
        form.status if form else 200
    )


@bp.get("/vergaderingen")
@requires(P.VERGADERING_LEZEN)
def vergaderingen(ronde: str) -> ResponseReturnValue:
    """The meetings of the Tafel; for who manages them also the form to plan one."""
    return _toon(ronde)


@bp.post("/vergaderingen")
@requires(P.VERGADERING_BEHEREN)
def plan(ronde: str) -> ResponseReturnValue:
    """Plan a meeting; every dossier of the round comes on its agenda."""
    form, actor = Vergaderingformulier(), huidige_actor()
    gedaan = verwerk(
        form,
        lambda: plan_vergadering(actor, g.nu, ronde, form.dag(), form.plaats.data or ""),
        lambda nieuw: url_for(".vergadering", ronde=ronde, sleutel=nieuw.sleutel),
        "De vergadering is gepland. Alle dossiers staan op de agenda.",
    )
    return gedaan or _toon(ronde, form)


@bp.get("/vergaderingen/<sleutel>")
@requires(P.VERGADERING_LEZEN)
def vergadering(ronde: str, sleutel: str) -> ResponseReturnValue:
    """One meeting: its frozen board, and what was said about each dossier that the actor may open."""
    return render_template("tafel/vergadering.html", **verzamel(huidige_actor(), ronde, sleutel))


@bp.post("/vergaderingen/<sleutel>/momentopname")
@requires(P.VERGADERING_BEHEREN)
def bevries(ronde: str, sleutel: str) -> ResponseReturnValue:
    """Freeze the board for this meeting."""
    form, actor, adres = Momentopnameformulier(), huidige_actor(), url_for(".vergadering", ronde=ronde, sleutel=sleutel)
    gelukt = "Het statusbord staat vast voor deze vergadering."
    return verwerk(form, lambda: bevries_statusbord(actor, g.nu, ronde, sleutel), adres, gelukt) or (
        render_template("tafel/vergadering.html", **verzamel(actor, ronde, sleutel) | {"fouten": form}),
        409,
    )


@bp.get("/vergaderingen/<sleutel>/momentopname")
@requires(P.VERGADERING_LEZEN)
def momentopname(ronde: str, sleutel: str) -> ResponseReturnValue:
    """The board as it was frozen, with its hash and whether that still holds."""
    g.ronde = get_ronde(huidige_actor(), ronde)
    gevonden, opname = get_vergadering(g.ronde, sleutel)
    if opname is None:
        raise BestaatNiet
    blad = blader(opname.inhoud["dossiers"], gevraagde_pagina(), PER_PAGINA)
    return render_template("tafel/momentopname.html", vergadering=gevonden, opname=opname, blad=blad,
                           klopt=klopt(opname), standnaam=STANDNAAM, beeldnaam=BEELDNAAM)  # fmt: skip


@bp.post("/vergaderingen/<sleutel>/bespreekpunten/<dossier>/opmerking")
@requires(P.VERGADERING_BEHEREN)
def leg_vast(ronde: str, sleutel: str, dossier: str) -> ResponseReturnValue:
    """Record what the Tafel said about a dossier."""
    form, actor = Opmerkingformulier(prefix=f"{dossier}-"), huidige_actor()
    adres = url_for(".vergadering", ronde=ronde, sleutel=sleutel, dossier=dossier, _anchor=dossier)
    return verwerk(
        form,
        lambda: leg_opmerking_vast(actor, g.nu, ronde, sleutel, dossier, *form.invoer()),
        adres,
        "De opmerking is opgeslagen.",
    ) or (
        render_template("tafel/vergadering.html", **verzamel(actor, ronde, sleutel, form=form, dossier=dossier)),
        form.status,
    )
