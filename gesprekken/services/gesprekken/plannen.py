"""Planning a talk and inviting its parties; moving it, cancelling it. History is never lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from gesprekken.core.errors import BestaatNiet, IntussenGewijzigd, OngeldigeInvoer
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.klok import lokaal
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.benaming import naam_van
from gesprekken.domain.gesprekken.invoer import Gesprekinvoer, keur_genodigden, keur_gesprek
from gesprekken.domain.gesprekken.models import Gesprek, Gesprekswijziging, Uitnodiging
from gesprekken.domain.gesprekken.processen import GESPREK, Gespreksdaad
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.domain.soorten.gesprek import SOORT
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.gesprekken.gesprekken import get_gesprek, list_genodigde_ids, list_genodigden
from gesprekken.queries.gesprekken.omgeving import omgeving, plek
from gesprekken.queries.gesprekken.partijen import partijen_van
from gesprekken.services.daad import Daad


def wanneer(moment: datetime) -> str:
    """A moment as the journaal writes it."""
    return lokaal(moment).strftime("%d-%m-%Y %H.%M uur")


@dienst
def plan_gesprek(
    daad: Daad,
    invoer: Gesprekinvoer,
    weggelaten: Mapping[int, str],
) -> Gesprek:
    """Plan the talk of a step and invite every talk party but those in `weggelaten` (id -> reason).

    Raises OngeldigeInvoer per field, KanNiet when a talk already runs or an earlier step comes first.
    """
    ronde, dossier = daad.pak_als_trekker()
    stap = daad.pak_stap(dossier, SOORT)
    partijen = [d.organisatie_id for d in list_deelnemers(dossier) if d.gesprekspartij]
    keur_gesprek(invoer, daad.nu)
    keur_genodigden(weggelaten, partijen, dossier.trekker_id)
    gesprek = Gesprek(dossier_id=dossier.id, stap_id=stap.id, titel=f"{stap.naam} {dossier.naam}", gepland_op=daad.nu)
    neem_over(gesprek, invoer)
    daad.voer_uit(GESPREK, Gespreksdaad.PLANNEN, gesprek, omgeving(ronde, dossier, stap))
    nodig(gesprek, partijen, weggelaten, daad.nu)
    gebeurd = Gebeurtenis(
        f"{stap.naam} gepland, {len(partijen) - len(weggelaten) - 1} partijen uitgenodigd",
        plek(ronde, dossier, gesprek),
        naar=wanneer(gesprek.begint_op),
        reden="; ".join(weggelaten.values()),
        melden=list_genodigde_ids(gesprek),
    )
    daad.leg_vast(dossier, gesprek, gebeurd)
    return gesprek


def neem_over(gesprek: Gesprek, invoer: Gesprekinvoer) -> None:
    """When, where and led by whom, as typed."""
    gesprek.begint_op, gesprek.duur = invoer.begint_op, invoer.duur
    gesprek.plaats, gesprek.link = invoer.plaats.strip(), invoer.link.strip()
    gesprek.gespreksleider = invoer.gespreksleider.strip()


def nodig(gesprek: Gesprek, organisatie_ids: Sequence[int], weggelaten: Mapping[int, str], nu: datetime) -> None:
    """Store the talk and a line for each organisation: invited, or the reason why not."""
    db.session.add(gesprek)
    db.session.flush()
    redenen = {i: weggelaten.get(i, "").strip() for i in organisatie_ids}
    db.session.add_all(
        Uitnodiging(gesprek_id=gesprek.id, organisatie_id=i, uitgenodigd=not reden, reden=reden, op=nu)
        for i, reden in redenen.items()
    )


def _nodig_anders(uitnodiging: Uitnodiging, reden: str, nu: datetime) -> None:
    """The date is that of the invitation (or of leaving out) as it stands now."""
    if uitnodiging.uitgenodigd == bool(reden):
        uitnodiging.op = nu
    uitnodiging.reden, uitnodiging.uitgenodigd = reden, not reden


def vind_voor_wijziging(daad: Daad, sleutel: str, versie: int | None = None) -> tuple[Ronde, Dossier, Stap, Gesprek]:
    """The talk for a change by the trekker, its dossier locked. `versie` is what the page was made from.

    Raises BestaatNiet, MagNiet, and IntussenGewijzigd when somebody changed the talk since.
    """
    ronde, dossier = daad.pak_als_trekker()
    stap, gesprek = get_gesprek(daad.actor, dossier, sleutel)
    if versie is not None and gesprek.versie != versie:
        raise IntussenGewijzigd(daad.wie_was_eerst(dossier, plek(ronde, dossier, gesprek)), gesprek.versie)
    return ronde, dossier, stap, gesprek


@dienst
def verplaats_gesprek(daad: Daad, sleutel: str, versie: int, invoer: Gesprekinvoer, reden: str) -> Gesprek:
    """Give a talk another moment or place, with a reason; the old one stays readable. SEQUENCE rises."""
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel, versie)
    keur_gesprek(invoer, daad.nu)
    _eis_reden(reden, "Schrijf waarom het gesprek verschuift.")
    _eis_verschil(gesprek, invoer)
    was_op, was_plaats = gesprek.begint_op, gesprek.plaats or gesprek.link
    neem_over(gesprek, invoer)
    daad.voer_uit(GESPREK, Gespreksdaad.VERPLAATSEN, gesprek, omgeving(ronde, dossier, stap, gesprek))
    _schrijf_wijziging(daad, gesprek, was_op, was_plaats, reden, vervalt=False)
    gebeurd = Gebeurtenis(
        f"{naam_van(stap, gesprek)} verplaatst",
        plek(ronde, dossier, gesprek),
        wanneer(was_op),
        wanneer(gesprek.begint_op),
        reden.strip(),
        melden=list_genodigde_ids(gesprek),
    )
    daad.leg_vast(dossier, gesprek, gebeurd)
    return gesprek


@dienst
def annuleer_gesprek(daad: Daad, sleutel: str, versie: int, reden: str) -> Gesprek:
    """Cancel a talk, with a reason. Cancelling is not deleting: the page stays."""
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel, versie)
    _eis_reden(reden, "Schrijf waarom het gesprek niet doorgaat.")
    daad.voer_uit(GESPREK, Gespreksdaad.ANNULEREN, gesprek)
    _schrijf_wijziging(daad, gesprek, gesprek.begint_op, gesprek.plaats or gesprek.link, reden, vervalt=True)
    gebeurd = Gebeurtenis(
        f"{naam_van(stap, gesprek)} geannuleerd",
        plek(ronde, dossier, gesprek),
        wanneer(gesprek.begint_op),
        "vervallen",
        reden.strip(),
        melden=list_genodigde_ids(gesprek),
    )
    daad.leg_vast(dossier, gesprek, gebeurd)
    return gesprek


def _eis_reden(reden: str, zin: str) -> None:
    if not reden.strip():
        raise OngeldigeInvoer({"reden": zin})


def _eis_verschil(gesprek: Gesprek, invoer: Gesprekinvoer) -> None:
    nu_zo = (gesprek.begint_op, gesprek.duur, gesprek.plaats, gesprek.link, gesprek.gespreksleider)
    if nu_zo == (invoer.begint_op, invoer.duur, invoer.plaats, invoer.link, invoer.gespreksleider):
        raise OngeldigeInvoer({"datum": "Kies een andere dag, tijd of plaats: nu verandert er niets."})


def _schrijf_wijziging(
    daad: Daad, gesprek: Gesprek, was_op: datetime, was_plaats: str, reden: str, *, vervalt: bool
) -> None:
    gesprek.sequence += 1
    gesprek.versie += 1
    db.session.add(
        Gesprekswijziging(
            gesprek_id=gesprek.id,
            sequence=gesprek.sequence,
            was_op=was_op,
            was_plaats=was_plaats,
            wordt_op=None if vervalt else gesprek.begint_op,
            wordt_plaats="" if vervalt else gesprek.plaats or gesprek.link,
            reden=reden.strip(),
            op=daad.nu,
            door=daad.actor.naam,
        )
    )


@dienst
def wijzig_genodigden(daad: Daad, sleutel: str, weggelaten: Mapping[int, str], versie: int | None = None) -> Gesprek:
    """Say again who is invited and who is left out (with a reason), as long as the talk is to come."""
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel, versie)
    feiten = omgeving(ronde, dossier, stap, gesprek, moment_gekozen=False)
    daad.voer_uit(GESPREK, Gespreksdaad.VERPLAATSEN, gesprek, feiten)
    partijen = partijen_van(dossier, gesprek)
    keur_genodigden(weggelaten, partijen, dossier.trekker_id)
    eerst_genodigd = list_genodigde_ids(gesprek)
    bestaand = {g.uitnodiging.organisatie_id: g.uitnodiging for g in list_genodigden(gesprek)}
    nodig(gesprek, [i for i in partijen if i not in bestaand], weggelaten, daad.nu)
    for organisatie_id in bestaand.keys() & set(partijen):
        _nodig_anders(bestaand[organisatie_id], weggelaten.get(organisatie_id, "").strip(), daad.nu)
    gesprek.versie += 1
    gebeurd = Gebeurtenis(
        f"Genodigden voor {naam_van(stap, gesprek)} gewijzigd",
        plek(ronde, dossier, gesprek),
        reden="; ".join(weggelaten.values()),
        melden=eerst_genodigd + list_genodigde_ids(gesprek),
    )
    daad.leg_vast(dossier, gesprek, gebeurd)
    return gesprek


def eis_bekend(ids: Mapping[int, object], bekend: Mapping[int, object]) -> None:
    """Raise BestaatNiet when a forged form names an organisation that was not invited."""
    if not set(ids) <= set(bekend):
        raise BestaatNiet
