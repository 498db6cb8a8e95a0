"""Delivering, whatever the kind of step: what was read is frozen with its hash, or nothing is."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.indieningen.controle import weiger_indienen
from gesprekken.domain.indieningen.models import Indiening
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.rondes.models import Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_partij_ids
from gesprekken.queries.indieningen.indieningen import list_indieningen
from gesprekken.queries.indieningen.ondertekening import get_indienstap
from gesprekken.queries.rondes.rondes import find_limiet
from gesprekken.queries.soorten.alle import OPSTELLERS
from gesprekken.services.daad import Daad


def eis_indiener(actor: Actor, dossier: Dossier) -> None:
    """Only who may deliver for the organisation that leads the dossier. Raises MagNiet."""
    eis_trekker(actor, dossier)
    if not actor.mag(Permission.OVERZICHT_INDIENEN):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")


@dienst
def dien_in(daad: Daad, nr: int, opmerking: str = "", gelezen: str | None = None) -> Indiening:
    """Freeze a step as number `nr` (the next one, as the page showed it), whatever happens to the other steps.

    `gelezen` is the hash of what the page showed: what changed since is not delivered unread. Late is possible and
    marked. Raises KanNiet with everything that blocks, OngeldigeInvoer when somebody was first.
    """
    ronde, dossier = daad.pak()
    stap = get_indienstap(dossier, daad.stap)
    eis_indiener(daad.actor, dossier)
    stuk = OPSTELLERS[stap.soort](daad.actor, ronde, dossier, stap)
    _keur(stuk, nr, gelezen)
    inhoud = stuk.bevries()
    uit = Indiening(dossier_id=dossier.id, stap_id=stap.id, nr=nr, inhoud=inhoud, regelversie_id=stuk.regelversie_id,
                    vingerafdruk=vingerafdruk(canoniek(inhoud)), op=daad.nu, door=daad.actor.naam,
                    opmerking=_keur_opmerking(opmerking), te_laat=_te_laat(stap, daad.nu))  # fmt: skip
    db.session.add(uit)
    gebeurd = Gebeurtenis(
        f"{stap.naam} ingediend, versie {nr}",
        daad.plek(Pleksoort.INDIENING, str(nr)),
        naar="te laat" if uit.te_laat else "op tijd",
        melden=list_partij_ids(dossier),
    )
    daad.leg_vast(dossier, uit, gebeurd)
    return uit


def _keur(stuk: Stuk, nr: int, gelezen: str | None) -> None:
    eerdere = list_indieningen(stuk.dossier, stuk.stap)
    if nr != (eerdere[0].nr + 1 if eerdere else 1):
        raise OngeldigeInvoer({"": "Het overzicht is intussen al ingediend. Kijk of u nog een versie wilt indienen."})
    if bezwaren := weiger_indienen(stuk.controle):
        raise KanNiet(bezwaren)
    if gelezen is not None and gelezen != stuk.afdruk:
        raise OngeldigeInvoer({"": "Het overzicht is intussen gewijzigd. Lees wat er nu staat en dien het dan in."})


def _keur_opmerking(tekst: str) -> str:
    """A remark may stay empty. Raises OngeldigeInvoer when it is too long."""
    return keur_tekst(tekst, "opmerking", "") if tekst.strip() else ""


def _te_laat(stap: Stap, nu: datetime) -> bool:
    limiet = find_limiet(stap)
    return limiet is not None and limiet.dagen_tot(dag(nu)) < 0
