"""The local way of working: the trekker writes versions, the other talk parties confirm one."""

from __future__ import annotations

from gesprekken.core.errors import EEN_COLLEGA, IntussenGewijzigd, KanNiet, MagNiet, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.dossiers.invoer import keur_werkwijze
from gesprekken.domain.dossiers.models import Bevestiging, Werkwijze
from gesprekken.domain.soorten.overeenkomst import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_bevestigingen, list_partij_ids, list_werkwijzen
from gesprekken.services.daad import Daad


@dienst
def leg_werkwijze_vast(daad: Daad, tekst: str, basisversie: int) -> Werkwijze:
    """Store a new version, to be confirmed by the others. `basisversie` is the version it builds on (0 = none).

    Raises OngeldigeInvoer for an empty or too long text, IntussenGewijzigd when somebody saved first.
    """
    _ronde, dossier = daad.pak_als_trekker()
    stap = daad.pak_stap(dossier, SOORT)
    versies = list_werkwijzen(dossier, stap)
    laatste = versies[0].versie if versies else 0
    if laatste != basisversie:
        raise IntussenGewijzigd(versies[0].vastgelegd_door if versies else EEN_COLLEGA, laatste)
    net = keur_werkwijze(tekst, versies[0].tekst if versies else "")
    werkwijze = Werkwijze(dossier_id=dossier.id, stap_id=stap.id, versie=laatste + 1, tekst=net,
                          vastgelegd_op=daad.nu, vastgelegd_door=daad.actor.naam)  # fmt: skip
    db.session.add(werkwijze)
    waar = daad.plek(Pleksoort.WERKWIJZE)
    van = f"versie {laatste}" if laatste else ""
    gebeurd = Gebeurtenis(
        f"{stap.naam} opgeschreven", waar, van, f"versie {laatste + 1}", melden=list_partij_ids(dossier)
    )
    daad.leg_vast(dossier, werkwijze, gebeurd)
    return werkwijze


@dienst
def bevestig_werkwijze(daad: Daad, versie: int) -> None:
    """A talk party confirms the version it read. Confirming twice changes nothing.

    Raises KanNiet when there is a newer version: nobody confirms a text they did not see.
    """
    _ronde, dossier = daad.pak()
    stap = daad.pak_stap(dossier, SOORT)
    versies = list_werkwijzen(dossier, stap)
    if not versies or versies[0].versie != versie:
        raise KanNiet([Weigering("Er is een nieuwere versie. Lees die eerst en bevestig daarna.")])
    if daad.actor.organisatie_id == dossier.trekker_id:
        raise MagNiet("U trekt dit dossier; de andere partijen bevestigen.")
    if daad.actor.organisatie_id in list_bevestigingen(versies[0]):
        return
    bevestiging = Bevestiging(
        werkwijze_id=versies[0].id, organisatie_id=daad.actor.organisatie_id, op=daad.nu, door=daad.actor.naam
    )
    db.session.add(bevestiging)
    waar = daad.plek(Pleksoort.WERKWIJZE)
    gebeurd = Gebeurtenis(f"{stap.naam} bevestigd", waar, naar=f"versie {versie}", melden=(dossier.trekker_id,))
    daad.leg_vast(dossier, bevestiging, gebeurd)
