"""The municipality answers the questions of 5b; every party says itself what it contributes."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.core.actor import Actor
from gesprekken.core.errors import EEN_COLLEGA, BestaatNiet, IntussenGewijzigd, MagNiet
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.soorten.vragenlijst import SOORT
from gesprekken.domain.vragenlijst.models import Bijdrage, Vraagantwoord
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad
from gesprekken.services.daad import Daad

ZIN = "Schrijf het antwoord, of kies ‘niet van toepassing’ en schrijf waarom."


def pak_vragen(daad: Daad) -> Vragenblad:
    """The list for a change, its dossier locked. Raises BestaatNiet."""
    ronde, dossier = daad.pak()
    return Vragenblad(daad.actor, ronde, dossier, daad.pak_stap(dossier, SOORT))


def _eis(actor: Actor, recht: Permission) -> None:
    if not actor.mag(recht):
        raise MagNiet(f"Uw rol ({actor.rol_naam}) mag dit niet doen.")


@dienst
def beantwoord(
    daad: Daad, code: str, basisversie: int, tekst: str, *, niet_van_toepassing: bool = False, punt: str = ""
) -> Vraagantwoord:
    """Answer question `code` for the dossier, or on one item (`punt`, its key) as a casus.

    *Niet van toepassing* needs a reason too. `basisversie` is what the page was made from (0 = no answer yet).
    Raises OngeldigeInvoer without a text, IntussenGewijzigd when a colleague saved first.
    """
    blad = pak_vragen(daad)
    eis_trekker(daad.actor, blad.dossier)
    _eis(daad.actor, Permission.VRAAG_BEANTWOORDEN)
    beeld = blad.beeld(code)
    casus = next((c for c in beeld.casussen if c.punt.punt.sleutel == punt and c.punt.binnen), None) if punt else None
    if punt and casus is None:
        raise BestaatNiet
    huidig = casus.antwoord if casus else beeld.antwoord
    if (huidig.versie if huidig else 0) != basisversie:
        raise IntussenGewijzigd(huidig.door if huidig else EEN_COLLEGA, huidig.versie if huidig else 0)
    punt_id = casus.punt.punt.id if casus else None
    uit = huidig or Vraagantwoord(dossier_id=blad.dossier.id, stap_id=blad.stap.id, vraag=code, agendapunt_id=punt_id)
    uit.tekst, uit.niet_van_toepassing = keur_tekst(tekst, "tekst", ZIN), niet_van_toepassing
    uit.versie, uit.op, uit.door = basisversie + 1, daad.nu, daad.actor.naam
    db.session.add(uit)
    waar = f" bij ‘{casus.punt.titel}’" if casus else ""
    daad.leg_vast(blad.dossier, uit, Gebeurtenis(f"Vraag {code} beantwoord{waar}", blad.plek(f"vraag-{code}")))
    return uit


@dienst
def draag_bij(daad: Daad, basisversie: int, tekst: str) -> Bijdrage:
    """What the actor's own organisation contributes. Nobody writes for another party.

    Raises MagNiet for who does not sit at the table, IntussenGewijzigd when a colleague saved first.
    """
    blad = pak_vragen(daad)
    _eis(daad.actor, Permission.BIJDRAGE_SCHRIJVEN)
    if daad.actor.organisatie_id not in {d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij}:
        raise MagNiet("Alleen partijen die aan tafel zitten, schrijven een bijdrage.")
    huidig = db.session.scalar(
        sa.select(Bijdrage).where(
            Bijdrage.dossier_id == blad.dossier.id,
            Bijdrage.stap_id == blad.stap.id,
            Bijdrage.organisatie_id == daad.actor.organisatie_id,
        )
    )
    if (huidig.versie if huidig else 0) != basisversie:
        raise IntussenGewijzigd(huidig.door if huidig else EEN_COLLEGA, huidig.versie if huidig else 0)
    uit = huidig or Bijdrage(dossier_id=blad.dossier.id, stap_id=blad.stap.id, organisatie_id=daad.actor.organisatie_id)
    uit.tekst = keur_tekst(tekst, "tekst", "Schrijf wat uw organisatie zelf bijdraagt.")
    uit.versie, uit.op, uit.door = basisversie + 1, daad.nu, daad.actor.naam
    db.session.add(uit)
    gebeurd = Gebeurtenis("Bijdrage geschreven", blad.plek("bijdragen"), melden=(blad.dossier.trekker_id,))
    daad.leg_vast(blad.dossier, uit, gebeurd)
    return uit
