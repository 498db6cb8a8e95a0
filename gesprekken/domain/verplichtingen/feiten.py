"""`Feiten`: a frozen record of everything one dossier's obligations depend on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from gesprekken.core.limiet import Limiet
from gesprekken.domain.dossiers.models import Hoedanigheid


@dataclass(frozen=True, slots=True)
class Stapfeit:
    """A step of the round: its kind and parameters, and the deadline that counts now."""

    id: int
    volgnr: int
    code: str
    naam: str
    soort: str
    bepaling: str
    limiet: Limiet | None
    parameters: Mapping[str, object]

    def dagen(self, naam: str) -> int:
        """An integer parameter in days. Raises KeyError or TypeError when the template is at fault."""
        waarde = self.parameters[naam]
        if not isinstance(waarde, int):
            raise TypeError(f"step parameter {naam} is not a whole number of days")
        return waarde


@dataclass(frozen=True, slots=True)
class Partij:
    """A talk party: an active participant that sits at the table."""

    organisatie_id: int
    naam: str
    kort: str
    hoedanigheid: Hoedanigheid

    @property
    def trekker(self) -> bool:
        """Whether it leads the dossier."""
        return self.hoedanigheid == Hoedanigheid.TREKKER


@dataclass(frozen=True, slots=True)
class Werkwijzefeit:
    """A version of the werkwijze; `bevestigd` maps organisation ids to the moment of confirmation."""

    stap_id: int
    versie: int
    op: datetime
    bevestigd: Mapping[int, datetime]


@dataclass(frozen=True, slots=True)
class Genodigde:
    """One organisation and one talk: invited or left out with a reason, and its attendance once recorded."""

    organisatie_id: int
    uitgenodigd: bool
    op: datetime
    aanwezig_op: datetime | None


@dataclass(frozen=True, slots=True)
class Gesprekspuntfeit:
    """An agenda item that a talk is about, and how far its minutes are."""

    punt: str
    voorgelegd: bool
    vastgesteld_op: datetime | None


@dataclass(frozen=True, slots=True)
class Gesprekfeit:
    """A talk that was not cancelled. `punten` are the items of a follow-up talk; each has minutes of its own."""

    id: int
    sleutel: str
    stap_id: int
    titel: str
    begint_op: datetime
    gepland_op: datetime
    gehouden_op: datetime | None
    genodigden: tuple[Genodigde, ...]
    voorgelegd: bool
    vastgesteld_op: datetime | None
    punten: tuple[Gesprekspuntfeit, ...] = ()


@dataclass(frozen=True, slots=True)
class Actiefeit:
    """An action of one person in one functie: agreed in a talk as a whole (`stap_id`), on an item (`punt`), or as a

    measure (`maatregel`) on a step itself (`stap_id`).
    """

    sleutel: str
    stap_id: int | None
    gesprek_sleutel: str
    tekst: str
    functie_id: int
    persoon_id: int
    organisatie_id: int
    houder_naam: str
    uiterlijk: date
    gedaan_op: datetime | None
    punt: str = ""
    maatregel: str = ""


@dataclass(frozen=True, slots=True)
class Bespreking:
    """The dossier on the agenda of one meeting of the Tafel."""

    vergadering_sleutel: str
    datum: date
    geagendeerd_op: datetime
    opmerking_op: datetime | None


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


@dataclass(frozen=True, slots=True)
class Toezeggingfeit:
    """What an organisation promised on an item."""

    sleutel: str
    punt: str
    tekst: str
    organisatie_id: int
    partij: str
    uiterlijk: date
    afgedaan_op: datetime | None


@dataclass(frozen=True, slots=True)
class Bodfeit:
    """An issued version of the bid. `netto` in homes; `wezenlijk` is the judgement, None as long as it misses."""

    stap_id: int
    nr: int
    op: datetime
    netto: int
    wezenlijk: bool | None
    oordeel_op: datetime | None
    uitleg_op: datetime | None


@dataclass(frozen=True, slots=True)
class Bodsegmentfeit:
    """Homes of one segment in an issued version of the bid, over all its periods."""

    stap_id: int
    nr: int
    segment: str
    bruto: int
    netto: int


@dataclass(frozen=True, slots=True)
class Voorstelfeit:
    """A proposal to sharpen the bid, and when the municipality answered it."""

    stap_id: int
    sleutel: str
    partij: str
    op: datetime
    antwoord_op: datetime | None


@dataclass(frozen=True, slots=True)
class Registerregelfeit:
    """A row of a register: whose it is (None: not known yet), and when its corporation stood for what it says now."""

    stap_id: int
    organisatie_id: int | None
    partij: str
    op: datetime
    bevestigd_op: datetime | None


@dataclass(frozen=True, slots=True)
class Indieningfeit:
    """A delivered overview. `totalen` are homes by name: bod, hard, zacht, open, overschot."""

    stap_id: int
    nr: int
    op: datetime
    totalen: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Antwoordfeit:
    """An answer to a question of the round, of the dossier or on one casus."""

    stap_id: int
    vraag: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Bijdragefeit:
    """What a party wrote that it contributes."""

    stap_id: int
    organisatie_id: int
    op: datetime


@dataclass(frozen=True, slots=True)
class Feiten:
    """All facts of one dossier. `secretariaat_id` is the organisation that prepares the Tafel."""

    dossier_id: int
    ronde_slug: str
    dossier_slug: str
    dossier_naam: str
    trekker_id: int
    trekker_naam: str
    secretariaat_id: int
    partijen: tuple[Partij, ...]
    werkwijzen: tuple[Werkwijzefeit, ...] = ()
    gesprekken: tuple[Gesprekfeit, ...] = ()
    acties: tuple[Actiefeit, ...] = ()
    besprekingen: tuple[Bespreking, ...] = ()
    onderwerpen: tuple[Onderwerpfeit, ...] = ()
    agendaversies: tuple[Agendaversiefeit, ...] = ()
    instemmingen: tuple[Instemmingfeit, ...] = ()
    punten: tuple[Puntfeit, ...] = ()
    toezeggingen: tuple[Toezeggingfeit, ...] = ()
    biedingen: tuple[Bodfeit, ...] = ()
    bodsegmenten: tuple[Bodsegmentfeit, ...] = ()
    voorstellen: tuple[Voorstelfeit, ...] = ()
    registerregels: tuple[Registerregelfeit, ...] = ()
    indieningen: tuple[Indieningfeit, ...] = ()
    antwoorden: tuple[Antwoordfeit, ...] = ()
    bijdragen: tuple[Bijdragefeit, ...] = ()
