"""The facts of kind *agenda*: what was brought, the versions, the answers, the adopted items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Onderwerpfeit:
    """A submission: when it was handed in, and what it waits for now (the trekker, or its submitter)."""

    sleutel: str
    stap_id: int
    indiener_id: int
    indiener_naam: str
    ingediend_op: datetime
    wacht_op_trekker: bool
    wacht_op_indiener: bool
    bijgewerkt_op: datetime


@dataclass(frozen=True, slots=True)
class Agendaversiefeit:
    """A version of the agenda that went out. `regels` maps the key of an item to the hash of its line."""

    stap_id: int
    nr: int
    voorgelegd_op: datetime
    reactie_tot: datetime
    vastgesteld_op: datetime | None
    regels: Mapping[str, str]
    id: int = 0


@dataclass(frozen=True, slots=True)
class Instemmingfeit:
    """The answer of one party to one line hash; `vraagt_reactie` = *akkoord mits*."""

    sleutel: str
    punt: str
    vingerafdruk: str
    organisatie_id: int
    partij: str
    op: datetime
    vraagt_reactie: bool
    antwoord_op: datetime | None


@dataclass(frozen=True, slots=True)
class Puntfeit:
    """An adopted agenda item. `versie_id` is the last adopted version that holds it, `partijen` who is in its wall.

    `aan_de_orde`: neither finished nor dropped since, so that one which was reopened is followed again.
    """

    sleutel: str
    agenda_code: str
    versie_id: int
    partijen: frozenset[int]
    schriftelijk_op: datetime | None
    afgesloten_op: datetime | None
    aan_de_orde: bool = False
