"""Planning a talk and inviting its parties; moving it, cancelling it, inviting others."""

from __future__ import annotations

from collections.abc import Sequence

from flask import g, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import Weigering
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Toestand, weigeringen
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.processen import GESPREK, Gespreksdaad
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.gesprek import SOORT
from gesprekken.queries.dossiers.dossiers import Deelnemer, get_dossier, get_stap, list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import list_genodigden, list_gesprekken
from gesprekken.queries.gesprekken.omgeving import omgeving
from gesprekken.queries.gesprekken.partijen import partijen_van
from gesprekken.queries.opvolging.opvolging import list_punt_ids, list_puntpartijen
from gesprekken.queries.rondes.rondes import list_stappen
from gesprekken.services.gesprekken.plannen import annuleer_gesprek, plan_gesprek, verplaats_gesprek, wijzig_genodigden
from gesprekken.web.formulieren import regel, verwerk
from gesprekken.web.gesprekken.forms import Annuleerformulier, Verplaatsformulier, moment_waarden
from gesprekken.web.gesprekken.kamer import Gevonden, bp, vind_als_trekker
from gesprekken.web.gesprekken.pagina import toon_formulier
from gesprekken.web.gesprekken.partijforms import Genodigdenformulier, Planformulier, genodigden_waarden
from gesprekken.web.gespreksvelden import met_partijen, plaats_waarden
from gesprekken.web.plaats import deze_daad, deze_plaats
from gesprekken.web.toegang import huidige_actor, requires

P = Permission
VERPLAATST = "Het gesprek is verplaatst. De partijen zien de oude en de nieuwe datum naast elkaar."


def _stap() -> tuple[Dossier, Stap]:
    actor, (ronde, dossier, stap) = huidige_actor(), deze_plaats()
    g.ronde, gevonden = get_dossier(actor, ronde, dossier)
    eis_trekker(actor, gevonden)
    return gevonden, get_stap(gevonden, stap, SOORT)


def _anderen(dossier: Dossier) -> list[Deelnemer]:
    """The talk parties that the trekker invites."""
    return [d for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker]


def _planformulier(dossier: Dossier, stap: Stap, *, leeg: bool) -> Planformulier:
    """The form as it was sent, or (`leeg`) with everything filled in that can be known beforehand."""
    partijen = _anderen(dossier)
    soort = met_partijen(Planformulier, partijen)
    if not leeg:
        form = soort()
    else:
        vorige = [gesprek for gesprek, _stap in list_gesprekken(huidige_actor(), dossier)][:1]
        waarden = plaats_waarden(vorige[0]) if vorige else {}
        form = soort(formdata=None, data={**waarden, "uitnodigen": [str(p.organisatie_id) for p in partijen]})
    form.voor(stap)
    return form


def _bezwaren(dossier: Dossier, stap: Stap) -> Sequence[Weigering]:
    """What stands in the way before anything is typed; the moment itself is judged when it is known."""
    toestand = Toestand(g.nu, omgeving(g.ronde, dossier, stap, moment_gekozen=False))
    return weigeringen(GESPREK.overgang(Gespreksdaad.PLANNEN), Gesprek(), toestand)


def _toon_nieuw(dossier: Dossier, stap: Stap, form: Planformulier) -> ResponseReturnValue:
    fase = next(s for s in list_stappen(g.ronde) if s.id == stap.id)
    bezwaren = [] if form.status != 200 else [regel(w) for w in _bezwaren(dossier, stap)]
    pagina = render_template("gesprekken/new.html", dossier=dossier, stap=stap, fase=fase, form=form, bezwaren=bezwaren)
    return pagina, form.status


@bp.get("/nieuw/<stap>")
@requires(P.GESPREK_PLANNEN)
def new() -> ResponseReturnValue:
    """The form to plan the talk of a step and to invite its parties."""
    gevonden, fase = _stap()
    return _toon_nieuw(gevonden, fase, _planformulier(gevonden, fase, leeg=True))


@bp.post("/nieuw/<stap>")
@requires(P.GESPREK_PLANNEN)
def create() -> ResponseReturnValue:
    """Plan it and invite everybody who is ticked."""
    form = _planformulier(*_stap(), leeg=False)
    gelukt = "Het gesprek staat gepland. De partijen die u uitnodigt, zien het in dit dossier."
    return verwerk(
        form,
        lambda: plan_gesprek(deze_daad(), form.invoer(), form.weggelaten()),
        lambda gesprek: url_for(".show", sleutel=gesprek.sleutel),
        gelukt,
    ) or _toon_nieuw(*_stap(), form)


def _toon_verplaatsing(hier: Gevonden, form: Verplaatsformulier | None = None) -> ResponseReturnValue:
    nu = Verplaatsformulier(formdata=None, data={**moment_waarden(hier.gesprek), "versie": hier.gesprek.versie})
    nu.voor(hier.stap)
    return toon_formulier("verplaatsing", Gespreksdaad.VERPLAATSEN, hier, form or nu, nu)


@bp.get("/<sleutel>/verplaatsing")
@requires(P.GESPREK_PLANNEN)
def verplaatsing(sleutel: str) -> ResponseReturnValue:
    """The form to move a talk, filled in with what it is now."""
    return _toon_verplaatsing(vind_als_trekker(sleutel))


@bp.post("/<sleutel>/verplaatsing")
@requires(P.GESPREK_PLANNEN)
def verplaats(sleutel: str) -> ResponseReturnValue:
    """Another moment or place; the old one stays on the page."""
    form = Verplaatsformulier()
    form.voor(vind_als_trekker(sleutel).stap)
    gedaan = verwerk(
        form,
        lambda: verplaats_gesprek(deze_daad(), sleutel, form.versie.data or 0, form.invoer(), form.reden.data or ""),
        url_for(".show", sleutel=sleutel),
        VERPLAATST,
    )
    return gedaan or _toon_verplaatsing(vind_als_trekker(sleutel), form)


def _genodigden(hier: Gevonden) -> list[Deelnemer]:
    """The parties that the trekker invites to a talk that is there already: those of its items, when it has items."""
    ids = partijen_van(hier.dossier, hier.gesprek)
    return [d for d in _anderen(hier.dossier) if d.organisatie_id in ids]


def _lezers(hier: Gevonden) -> list[Deelnemer]:
    """The parties that can read the page of a talk: also who is informed of one of its items only."""
    muren = list_puntpartijen(list_punt_ids(hier.gesprek)).values()
    binnen = {i for muur in muren for i in muur}
    return [d for d in _anderen(hier.dossier) if not muren or d.organisatie_id in binnen]


def _toon_annulering(hier: Gevonden, form: Annuleerformulier) -> ResponseReturnValue:
    return toon_formulier("annulering", Gespreksdaad.ANNULEREN, hier, form, partijen=_lezers(hier))


@bp.get("/<sleutel>/annulering")
@requires(P.GESPREK_PLANNEN)
def annulering(sleutel: str) -> ResponseReturnValue:
    """A page of its own before a talk is cancelled."""
    hier = vind_als_trekker(sleutel)
    return _toon_annulering(hier, Annuleerformulier(formdata=None, data={"versie": hier.gesprek.versie}))


@bp.post("/<sleutel>/annulering")
@requires(P.GESPREK_PLANNEN)
def annuleer(sleutel: str) -> ResponseReturnValue:
    """Cancel it; its page and its history stay."""
    form = Annuleerformulier()
    gelukt = "Het gesprek gaat niet door. De partijen zien dat, met uw reden."
    return verwerk(
        form,
        lambda: annuleer_gesprek(deze_daad(), sleutel, form.versie.data or 0, form.reden.data or ""),
        url_for(".show", sleutel=sleutel),
        gelukt,
    ) or _toon_annulering(vind_als_trekker(sleutel), form)


def _toon_genodigden(hier: Gevonden, form: Genodigdenformulier | None = None) -> ResponseReturnValue:
    waarden = {**genodigden_waarden(list_genodigden(hier.gesprek)), "versie": hier.gesprek.versie}
    nu = met_partijen(Genodigdenformulier, _genodigden(hier))(formdata=None, data=waarden)
    return toon_formulier("genodigden", Gespreksdaad.VERPLAATSEN, hier, form or nu, nu)


@bp.get("/<sleutel>/genodigden")
@requires(P.GESPREK_PLANNEN)
def genodigden(sleutel: str) -> ResponseReturnValue:
    """Who is invited, to say it again."""
    return _toon_genodigden(vind_als_trekker(sleutel))


@bp.post("/<sleutel>/genodigden")
@requires(P.GESPREK_PLANNEN)
def nodig_uit(sleutel: str) -> ResponseReturnValue:
    """Invite others, or leave somebody out with a reason."""
    hier = vind_als_trekker(sleutel)
    form = met_partijen(Genodigdenformulier, _genodigden(hier))()
    return verwerk(
        form,
        lambda: wijzig_genodigden(deze_daad(), sleutel, form.weggelaten(), form.versie.data or 0),
        url_for(".show", sleutel=sleutel),
        "De genodigden zijn opgeslagen.",
    ) or _toon_genodigden(vind_als_trekker(sleutel), form)
