"""Delivering overzicht 5b: what is frozen, what warns, what blocks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from gesprekken.core.actor import Actor
from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import KanNiet, MagNiet, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.domain.overzichten.models import Indiening
from gesprekken.domain.overzichten.processen import Controleregel, weiger_indienen
from gesprekken.domain.vragenlijst.dekking import Dekking
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers import list_deelnemers
from gesprekken.queries.indieningen import list_indieningen
from gesprekken.queries.rondes import list_stappen
from gesprekken.queries.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden
from gesprekken.services.dossiers import eis_trekker
from gesprekken.services.vastleggen import leg_vast
from gesprekken.services.vragenlijst.beantwoorden import Vragenblad, pak_vragen


def controle(
    blad: Vragenblad, beelden: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]
) -> list[Controleregel]:
    """An answer per question blocks (or *niet van toepassing* with a reason); a contribution that misses warns."""
    uit = []
    for b in beelden:
        goed = b.dekking == Dekking.BEANTWOORD
        zin = f"Vraag {b.vraag.code} is beantwoord" if goed else f"Beantwoord vraag {b.vraag.code}"
        uit.append(Controleregel(goed, zin, True, blad.plek(f"vraag-{b.vraag.code}"), b.vraag.tekst))
    zonder = [r.partij.kort for r in bijdragen if r.bijdrage is None]
    zin = "Elke partij schreef een bijdrage"
    if zonder:
        zin = f"{'1 partij schreef' if len(zonder) == 1 else f'{len(zonder)} partijen schreven'} nog geen bijdrage"
    return [*uit, Controleregel(not zonder, zin, False, blad.plek("bijdragen"), ", ".join(zonder))]


def inhoud(blad: Vragenblad, beelden: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]) -> dict[str, Any]:
    """What is frozen. An answer on a casus stays behind the wall of its item: only that there is one is delivered."""
    return {
        "dossier": blad.dossier.naam,
        "totalen": {},
        "vragen": [
            {
                "code": b.vraag.code,
                "vraag": b.vraag.tekst,
                "antwoord": b.antwoord.tekst if b.antwoord else "",
                "niet_van_toepassing": bool(b.antwoord and b.antwoord.niet_van_toepassing),
                "casussen": [{"titel": c.punt.titel, "beantwoord": c.beantwoord} for c in b.casussen],
            }
            for b in beelden
        ],
        "bijdragen": [{"partij": r.partij.naam, "tekst": r.bijdrage.tekst if r.bijdrage else ""} for r in bijdragen],
    }


def stel_op(blad: Vragenblad) -> tuple[dict[str, Any], list[Controleregel]]:
    """(what would be frozen now, the check list): the same for every reader, for no answer on a casus goes along."""
    beelden = list_vraagbeelden(blad.actor, blad.dossier, blad.stap)
    bijdragen = list_bijdragen(blad.dossier, blad.stap)
    return inhoud(blad, beelden, bijdragen), controle(blad, beelden, bijdragen)


@dienst
def dien_vragen_in(
    actor: Actor, nu: datetime, ronde_slug: str, slug: str, stap_code: str, nr: int, gelezen: str
) -> Indiening:
    """Deliver overzicht 5b as number `nr`, frozen with its hash; late is possible and marked.

    `gelezen` is the hash of what the page showed. Raises KanNiet with everything that blocks, OngeldigeInvoer when
    something changed since.
    """
    blad = pak_vragen(actor, ronde_slug, slug, stap_code)
    eis_trekker(actor, blad.dossier)
    if not actor.mag(Permission.OVERZICHT_INDIENEN):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")
    eerdere = list_indieningen(blad.dossier, blad.stap)
    wat, lijst = stel_op(blad)
    if bezwaren := weiger_indienen(lijst):
        raise KanNiet(bezwaren)
    afdruk = vingerafdruk(canoniek(wat))
    if (nr, gelezen) != (eerdere[0].nr + 1 if eerdere else 1, afdruk):
        raise OngeldigeInvoer({"": "Het overzicht is intussen gewijzigd of ingediend. Lees wat er nu staat."})
    limiet = next(s.limiet for s in list_stappen(blad.ronde) if s.id == blad.stap.id)
    uit = Indiening(dossier_id=blad.dossier.id, stap_id=blad.stap.id, nr=nr, inhoud=wat, vingerafdruk=afdruk, op=nu,
                    door=actor.naam, te_laat=limiet is not None and limiet.dagen_tot(dag(nu)) < 0)  # fmt: skip
    db.session.add(uit)
    anderen = tuple(d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij)
    leg_vast(actor, nu, blad.dossier, Gebeurtenis(
        f"{blad.stap.naam} ingediend, versie {nr}", blad.plek("indienen"),
        naar="te laat" if uit.te_laat else "op tijd", melden=anderen,
    ))  # fmt: skip
    return uit
