"""What the page of a dossier shows, gathered once; all of it derived by the heart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.journaal import Journaalregel
from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.benaming import naam_van
from gesprekken.domain.gesprekken.statussen import gesprekslabel
from gesprekken.domain.rondes.models import Ronde
from gesprekken.domain.soorten.agenda import SOORT as AGENDA
from gesprekken.domain.soorten.agenda.feiten import Onderwerpfeit
from gesprekken.domain.soorten.opvolging import SOORT as OPVOLGING
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.stand import Dossierstand, Stand, Stapstand, aan_zet, oordeel
from gesprekken.domain.verplichtingen.verplichting import Verplichting
from gesprekken.queries.dossiers.dossiers import list_huurdersbanden
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.queries.journaal import list_regels
from gesprekken.queries.rondes.rondes import list_termijnen
from gesprekken.queries.verplichtingen.koppen import Dossierkop
from gesprekken.queries.verplichtingen.standen import bepaal_standen, is_van, zichtbaar_voor
from gesprekken.web.plekken import find_href, plek_van

ACTIVITEIT = 6


@dataclass(frozen=True, slots=True)
class Plichtregel:
    """An open obligation as the page shows it; `href` only when this actor can do or read something there."""

    plicht: Verplichting
    stand: Stand
    href: str | None


@dataclass(frozen=True, slots=True)
class Fase:
    """A step in the phase bar; `huidig` is the first one that is not ready."""

    stap: Stapstand
    href: str | None
    huidig: bool


@dataclass(frozen=True, slots=True)
class Agendaregel:
    """The agenda of a step, and how many submissions wait: for the trekker, or of the reader's own organisation."""

    stap: Stapfeit
    brengt: bool
    trekt: bool
    te_behandelen: int
    vragen: int
    ingediend: int


@dataclass(frozen=True, slots=True)
class Vervolgregel:
    """The follow-up of an agenda: how many adopted items, how many of them have no talk yet or are not closed."""

    stap: Stapfeit
    href: str | None
    punten: int
    zonder_gesprek: int
    open: int


def overzicht(actor: Actor, ronde: Ronde, dossier: Dossier, kop: Dossierkop, nu: datetime) -> dict[str, Any]:
    """The template's variables. `open` are the obligations that somebody can act on, `later` those that wait.

    Both as far as this actor may know: what waits for something behind a wall does not show that it does.
    """
    vandaag = dag(nu)
    stand = bepaal_standen([kop], vandaag)[dossier.id]
    zichtbaar = zichtbaar_voor(actor, stand.verplichtingen)
    te_doen = aan_zet(zichtbaar)
    kan = {v.sleutel for v in te_doen}
    return {
        "dossier": dossier,
        "stand": stand,
        "fasen": _fasen(actor, stand),
        "eigen": next((_regel(actor, v, vandaag, ronde) for v in te_doen if is_van(v, actor)), None),
        "open": [_regel(actor, v, vandaag, ronde) for v in te_doen],
        "later": [v for v in zichtbaar if v.open and v.sleutel not in kan],
        "termijnen": list_termijnen(ronde),
        "partijen": sorted(stand.feiten.partijen, key=lambda p: not p.trekker),
        "banden": list_huurdersbanden(dossier),
        "gesprekken": [(t, naam_van(stap, t), gesprekslabel(t, nu)) for t, stap in list_gesprekken(actor, dossier)],
        "activiteit": [(r, _href_van(actor, r)) for r in list_regels(actor, dossier, aantal=ACTIVITEIT)],
        "agendas": _agendas(actor, stand) if actor.mag(Permission.AGENDA_LEZEN) else [],
        "vervolg": [_vervolg(actor, stand, s.stap) for s in stand.stappen if s.stap.soort == OPVOLGING],
        "leest_journaal": actor.mag(Permission.JOURNAAL_LEZEN),
    }


def _agendas(actor: Actor, stand: Dossierstand) -> list[Agendaregel]:
    return [_agenda(actor, stand.feiten, s.stap) for s in stand.stappen if s.stap.soort == AGENDA]


def _agenda(actor: Actor, feiten: Feiten, stap: Stapfeit) -> Agendaregel:
    ingebracht = feiten.van(Onderwerpfeit, stap)
    eigen = [o for o in ingebracht if o.indiener_id == actor.organisatie_id]
    trekt = actor.organisatie_id == feiten.trekker_id
    wachtend = sum(o.wacht_op_trekker for o in (ingebracht if trekt else eigen))
    return Agendaregel(stap, actor.mag(Permission.ONDERWERP_INBRENGEN), trekt, wachtend if trekt else 0,
                       sum(o.wacht_op_indiener for o in eigen), 0 if trekt else wachtend)  # fmt: skip


def _vervolg(actor: Actor, stand: Dossierstand, stap: Stapfeit) -> Vervolgregel:
    eigen = [v for v in stand.verplichtingen if v.sleutel.stap_code == stap.code]
    afsluiten = [v for v in eigen if v.sleutel.soort == "afsluiten"]
    zonder = sum(v.open for v in eigen if v.sleutel.soort == "plannen") if afsluiten else 0
    plek = Plek(Pleksoort.VERVOLG, stand.feiten.ronde_slug, stand.feiten.dossier_slug, stap.code)
    return Vervolgregel(stap, find_href(plek, actor), len(afsluiten), zonder, sum(v.open for v in afsluiten))


def _regel(actor: Actor, v: Verplichting, vandaag: date, ronde: Ronde) -> Plichtregel:
    return Plichtregel(v, oordeel(v, vandaag, ronde.waarschuwdagen), find_href(v.waar, actor, aan_zet=is_van(v, actor)))


def _fasen(actor: Actor, stand: Dossierstand) -> list[Fase]:
    """Each step leads to the place of what comes first, or of its first obligation when it is ready.

    The follow-up of an agenda leads to its list: there is where its talks are planned and found.
    """
    huidig = next((s.stap.id for s in stand.stappen if s.eerste is not None), None)
    eerste = {v.sleutel.stap_code: v for v in reversed(stand.verplichtingen) if v.telt}
    fasen = []
    for s in stand.stappen:
        plicht = s.eerste or eerste[s.stap.code]
        href = find_href(plicht.waar, actor, aan_zet=is_van(plicht, actor))
        if s.stap.soort == OPVOLGING:
            href = _vervolg(actor, stand, s.stap).href
        fasen.append(Fase(s, href, s.stap.id == huidig))
    return fasen


def _href_van(actor: Actor, regel: Journaalregel) -> str | None:
    return find_href(plek_van(regel.plek), actor, aan_zet=False) if regel.plek else None
