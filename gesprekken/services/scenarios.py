"""Recording and revising what a scenario of the agreement asks of one dossier: dated versions with a reason."""

from __future__ import annotations

from datetime import date, datetime

from gesprekken.core.actor import Actor
from gesprekken.core.errors import IntussenGewijzigd, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.rondes.invoer import MEESTE, OMHOOG, TE_VEEL, peildagfout
from gesprekken.domain.rondes.models import Scenario, Scenariocijfer
from gesprekken.domain.rondes.scenarios import Cijferinvoer
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.journaal import keten_van, wie_was_eerst
from gesprekken.queries.rondes.scenarios import get_scenariostand
from gesprekken.services.vastleggen import leg_vast


@dienst
def leg_scenariocijfer_vast(
    actor: Actor, nu: datetime, ronde_slug: str, code: str, slug: str, basisversie: int, invoer: Cijferinvoer
) -> Scenariocijfer:
    """A new version of the figure; `basisversie` 0 says that there was none. The municipality is told.

    No obligation is derived from it, so the round keeps its `feitenversie`. Raises OngeldigeInvoer, and
    IntussenGewijzigd when somebody recorded one first.
    """
    ronde, dossier = get_dossier(actor, ronde_slug, slug, slot=True)
    stand = get_scenariostand(ronde, dossier, code)
    oud = stand.cijfer(slug)
    versie = oud.versie if oud else 0
    if versie != basisversie:
        raise IntussenGewijzigd(wie_was_eerst(actor, keten_van(dossier), _wat(stand.scenario)), versie)
    if fouten := _keur(invoer, oud, dag(nu)):
        raise OngeldigeInvoer(fouten)
    nieuw = Scenariocijfer(
        scenario_id=stand.scenario.id, dossier_id=dossier.id, versie=versie + 1, van=invoer.van, tot=invoer.tot,
        bron=invoer.bron.strip(), peildatum=invoer.peildatum, illustratief=invoer.illustratief,
        reden=invoer.reden.strip(), vastgelegd_op=nu,
    )  # fmt: skip
    db.session.add(nieuw)
    leg_vast(actor, nu, dossier, nieuw, Gebeurtenis(
        _wat(stand.scenario), Plek(Pleksoort.DOSSIER, ronde.slug, slug),
        van=_woorden(oud), naar=_woorden(nieuw), reden=nieuw.reden, melden=(dossier.trekker_id,),
    ))  # fmt: skip
    return nieuw


def _wat(scenario: Scenario) -> str:
    """What the journaal says of a new figure."""
    return f"Cijfer voor ‘{scenario.naam}’ vastgelegd"


def _woorden(cijfer: Scenariocijfer | None) -> str:
    if cijfer is None:
        return "niet bekend"
    return str(cijfer.van) if cijfer.van == cijfer.tot else f"{cijfer.van} tot en met {cijfer.tot}"


def _keur(invoer: Cijferinvoer, oud: Scenariocijfer | None, vandaag: date) -> dict[str, str]:
    """What is wrong, by field."""
    fouten = {n: TE_VEEL for n in ("van", "tot") if not 0 <= getattr(invoer, n) <= MEESTE}
    if not fouten and invoer.tot < invoer.van:
        fouten["tot"] = OMHOOG
    elif oud and _inhoud(oud) == _inhoud(invoer):
        fouten["van"] = "Dit is al vastgelegd. Wijzig het getal, de bron of de peildatum, of ga terug."
    if not invoer.bron.strip():
        fouten["bron"] = "Noem het document waarin dit getal staat."
    if zin := peildagfout(invoer.peildatum, vandaag):
        fouten["peildatum"] = zin
    if not invoer.reden.strip():
        fouten["reden"] = "Schrijf waarom u dit vastlegt."
    return fouten


def _inhoud(wat: Scenariocijfer | Cijferinvoer) -> tuple[int, int, str, date, bool]:
    return (wat.van, wat.tot, wat.bron.strip(), wat.peildatum, wat.illustratief)
