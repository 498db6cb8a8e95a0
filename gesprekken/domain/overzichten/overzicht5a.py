"""The register of overzicht 5a, declared once: where the homes of the bod are realised and by whom (addendum, 5a)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import InitVar, dataclass, field, fields
from datetime import date
from typing import Self

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.kolom import Kolom, Kolomsoort, Omzetting, Rij, Waarde
from gesprekken.core.register import Register
from gesprekken.domain.overzichten.halfjaren import LAATSTE, Halfjaar, keuzelijst, lees_halfjaar, periode
from gesprekken.domain.overzichten.regels import SOORTNAMEN, STATUSSEN, Hardheid, Locatieregel, Mutatiesoort

MEESTE_WONINGEN = 5000  # per cell: more than any single site in the region holds, less than a typing error
LANGST_TIJDELIJK = 30  # half years after the period in which temporary homes can still end
JA = (("ja", "Ja"),)
TOEKOMST = "Kies een dag die al is geweest: de peildatum zegt wanneer dit klopte."
NIVEAUS = (("gemeente", "Gemeente"), ("provincie", "Provincie"), ("openbaar", "Openbaar"))

# What was there when the first rows were hashed. A column that comes later does not join: their hashes stay theirs.
BEGIN = frozenset({
    "locatie", "corporatie", "soort", "status", "woningen", "tegenpartij", "eindigt", "overeenkomst", "bewijs", "bron",
    "peildatum", "vertrouwelijkheid", "toelichting",
})  # fmt: skip


def _woningen_van(waarde: Waarde) -> dict[Halfjaar, int]:
    return {lees_halfjaar(code): n for code, n in waarde.items()} if isinstance(waarde, Mapping) else {}


MUTATIE = Omzetting(lambda waarde: Mutatiesoort(str(waarde)), str)
WONINGEN = Omzetting(_woningen_van, lambda woningen: {str(halfjaar): n for halfjaar, n in woningen.items()})
HALFJAAR = Omzetting(lambda waarde: lees_halfjaar(str(waarde)) if waarde else None, lambda h: str(h or ""))
WAAR = Omzetting(lambda waarde: waarde == "ja", lambda waar: "ja" if waar else "")


def _tijdelijk_eindigt(rij: Rij) -> Mapping[str, str]:
    """Temporary homes go again, after the last of them came; other homes have no end."""
    if not {"soort", "eindigt"} <= rij.keys():
        return {}
    eindigt, woningen = rij["eindigt"], rij.get("woningen")
    if rij["soort"] != Mutatiesoort.TIJDELIJK:
        return {"eindigt": "Maak dit leeg: alleen tijdelijke woningen hebben een einde."} if eindigt else {}
    if not eindigt:
        return {"eindigt": "Kies het halfjaar waarin de tijdelijke woningen weer verdwijnen."}
    laatste = max(map(lees_halfjaar, woningen), default=None) if isinstance(woningen, Mapping) else None
    if laatste and lees_halfjaar(str(eindigt)) <= laatste:
        return {"eindigt": f"Kies een halfjaar na {laatste.naam}: dan komen de laatste woningen."}
    return {}


def _aankoop_van_een_ander(rij: Rij) -> Mapping[str, str]:
    """Only an acquisition comes from somebody, and never from oneself."""
    van = rij.get("tegenpartij")
    if not van or "soort" not in rij:
        return {}
    if rij["soort"] != Mutatiesoort.AANKOOP:
        return {"tegenpartij": "Maak dit leeg: alleen bij aankoop komen woningen van een andere corporatie."}
    if van == rij.get("corporatie"):
        return {"tegenpartij": "Kies een andere corporatie: een corporatie koopt niet van zichzelf."}
    return {}


OVERZICHT5A = Register(
    (
        Kolom(naam="locatie", label="Locatie", soort=Kolomsoort.TEKST, maximum=120, verplicht=True,
              vraag="Vul de naam van het plan of de locatie in.", uitleg="De naam van het plan, of straat en plaats."),
        Kolom(naam="corporatie", label="Corporatie", soort=Kolomsoort.KEUZE, leeg="Nog niet bepaald",
              attribuut="organisatie_id", verwijst=True,
              uitleg="De corporatie die deze woningen krijgt of weghaalt."),
        Kolom(naam="soort", label="Soort", soort=Kolomsoort.KEUZE, verplicht=True, in_rij=MUTATIE,
              keuzes=tuple((soort.value, naam) for soort, naam in SOORTNAMEN.items()),
              vraag="Kies waardoor het aantal woningen verandert."),
        Kolom(naam="status", label="Planologische status", soort=Kolomsoort.KEUZE, verplicht=True,
              attribuut="planstatus", vraag="Kies de planologische status.",
              uitleg="Uit de status volgt of het plan hard of zacht is, volgens de afspraak van deze ronde."),
        Kolom(naam="woningen", label="Woningen", soort=Kolomsoort.AANTALLEN, eenheid="woningen",
              maximum=MEESTE_WONINGEN, verplicht=True, in_rij=WONINGEN,
              vraag="Vul bij ten minste één halfjaar woningen in.",
              uitleg="Het aantal DAEB-woningen in het halfjaar waarin ze klaar zijn of verdwijnen."),
        Kolom(naam="tegenpartij", label="Gekocht van", soort=Kolomsoort.KEUZE, leeg="Geen corporatie",
              attribuut="tegenpartij_id", verwijst=True,
              uitleg="Alleen bij aankoop: van welke corporatie komen de woningen?"),
        Kolom(naam="eindigt", label="Eindigt", soort=Kolomsoort.KEUZE, leeg="Geen einde", in_rij=HALFJAAR,
              uitleg="Alleen bij tijdelijk: het halfjaar waarin de woningen weer verdwijnen."),
        Kolom(naam="overeenkomst", label="Anterieure overeenkomst", soort=Kolomsoort.KEUZE, keuzes=JA, leeg="Nee",
              in_rij=WAAR, in_model=WAAR,
              uitleg="Kies ja als gemeente en eigenaar de overeenkomst hebben getekend."),
        Kolom(naam="bewijs", label="Bewijs", soort=Kolomsoort.TEKST, maximum=200,
              uitleg="Waaruit de status blijkt, zoals een besluit of een vergunning met datum."),
        Kolom(naam="bron", label="Bron", soort=Kolomsoort.TEKST, maximum=200,
              uitleg="Waar de aantallen vandaan komen."),
        Kolom(naam="peildatum", label="Peildatum", soort=Kolomsoort.DATUM, eerste_dag=date(2000, 1, 1),
              laatste_dag=date(2030, 12, 31), uitleg="De dag waarop de aantallen klopten."),
        Kolom(naam="vertrouwelijkheid", label="Vertrouwelijkheid", soort=Kolomsoort.KEUZE, keuzes=NIVEAUS,
              standaard="gemeente",
              uitleg="Wie deze regel apart mag zien. In een totaal telt hij mee als dat niets over hem verraadt."),
        Kolom(naam="toelichting", label="Toelichting", soort=Kolomsoort.VERHAAL, maximum=2000),
    ),
    (_tijdelijk_eindigt, _aankoop_van_een_ander),
    BEGIN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kader5a:
    """What a round and a dossier add to the register: the period, the corporations (slug to name), hard or soft.

    `schema` is the register as the round uses it.
    """

    eerste: Halfjaar
    hardheid: Hardheid
    corporaties: Mapping[str, str] = field(hash=False)
    laatste: Halfjaar = LAATSTE
    statussen: tuple[str, ...] = tuple(STATUSSEN)
    schema: Register = OVERZICHT5A

    @property
    def register(self) -> Register:
        """The register of this round, with its choices."""
        corporaties = tuple(self.corporaties.items())
        return self.schema.met_keuzes({
            "corporatie": corporaties,
            "tegenpartij": corporaties,
            "status": tuple((code, f"{code} {STATUSSEN[code]}") for code in self.statussen),
            "woningen": keuzelijst(periode(self.eerste, self.laatste)),
            "eindigt": keuzelijst(periode(self.eerste.volgende, self.laatste.plus(LANGST_TIJDELIJK))),
        })  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rij5a:
    """What one row of overzicht 5a says, right or not. `corporatie` and `tegenpartij` are slugs, '' when there is none.

    A field for every column that the arithmetic or the walls use; `meer` is what was filled in of the others.
    """

    locatie: str
    corporatie: str
    soort: Mutatiesoort
    status: str
    woningen: Mapping[Halfjaar, int] = field(hash=False)
    tegenpartij: str = ""
    eindigt: Halfjaar | None = None
    overeenkomst: bool = False
    vertrouwelijkheid: str = "gemeente"
    meer: Rij = field(default_factory=dict, hash=False)

    @classmethod
    def van(cls, waarden: Rij) -> Self:
        """The row that these values of the cells say; a column that the round does not use holds nothing."""
        velden = {k.naam: k.in_rij.naar(waarden[k.naam]) for k in OVERZICHT5A.kolommen if k.naam in VELDEN}
        overig = {k.naam: waarden.get(k.naam) for k in OVERZICHT5A.kolommen if k.naam not in VELDEN}
        return cls(**velden, meer={naam: waarde for naam, waarde in overig.items() if waarde not in ("", None, {})})

    @property
    def waarden(self) -> Rij:
        """The values of the cells: `van` of these is the same row."""
        return {
            k.naam: k.in_rij.van(getattr(self, k.naam)) if k.naam in VELDEN else self.meer.get(k.naam, k.niets)
            for k in OVERZICHT5A.kolommen
        }

    def regel(self, sleutel: str, hardheid: Hardheid, *, bevestigd: bool = False, gemeente: str = "") -> Locatieregel:
        """The row for the arithmetic; hard or soft by the definition of the round."""
        return Locatieregel(
            sleutel=sleutel,
            locatie=self.locatie,
            corporatie=self.corporatie,
            soort=self.soort,
            hard=hardheid.is_hard(self.status, self.overeenkomst),
            aantallen=self.woningen,
            tegenpartij=self.tegenpartij,
            eindigt=self.eindigt,
            bevestigd=bevestigd,
            gemeente=gemeente,
        )


VELDEN = {f.name for f in fields(Rij5a)} & OVERZICHT5A.op_naam.keys()


@dataclass(frozen=True, slots=True)
class Rijinvoer:
    """A row to store: what these texts by cell say is right within `kader`, on day `vandaag`. None is unchecked.

    Making one raises OngeldigeInvoer with one sentence per cell.
    """

    teksten: InitVar[Mapping[str, str]]
    kader: Kader5a
    vandaag: date = date.max
    rij: Rij5a = field(init=False)

    def __post_init__(self, teksten: Mapping[str, str]) -> None:
        object.__setattr__(self, "rij", _keur_rij(teksten, self.kader, self.vandaag))

    @classmethod
    def van(cls, rij: Rij5a, kader: Kader5a, vandaag: date) -> Self:
        """A row that was made otherwise, such as one that was shifted, checked like any other."""
        return cls(celteksten(rij, kader), kader, vandaag)

    def binnen(self, kader: Kader5a) -> Rijinvoer:
        """Itself, as long as the frame is the same; what changed since, it is checked for. Raises OngeldigeInvoer."""
        return self if kader == self.kader else Rijinvoer(celteksten(self.rij, self.kader), kader, self.vandaag)


def _keur_rij(teksten: Mapping[str, str], kader: Kader5a, vandaag: date) -> Rij5a:
    gekeurd = kader.register.keur(teksten)
    peildatum = gekeurd.waarden.get("peildatum")
    toekomst = isinstance(peildatum, date) and peildatum > vandaag
    if not gekeurd.goed or toekomst:
        raise OngeldigeInvoer({**gekeurd.fouten, **({"peildatum": TOEKOMST} if toekomst else {})})
    return Rij5a.van(gekeurd.waarden)


def celteksten(rij: Rij5a, kader: Kader5a) -> dict[str, str]:
    """The row as texts by cell, for a form or a file; `Rijinvoer` of these has the same row."""
    return kader.register.teksten(rij.waarden)


def vaste_cellen(rij: Rij5a, kader: Kader5a) -> dict[str, str]:
    """The row as it is frozen; its hash is the hash of these."""
    register = kader.register
    return register.vast(register.teksten(rij.waarden))
