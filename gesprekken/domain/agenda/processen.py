"""The life of a submission and of a version of the agenda, as transition tables with their guards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gesprekken.core.errors import Weigering
from gesprekken.core.klok import lokaal
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek
from gesprekken.core.workflow import Overgang, Proces, Toestand
from gesprekken.domain.agenda.models import (
    Agendapunt,
    Agendastatus,
    Agendaversie,
    Onderwerp,
    Onderwerpstatus,
    Puntstatus,
)

S, A, N, P = Onderwerpstatus, Agendastatus, Puntstatus, Permission


class Onderwerpdaad(StrEnum):
    """What can be done with a submission."""

    OPSLAAN = "opslaan"
    INDIENEN = "indienen"
    INTREKKEN = "intrekken"
    OPNEMEN = "opnemen"
    TERUGLEGGEN = "terugleggen"
    AFWIJZEN = "afwijzen"


class Versiedaad(StrEnum):
    """What can be done with a version of the agenda."""

    VOORLEGGEN = "voorleggen"
    VERVANGEN = "vervangen"
    VASTSTELLEN = "vaststellen"


class Puntdaad(StrEnum):
    """What can be done with an item of the agenda."""

    MAKEN = "maken"
    VOORLEGGEN = "voorleggen"
    AFHALEN = "afhalen"
    SCHRIFTELIJK_AFDOEN = "schriftelijk afdoen"
    BESPREKEN = "bespreken"
    VASTLEGGEN = "vastleggen"
    AFSLUITEN = "afsluiten"
    DOORSCHUIVEN = "doorschuiven"
    HEROPENEN = "heropenen"


@dataclass(frozen=True, slots=True)
class Openstaand:
    """An answer that is not there: which party, on which line, and where that line is."""

    partij: str
    titel: str
    plek: Plek


@dataclass(frozen=True, slots=True)
class Versieomgeving:
    """What surrounds a version of the agenda.

    Presenting looks at the number of items, those for which nobody leads the further talk, and whether anything
    changed; adopting at the answers that miss and the conditions ('mits') without a reply.
    """

    aantal: int = 0
    zonder_trekker: Sequence[Openstaand] = ()
    gewijzigd: bool = True
    zonder_antwoord: Sequence[Openstaand] = ()
    mits_zonder_reactie: Sequence[Openstaand] = ()


@dataclass(frozen=True, slots=True)
class Vervolgomgeving:
    """What following up an item looks at: is it adopted, was it talked about, does a talk still have to come."""

    vastgesteld: bool
    besproken: bool
    komend_gesprek: Plek | None
    plek_plannen: Plek


def _antwoord_of_termijn_voorbij(versie: Agendaversie, toestand: Toestand[Versieomgeving]) -> Weigering | None:
    """Nobody has a veto: an answer, or a response term that has passed, is enough."""
    omgeving = toestand.feiten
    if not omgeving.zonder_antwoord or toestand.nu > versie.reactie_tot:
        return None
    wie = ", ".join(dict.fromkeys(o.partij for o in omgeving.zonder_antwoord))
    tot = lokaal(versie.reactie_tot).strftime("%d-%m-%Y")
    return Weigering(f"Wacht op antwoord van {wie}, of tot de reactietermijn voorbij is ({tot}).",
                     omgeving.zonder_antwoord[0].plek)  # fmt: skip


def _elk_mits_beantwoord(versie: Agendaversie, toestand: Toestand[Versieomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if not omgeving.mits_zonder_reactie:
        return None
    eerste = omgeving.mits_zonder_reactie[0]
    return Weigering(f"Geef eerst een reactie op de voorwaarde van {eerste.partij} bij ‘{eerste.titel}’.", eerste.plek)


def _heeft_punten(versie: Agendaversie, toestand: Toestand[Versieomgeving]) -> Weigering | None:
    return None if toestand.feiten.aantal else Weigering("Zet eerst een punt op de agenda.")


def kies_wie_voert(punt: Openstaand) -> Weigering:
    """The refusal for one item; the page lists them all."""
    return Weigering(f"Kies wie het gesprek voert over ‘{punt.titel}’.", punt.plek)


def _elk_punt_heeft_een_trekker(versie: Agendaversie, toestand: Toestand[Versieomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if not omgeving.zonder_trekker:
        return None
    return kies_wie_voert(omgeving.zonder_trekker[0])


def _is_gewijzigd(versie: Agendaversie, toestand: Toestand[Versieomgeving]) -> Weigering | None:
    return None if toestand.feiten.gewijzigd else Weigering("Er is niets veranderd sinds de vorige versie.")


def _niet_leeg(onderwerp: Onderwerp, toestand: Toestand[None]) -> Weigering | None:
    return None if onderwerp.titel.strip() else Weigering("Geef het onderwerp een titel.")


def _is_vastgesteld(punt: Agendapunt, toestand: Toestand[Vervolgomgeving]) -> Weigering | None:
    return None if toestand.feiten.vastgesteld else Weigering("Stel eerst de agenda vast waar dit punt op staat.")


def _is_besproken_of_schriftelijk(punt: Agendapunt, toestand: Toestand[Vervolgomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if omgeving.besproken or punt.schriftelijk_op:
        return None
    return Weigering("Voer eerst het gesprek over dit punt en leg de aanwezigheid vast, of kies voor schriftelijk.",
                     omgeving.komend_gesprek or omgeving.plek_plannen)  # fmt: skip


def _geen_komend_gesprek(punt: Agendapunt, toestand: Toestand[Vervolgomgeving]) -> Weigering | None:
    omgeving = toestand.feiten
    if omgeving.komend_gesprek is None:
        return None
    return Weigering("Over dit punt staat nog een gesprek. Voer dat gesprek, of annuleer het.", omgeving.komend_gesprek)


def _nog_niet_schriftelijk(punt: Agendapunt, toestand: Toestand[Vervolgomgeving]) -> Weigering | None:
    return Weigering("U handelt dit punt al schriftelijk af.") if punt.schriftelijk_op else None


def _is_schriftelijk(punt: Agendapunt, toestand: Toestand[Vervolgomgeving]) -> Weigering | None:
    return None if punt.schriftelijk_op else Weigering("Dit punt wordt al in een gesprek besproken.")


ONDERWERP: Proces[Onderwerp, None, Onderwerpdaad] = Proces(
    "onderwerp",
    (
        Overgang(Onderwerpdaad.OPSLAAN, "concept", frozenset({S.CONCEPT}), S.CONCEPT, P.ONDERWERP_INBRENGEN, (),
                 "Concept bewaren"),
        Overgang(Onderwerpdaad.INDIENEN, "indiening", frozenset({S.CONCEPT, S.TERUGGELEGD}), S.INGEDIEND,
                 P.ONDERWERP_INBRENGEN, (_niet_leeg,), "Indienen"),
        Overgang(Onderwerpdaad.INTREKKEN, "intrekking", frozenset({S.CONCEPT, S.INGEDIEND, S.TERUGGELEGD}),
                 S.INGETROKKEN, P.ONDERWERP_INBRENGEN, (), "Intrekken"),
        Overgang(Onderwerpdaad.OPNEMEN, "opneming", frozenset({S.INGEDIEND}), S.OPGENOMEN, P.AGENDA_SAMENSTELLEN, (),
                 "Op de agenda zetten"),
        Overgang(Onderwerpdaad.TERUGLEGGEN, "teruglegging", frozenset({S.INGEDIEND}), S.TERUGGELEGD,
                 P.AGENDA_SAMENSTELLEN, (), "Teruggeven met een vraag"),
        Overgang(Onderwerpdaad.AFWIJZEN, "afwijzing", frozenset({S.INGEDIEND}), S.AFGEWEZEN, P.AGENDA_SAMENSTELLEN, (),
                 "Niet op de agenda"),
    ),
)  # fmt: skip

AGENDAVERSIE: Proces[Agendaversie, Versieomgeving, Versiedaad] = Proces(
    "agendaversie",
    (
        Overgang(Versiedaad.VOORLEGGEN, "voorlegging", frozenset(), A.VOORGELEGD, P.AGENDA_SAMENSTELLEN,
                 (_heeft_punten, _elk_punt_heeft_een_trekker, _is_gewijzigd), "Voorleggen aan de partijen"),
        Overgang(Versiedaad.VERVANGEN, "vervanging", frozenset({A.VOORGELEGD, A.VASTGESTELD}), A.VERVANGEN,
                 P.AGENDA_SAMENSTELLEN, (), ""),
        Overgang(Versiedaad.VASTSTELLEN, "vaststelling", frozenset({A.VOORGELEGD}), A.VASTGESTELD,
                 P.AGENDA_SAMENSTELLEN, (_antwoord_of_termijn_voorbij, _elk_mits_beantwoord), "Vaststellen"),
    ),
)  # fmt: skip

AGENDAPUNT: Proces[Agendapunt, Vervolgomgeving, Puntdaad] = Proces(
    "agendapunt",
    (
        Overgang(Puntdaad.MAKEN, "punt", frozenset(), N.WERKVERSIE, P.AGENDA_SAMENSTELLEN, (), ""),
        Overgang(Puntdaad.VOORLEGGEN, "voorlegging", frozenset({N.WERKVERSIE, N.AGENDA}), N.AGENDA,
                 P.AGENDA_SAMENSTELLEN, (), ""),
        Overgang(Puntdaad.AFHALEN, "afhaling", frozenset({N.WERKVERSIE, N.AGENDA}), N.VERVALLEN, P.AGENDA_SAMENSTELLEN,
                 (), "Van de agenda halen"),
        Overgang(Puntdaad.SCHRIFTELIJK_AFDOEN, "schriftelijk", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _nog_niet_schriftelijk, _geen_komend_gesprek), "Schriftelijk afdoen"),
        Overgang(Puntdaad.BESPREKEN, "bespreking", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_schriftelijk,), "Toch in een gesprek bespreken"),
        Overgang(Puntdaad.VASTLEGGEN, "uitkomst", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _is_besproken_of_schriftelijk), "Uitkomst vastleggen"),
        Overgang(Puntdaad.AFSLUITEN, "afsluiting", frozenset({N.AGENDA}), N.AFGESLOTEN, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _is_besproken_of_schriftelijk, _geen_komend_gesprek), "Punt afsluiten"),
        Overgang(Puntdaad.DOORSCHUIVEN, "doorschuiving", frozenset({N.AGENDA}), N.DOORGESCHOVEN, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _geen_komend_gesprek), "Naar de volgende ronde"),
        Overgang(Puntdaad.HEROPENEN, "heropening", frozenset({N.AFGESLOTEN, N.DOORGESCHOVEN}), N.AGENDA,
                 P.UITKOMST_VASTLEGGEN, (), "Heropenen"),
    ),
)  # fmt: skip
