"""Attendance and minutes: written, shown to the parties, adopted and frozen."""

from __future__ import annotations

from collections.abc import Mapping

from gesprekken.core.canoniek import canoniek, vingerafdruk
from gesprekken.core.errors import IntussenGewijzigd, KanNiet, OngeldigeInvoer, Weigering
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.gesprekken.benaming import naam_van
from gesprekken.domain.gesprekken.invoer import keur_verslag
from gesprekken.domain.gesprekken.models import Aanwezig, Gesprek, Verslag, Verslagversie
from gesprekken.domain.gesprekken.processen import GESPREK, VERSLAG, Gespreksdaad, Verslagdaad
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.gesprekken.gesprekken import (
    Genodigderegel,
    find_laatste_schrijver,
    find_verslag,
    list_acties,
    list_besluiten,
    list_genodigde_ids,
    list_genodigden,
)
from gesprekken.queries.gesprekken.omgeving import omgeving, plek, verslagomgeving
from gesprekken.queries.opvolging.opvolging import Vervolgpunt, get_gesprekspunt
from gesprekken.queries.opvolging.uitkomsten import toegezegd
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.plannen import eis_bekend, vind_voor_wijziging


@dienst
def leg_aanwezigheid_vast(
    daad: Daad,
    sleutel: str,
    aanwezig: Mapping[int, tuple[str, str]],
    versie: int | None = None,
) -> Gesprek:
    """Record per invited organisation (id) its attendance and on whose behalf; the talk is held from then on.

    Raises OngeldigeInvoer for an organisation without an answer, KanNiet before the talk began.
    """
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel, versie)
    regels = {g.uitnodiging.organisatie_id: g for g in list_genodigden(gesprek) if g.uitnodiging.uitgenodigd}
    eis_bekend(aanwezig, regels)
    daad.voer_uit(GESPREK, Gespreksdaad.HOUDEN, gesprek, omgeving(ronde, dossier, stap, gesprek))
    _keur_aanwezigheid(aanwezig, regels)
    for organisatie_id, regel in regels.items():
        stand, namens = aanwezig[organisatie_id]
        regel.uitnodiging.aanwezig, regel.uitnodiging.namens = stand, namens.strip()
        regel.uitnodiging.aanwezig_op = daad.nu
    gesprek.gehouden_op = gesprek.gehouden_op or daad.nu
    gesprek.versie += 1
    wat = f"{naam_van(stap, gesprek)} gehouden, aanwezigheid vastgelegd"
    daad.leg_vast(dossier, gesprek, Gebeurtenis(wat, plek(ronde, dossier, gesprek)))
    return gesprek


def _keur_aanwezigheid(aanwezig: Mapping[int, tuple[str, str]], regels: Mapping[int, Genodigderegel]) -> None:
    fouten = {
        f"aanwezig-{i}": f"Kies of {regel.naam} er was."
        for i, regel in regels.items()
        if aanwezig.get(i, ("", ""))[0] not in list(Aanwezig)
    }
    if fouten:
        raise OngeldigeInvoer(fouten)


@dienst
def bewaar_verslag(daad: Daad, sleutel: str, tekst: str, basisversie: int, punt: str = "") -> Verslag:
    """Save the text of the minutes as a new version. `basisversie` is the version that was edited (0 = none yet).

    `punt` is the key of the item that these minutes are about, in a follow-up talk.
    Raises IntussenGewijzigd when somebody saved first: nothing is overwritten.
    """
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel)
    over = get_gesprekspunt(daad.actor, gesprek, punt)
    verslag = find_verslag(gesprek, over.punt.id if over else None) or _nieuw_verslag(gesprek, over)
    if verslag.versie != basisversie:
        raise IntussenGewijzigd(find_laatste_schrijver(verslag), verslag.versie)
    net = keur_verslag(tekst)
    daad.voer_uit(VERSLAG, Verslagdaad.SCHRIJVEN, verslag, verslagomgeving(ronde, dossier, gesprek))
    verslag.tekst, verslag.versie = net, basisversie + 1
    db.session.add(verslag)
    db.session.flush()
    db.session.add(
        Verslagversie(
            verslag_id=verslag.id, versie=verslag.versie, tekst=verslag.tekst, op=daad.nu, door=daad.actor.naam
        )
    )
    gebeurd = Gebeurtenis(
        f"Verslag van {verslagnaam(stap, gesprek, over)} geschreven",
        verslagplek(ronde, dossier, gesprek, over),
        naar=f"versie {verslag.versie}",
    )
    daad.leg_vast(dossier, verslag, gebeurd)
    return verslag


def _nieuw_verslag(gesprek: Gesprek, over: Vervolgpunt | None) -> Verslag:
    punt_id = over.punt.id if over else None
    return Verslag(gesprek_id=gesprek.id, agendapunt_id=punt_id, tekst="", versie=0, status=VERSLAG.begin())


def verslagnaam(stap: Stap, gesprek: Gesprek, over: Vervolgpunt | None) -> str:
    """What the minutes are about, in a sentence."""
    return f"het gesprek over ‘{over.titel}’" if over else naam_van(stap, gesprek)


def verslagplek(ronde: Ronde, dossier: Dossier, gesprek: Gesprek, over: Vervolgpunt | None) -> Plek:
    """Where the minutes are."""
    if over is None:
        return plek(ronde, dossier, gesprek, Pleksoort.VERSLAG)
    return Plek(Pleksoort.PUNTVERSLAG, ronde.slug, dossier.slug, gesprek.sleutel, over.punt.sleutel)


DADEN = {
    Verslagdaad.VOORLEGGEN: "aan de partijen voorgelegd",
    Verslagdaad.TERUGNEMEN: "teruggenomen om te wijzigen",
    Verslagdaad.VASTSTELLEN: "vastgesteld",
}
AANGEKONDIGD = frozenset({Verslagdaad.VOORLEGGEN, Verslagdaad.VASTSTELLEN})


@dienst
def zet_verslag(daad: Daad, sleutel: str, verb: Verslagdaad, versie: int, punt: str = "") -> Verslag:
    """Voorleggen, terugnemen or vaststellen (see the process VERSLAG), for the version that the person read.

    Raises KanNiet with every unmet condition, IntussenGewijzigd when the text changed since.
    """
    ronde, dossier, stap, gesprek = vind_voor_wijziging(daad, sleutel)
    over = get_gesprekspunt(daad.actor, gesprek, punt)
    waar = verslagplek(ronde, dossier, gesprek, over)
    verslag = find_verslag(gesprek, over.punt.id if over else None)
    if verslag is None:
        raise KanNiet([Weigering("Schrijf eerst het verslag.", waar)])
    if verslag.versie != versie:
        raise IntussenGewijzigd(find_laatste_schrijver(verslag), verslag.versie)
    van, naar = daad.voer_uit(VERSLAG, verb, verslag, verslagomgeving(ronde, dossier, gesprek))
    if verb == Verslagdaad.VASTSTELLEN:
        verslag.vastgesteld_op, verslag.vingerafdruk = daad.nu, vingerafdruk(canoniek(momentopname(gesprek, verslag)))
    wat = f"Verslag van {verslagnaam(stap, gesprek, over)} {DADEN[verb]}"
    gebeurd = Gebeurtenis(wat, waar, van, naar, melden=list_genodigde_ids(gesprek) if verb in AANGEKONDIGD else ())
    daad.leg_vast(dossier, verslag, gebeurd)
    return verslag


def momentopname(gesprek: Gesprek, verslag: Verslag) -> dict[str, object]:
    """What is frozen when minutes are adopted: text, attendance, and the outcomes of this talk (on this item)."""
    punt_id = verslag.agendapunt_id
    return {
        "gesprek": gesprek.sleutel,
        "begint_op": gesprek.begint_op,
        "versie": verslag.versie,
        "tekst": verslag.tekst,
        "aanwezig": [[g.naam, g.uitnodiging.aanwezig, g.uitnodiging.namens] for g in list_genodigden(gesprek)],
        "besluiten": [[b.nr, b.tekst] for b in list_besluiten(gesprek, punt_id)],
        "acties": [
            [a.actie.nr, a.actie.tekst, a.organisatie, a.persoon, a.actie.uiterlijk]
            for a in list_acties(gesprek, punt_id)
        ],
        **(toegezegd(gesprek, punt_id) if punt_id else {}),
    }
