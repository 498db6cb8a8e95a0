"""The life of a submission and of a version of the agenda, as transition tables with their guards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True)
class Openstaand:
    """An answer that is not there: which party, on which line, and where that line is."""

    partij: str
    titel: str
    plek: Plek


@dataclass(frozen=True, slots=True)
class Vaststelomgeving:
    """What adopting looks at: answers that miss, conditions ('mits') without a reply, and the end of the term."""

    reactie_tot: datetime
    zonder_antwoord: Sequence[Openstaand] = ()
    mits_zonder_reactie: Sequence[Openstaand] = ()


@dataclass(frozen=True, slots=True)
class Vervolgomgeving:
    """What following up an item looks at: is it adopted, was it talked about, does a talk still have to come."""

    vastgesteld: bool
    besproken: bool
    komend_gesprek: Plek | None
    plek_plannen: Plek


@dataclass(frozen=True, slots=True)
class Voorlegomgeving:
    """What presenting looks at: the number of items, and those for which nobody leads the further talk."""

    aantal: int
    zonder_trekker: Sequence[Openstaand] = ()
    gewijzigd: bool = True


def _antwoord_of_termijn_voorbij(versie: Agendaversie, toestand: Toestand) -> Weigering | None:
    """Nobody has a veto: an answer, or a response term that has passed, is enough."""
    omgeving: Vaststelomgeving = toestand.feiten
    if not omgeving.zonder_antwoord or toestand.nu > omgeving.reactie_tot:
        return None
    wie = ", ".join(dict.fromkeys(o.partij for o in omgeving.zonder_antwoord))
    tot = lokaal(omgeving.reactie_tot).strftime("%d-%m-%Y")
    return Weigering(f"Wacht op antwoord van {wie}, of tot de reactietermijn voorbij is ({tot}).",
                     omgeving.zonder_antwoord[0].plek)  # fmt: skip


def _elk_mits_beantwoord(versie: Agendaversie, toestand: Toestand) -> Weigering | None:
    omgeving: Vaststelomgeving = toestand.feiten
    if not omgeving.mits_zonder_reactie:
        return None
    eerste = omgeving.mits_zonder_reactie[0]
    return Weigering(f"Geef eerst een reactie op de voorwaarde van {eerste.partij} bij ‘{eerste.titel}’.", eerste.plek)


def _heeft_punten(versie: Agendaversie, toestand: Toestand) -> Weigering | None:
    omgeving: Voorlegomgeving = toestand.feiten
    return None if omgeving.aantal else Weigering("Zet eerst een punt op de agenda.")


def kies_wie_voert(punt: Openstaand) -> Weigering:
    """The refusal for one item; the page lists them all."""
    return Weigering(f"Kies wie het gesprek voert over ‘{punt.titel}’.", punt.plek)


def _elk_punt_heeft_een_trekker(versie: Agendaversie, toestand: Toestand) -> Weigering | None:
    omgeving: Voorlegomgeving = toestand.feiten
    if not omgeving.zonder_trekker:
        return None
    return kies_wie_voert(omgeving.zonder_trekker[0])


def _is_gewijzigd(versie: Agendaversie, toestand: Toestand) -> Weigering | None:
    omgeving: Voorlegomgeving = toestand.feiten
    return None if omgeving.gewijzigd else Weigering("Er is niets veranderd sinds de vorige versie.")


def _niet_leeg(onderwerp: Onderwerp, toestand: Toestand) -> Weigering | None:
    return None if onderwerp.titel.strip() else Weigering("Geef het onderwerp een titel.")


def _is_vastgesteld(punt: Agendapunt, toestand: Toestand) -> Weigering | None:
    omgeving: Vervolgomgeving = toestand.feiten
    return None if omgeving.vastgesteld else Weigering("Stel eerst de agenda vast waar dit punt op staat.")


def _is_besproken_of_schriftelijk(punt: Agendapunt, toestand: Toestand) -> Weigering | None:
    omgeving: Vervolgomgeving = toestand.feiten
    if omgeving.besproken or punt.schriftelijk_op:
        return None
    return Weigering("Voer eerst het gesprek over dit punt en leg de aanwezigheid vast, of kies voor schriftelijk.",
                     omgeving.komend_gesprek or omgeving.plek_plannen)  # fmt: skip


def _geen_komend_gesprek(punt: Agendapunt, toestand: Toestand) -> Weigering | None:
    omgeving: Vervolgomgeving = toestand.feiten
    if omgeving.komend_gesprek is None:
        return None
    return Weigering("Over dit punt staat nog een gesprek. Voer dat gesprek, of annuleer het.", omgeving.komend_gesprek)


def _nog_niet_schriftelijk(punt: Agendapunt, toestand: Toestand) -> Weigering | None:
    return Weigering("U handelt dit punt al schriftelijk af.") if punt.schriftelijk_op else None


def _is_schriftelijk(punt: Agendapunt, toestand: Toestand) -> Weigering | None:
    return None if punt.schriftelijk_op else Weigering("Dit punt wordt al in een gesprek besproken.")


ONDERWERP = Proces(
    "onderwerp",
    (
        Overgang("opslaan", "concept", frozenset({S.CONCEPT}), S.CONCEPT, P.ONDERWERP_INBRENGEN, (), "Concept bewaren"),
        Overgang("indienen", "indiening", frozenset({S.CONCEPT, S.TERUGGELEGD}), S.INGEDIEND, P.ONDERWERP_INBRENGEN,
                 (_niet_leeg,), "Indienen"),
        Overgang("intrekken", "intrekking", frozenset({S.CONCEPT, S.INGEDIEND, S.TERUGGELEGD}), S.INGETROKKEN,
                 P.ONDERWERP_INBRENGEN, (), "Intrekken"),
        Overgang("opnemen", "opneming", frozenset({S.INGEDIEND}), S.OPGENOMEN, P.AGENDA_SAMENSTELLEN, (),
                 "Op de agenda zetten"),
        Overgang("terugleggen", "teruglegging", frozenset({S.INGEDIEND}), S.TERUGGELEGD, P.AGENDA_SAMENSTELLEN, (),
                 "Teruggeven met een vraag"),
        Overgang("afwijzen", "afwijzing", frozenset({S.INGEDIEND}), S.AFGEWEZEN, P.AGENDA_SAMENSTELLEN, (),
                 "Niet op de agenda"),
    ),
)  # fmt: skip

AGENDAVERSIE = Proces(
    "agendaversie",
    (
        Overgang("voorleggen", "voorlegging", frozenset(), A.VOORGELEGD, P.AGENDA_SAMENSTELLEN,
                 (_heeft_punten, _elk_punt_heeft_een_trekker, _is_gewijzigd), "Voorleggen aan de partijen"),
        Overgang("vervangen", "vervanging", frozenset({A.VOORGELEGD, A.VASTGESTELD}), A.VERVANGEN,
                 P.AGENDA_SAMENSTELLEN, (), ""),
        Overgang("vaststellen", "vaststelling", frozenset({A.VOORGELEGD}), A.VASTGESTELD, P.AGENDA_SAMENSTELLEN,
                 (_antwoord_of_termijn_voorbij, _elk_mits_beantwoord), "Vaststellen"),
    ),
)  # fmt: skip

AGENDAPUNT = Proces(
    "agendapunt",
    (
        Overgang("maken", "punt", frozenset(), N.WERKVERSIE, P.AGENDA_SAMENSTELLEN, (), ""),
        Overgang("voorleggen", "voorlegging", frozenset({N.WERKVERSIE, N.AGENDA}), N.AGENDA, P.AGENDA_SAMENSTELLEN,
                 (), ""),
        Overgang("afhalen", "afhaling", frozenset({N.WERKVERSIE, N.AGENDA}), N.VERVALLEN, P.AGENDA_SAMENSTELLEN,
                 (), "Van de agenda halen"),
        Overgang("schriftelijk afdoen", "schriftelijk", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _nog_niet_schriftelijk, _geen_komend_gesprek), "Schriftelijk afdoen"),
        Overgang("bespreken", "bespreking", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_schriftelijk,), "Toch in een gesprek bespreken"),
        Overgang("vastleggen", "uitkomst", frozenset({N.AGENDA}), N.AGENDA, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _is_besproken_of_schriftelijk), "Uitkomst vastleggen"),
        Overgang("afsluiten", "afsluiting", frozenset({N.AGENDA}), N.AFGESLOTEN, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _is_besproken_of_schriftelijk, _geen_komend_gesprek), "Punt afsluiten"),
        Overgang("doorschuiven", "doorschuiving", frozenset({N.AGENDA}), N.DOORGESCHOVEN, P.UITKOMST_VASTLEGGEN,
                 (_is_vastgesteld, _geen_komend_gesprek), "Naar de volgende ronde"),
        Overgang("heropenen", "heropening", frozenset({N.AFGESLOTEN, N.DOORGESCHOVEN}), N.AGENDA,
                 P.UITKOMST_VASTLEGGEN, (), "Heropenen"),
    ),
)  # fmt: skip
