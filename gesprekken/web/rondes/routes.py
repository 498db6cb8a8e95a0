"""The rounds that somebody takes part in, starting one from a template, and its dated changes."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import BestaatNiet
from gesprekken.core.permissions import Permission
from gesprekken.domain.rondes.models import Doel, Ronde, Termijn
from gesprekken.domain.sjablonen.sjabloon import Sjabloon
from gesprekken.queries.agenda.openpunten import list_opentellingen
from gesprekken.queries.rondes.rondes import get_ronde, list_rondes, list_trekkers, list_versies, list_voorgangers
from gesprekken.queries.sjablonen.sjablonen import regionamen
from gesprekken.services.rondes import herzie_doel, start_ronde, verzet_termijn
from gesprekken.web.formulieren import verwerk
from gesprekken.web.rondes.forms import (
    Doelformulier,
    Rondeformulier,
    Termijnformulier,
    nieuw_rondeformulier,
    rondeformulier,
)
from gesprekken.web.rondes.pagina import keuzes, kies_sjabloon, overzicht
from gesprekken.web.toegang import huidige_actor, requires

P = Permission
bp = Blueprint("rondes", __name__, url_prefix="/rondes")


@bp.get("")
def index() -> ResponseReturnValue:
    """The rounds that this person takes part in, newest first."""
    actor = huidige_actor()
    return render_template("rondes/index.html", rondes=list_rondes(actor), regionamen=regionamen(),
                           mag_starten=actor.mag(P.RONDE_INRICHTEN))  # fmt: skip


@bp.get("/laatste")
def laatste() -> ResponseReturnValue:
    """The board of the newest round, or the empty list."""
    rondes = list_rondes(huidige_actor())
    return redirect(url_for("tafel.statusbord", ronde=rondes[0].slug) if rondes else url_for(".index"))


@bp.get("/nieuw")
@requires(P.RONDE_INRICHTEN)
def nieuw() -> ResponseReturnValue:
    """Choose a template."""
    return render_template("rondes/nieuw.html", keuzes=keuzes(huidige_actor()))


def _toon_inrichten(sjabloon: Sjabloon, form: Rondeformulier, voorgangers: Sequence[Ronde]) -> ResponseReturnValue:
    pagina = render_template(
        "rondes/inrichten.html", sjabloon=sjabloon, form=form, trekkers=list_trekkers(sjabloon),
        openstaand=list_opentellingen(voorgangers),
    )  # fmt: skip
    return pagina, form.status


@bp.get("/nieuw/<sjabloon>")
@requires(P.RONDE_INRICHTEN)
def inrichten(sjabloon: str) -> ResponseReturnValue:
    """Name the round and set its dates; beside it what will be made."""
    actor = huidige_actor()
    gekozen = kies_sjabloon(actor, sjabloon)
    voorgangers = list_voorgangers(actor, gekozen.regio)
    return _toon_inrichten(gekozen, nieuw_rondeformulier(gekozen, voorgangers, g.vandaag), voorgangers)


@bp.post("/nieuw/<sjabloon>")
@requires(P.RONDE_INRICHTEN)
def start(sjabloon: str) -> ResponseReturnValue:
    """Start the round: everything of the template becomes rows, and the dossiers get their parties."""
    actor = huidige_actor()
    gekozen = kies_sjabloon(actor, sjabloon)
    voorgangers = list_voorgangers(actor, gekozen.regio)
    form = rondeformulier(gekozen, voorgangers)
    gelukt = verwerk(
        form,
        lambda: start_ronde(actor, g.nu, gekozen, form.naam.data or "", form.termijnen, form.vorige.data or ""),
        lambda ronde: url_for(".show", ronde=ronde.slug),
        "De ronde is gestart. De dossiers staan klaar met hun partijen.",
    )
    return gelukt or _toon_inrichten(gekozen, form, voorgangers)


@bp.get("/<ronde>")
def show(ronde: str) -> ResponseReturnValue:
    """About this round: frame, steps, questions, deadlines, goals, definitions and dossiers."""
    g.ronde = get_ronde(huidige_actor(), ronde)
    return render_template("rondes/show.html", **overzicht(huidige_actor(), g.ronde))


def _lees_termijn(ronde: str, code: str) -> Sequence[Termijn]:
    g.ronde = get_ronde(huidige_actor(), ronde)
    if versies := list_versies(Termijn, g.ronde, code):
        return versies
    raise BestaatNiet


def _toon_termijn(ronde: str, code: str, form: Termijnformulier | None = None) -> ResponseReturnValue:
    versies = _lees_termijn(ronde, code)
    nu = Termijnformulier.van(versies[0])
    form = form.naast_wat_nu_geldt(nu) if form else nu
    return render_template("rondes/termijn.html", form=form, termijn=versies[0]), form.status


@bp.get("/<ronde>/termijnen/<code>")
@requires(P.RONDE_INRICHTEN)
def termijn(ronde: str, code: str) -> ResponseReturnValue:
    """Move a deadline."""
    return _toon_termijn(ronde, code)


@bp.post("/<ronde>/termijnen/<code>")
@requires(P.RONDE_INRICHTEN)
def verzet(ronde: str, code: str) -> ResponseReturnValue:
    """A new version of a deadline; the board follows at once."""
    form, actor = Termijnformulier().na(_lees_termijn(ronde, code)[0]), huidige_actor()
    gedaan = verwerk(
        form,
        lambda: verzet_termijn(actor, g.nu, ronde, code, *form.invoer()),
        url_for(".show", ronde=ronde, _anchor="termijnen"),
        "De termijn is verzet. De vorige datum blijft te lezen.",
    )
    return gedaan or _toon_termijn(ronde, code, form)


def _toon_doel(ronde: str, code: str, form: Doelformulier | None = None) -> ResponseReturnValue:
    g.ronde = get_ronde(huidige_actor(), ronde)
    versies = list_versies(Doel, g.ronde, code)
    if not versies:
        raise BestaatNiet
    nu = Doelformulier.van(versies[0])
    form = form.naast_wat_nu_geldt(nu) if form else nu
    return render_template("rondes/doel.html", form=form, doel=versies[0]), form.status


@bp.get("/<ronde>/doelen/<code>")
@requires(P.RONDE_INRICHTEN)
def doel(ronde: str, code: str) -> ResponseReturnValue:
    """Change a goal."""
    return _toon_doel(ronde, code)


@bp.post("/<ronde>/doelen/<code>")
@requires(P.RONDE_INRICHTEN)
def herzie(ronde: str, code: str) -> ResponseReturnValue:
    """A new version of a goal, with its source."""
    form, actor = Doelformulier(), huidige_actor()
    return verwerk(
        form,
        lambda: herzie_doel(actor, g.nu, ronde, code, *form.invoer()),
        url_for(".show", ronde=ronde, _anchor="doelen"),
        "Het doel is herzien. Het vorige getal blijft te lezen.",
    ) or _toon_doel(ronde, code, form)
