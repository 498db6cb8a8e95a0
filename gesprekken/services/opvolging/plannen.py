"""Planning a follow-up talk about one adopted item or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gesprekken.core.actor import Actor
from gesprekken.core.errors import KanNiet, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.invoer import Gesprekinvoer, keur_genodigden, keur_gesprek
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.processen import GESPREK, Gespreksdaad, Gespreksomgeving
from gesprekken.domain.opvolging.groepen import gesprekstitel
from gesprekken.domain.opvolging.models import Gesprekspunt
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.opvolging import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.gesprekken.partijen import partijen_bij_punten
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, list_vervolgpunten
from gesprekken.queries.opvolging.puntblad import planbezwaren
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import neem_over, nodig, wanneer


def kies_punten(actor: Actor, dossier: Dossier, stap: Stap, sleutels: Sequence[str]) -> list[Vervolgpunt]:
    """The items that a talk will be about. Raises OngeldigeInvoer when none was chosen or one is not there."""
    alle = {p.punt.sleutel: p for p in list_vervolgpunten(actor, dossier, stap)}
    if not sleutels or not set(sleutels) <= set(alle):
        raise OngeldigeInvoer({"punten": "Kies over welke agendapunten dit gesprek gaat."})
    return [p for sleutel, p in alle.items() if sleutel in sleutels]


@dienst
def plan_vervolggesprek(
    daad: Daad, sleutels: Sequence[str], invoer: Gesprekinvoer, weggelaten: Mapping[int, str]
) -> Gesprek:
    """Plan one talk about the items `sleutels` and invite who leads or takes part, but those in `weggelaten`.

    Raises OngeldigeInvoer per field, KanNiet for an item that is finished.
    """
    ronde, dossier = daad.pak_als_trekker()
    stap = daad.pak_stap(dossier, SOORT)
    punten = kies_punten(daad.actor, dossier, stap, sleutels)
    if redenen := planbezwaren(ronde, dossier, stap, punten):
        raise KanNiet(redenen)
    keur_gesprek(invoer, daad.nu)
    partijen = partijen_bij_punten(dossier, [p.punt.id for p in punten])
    keur_genodigden(weggelaten, partijen, dossier.trekker_id)
    gesprek = Gesprek(dossier_id=dossier.id, stap_id=stap.id, titel=gesprekstitel([p.titel for p in punten]),
                      gepland_op=daad.nu)  # fmt: skip
    neem_over(gesprek, invoer)
    daad.voer_uit(GESPREK, Gespreksdaad.PLANNEN, gesprek, Gespreksomgeving())
    nodig(gesprek, partijen, weggelaten, daad.nu)
    db.session.add_all(Gesprekspunt(gesprek_id=gesprek.id, agendapunt_id=p.punt.id) for p in punten)
    daad.leg_vast(dossier, gesprek, Gebeurtenis(
        f"{gesprek.titel} gepland", daad.plek(Pleksoort.GESPREK, object_=gesprek.sleutel),
        naar=wanneer(gesprek.begint_op), reden="; ".join(weggelaten.values()),
        melden=tuple(i for i in partijen if i not in weggelaten),
    ))  # fmt: skip
    return gesprek
