"""The people of the demo, named by function. The first of a role is the example on the log-in page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gesprekken.core.permissions import ROLNAAM, Rol

WACHTWOORD = "gesprekken-demo"
DOMEIN = "voorbeeld.example"  # a name that RFC 2606 keeps free: no mail can ever arrive
VOORAAN = "leidschendam-voorburg"
ANDERE_GEMEENTEN = {
    "zoetermeer": "Zoetermeer",
    "delft": "Delft",
    "den-haag": "Den Haag",
    "midden-delfland": "Midden-Delfland",
    "pijnacker-nootdorp": "Pijnacker-Nootdorp",
    "rijswijk": "Rijswijk",
    "wassenaar": "Wassenaar",
    "westland": "Westland",
}
CORPORATIES = {
    "vidomes": "Vidomes",
    "wooninvest": "WoonInvest",
    "arcade": "Arcade",
    "de-goede-woning": "De Goede Woning",
    "duwo": "DUWO",
    "haag-wonen": "Haag Wonen",
    "hof-wonen": "Hof Wonen",
    "rijswijk-wonen": "Rijswijk Wonen",
    "rondom-wonen": "Rondom Wonen",
    "staedion": "Staedion",
    "stedelink": "Stedelink",
    "wassenaarsche-bouwstichting": "Wassenaarsche Bouwstichting",
    "st-willibrordus": "St. Willibrordus",
    "wonen-midden-delfland": "Wonen Midden-Delfland",
    "wonen-wateringen": "Wonen Wateringen",
    "woonbron": "Woonbron",
}
GOOISE_GEMEENTEN = {
    "blaricum": "Blaricum",
    "gooise-meren": "Gooise Meren",
    "hilversum": "Hilversum",
    "huizen": "Huizen",
    "laren": "Laren",
    "wijdemeren": "Wijdemeren",
}
GOOISE_CORPORATIES = {
    "de-alliantie": "de Alliantie",
    "dudok-wonen": "Dudok Wonen",
    "g-en-o": "G&O",
    "vecht-en-omstreken": "Vecht en Omstreken",
    "woningstichting-naarden": "Woningstichting Naarden",
    "ymere": "Ymere",
}


@dataclass(frozen=True, slots=True)
class Mens:
    """A person: the part of the address before the @, a name that says the function, and (organisation slug, role)."""

    adres: str
    naam: str
    functies: tuple[tuple[str, Rol], ...]

    @property
    def email(self) -> str:
        """The whole address."""
        return f"{self.adres}@{DOMEIN}"


@dataclass(frozen=True, slots=True)
class Demoaccount:
    """An example for one role, to print at the start."""

    rol: str
    email: str
    wachtwoord: str


def _een(adres: str, naam: str, organisatie: str, rol: Rol) -> Mens:
    return Mens(adres, naam, ((organisatie, rol),))


def _gemeentes(gemeenten: dict[str, str], functie: str, adres: str, rol: Rol) -> Iterator[Mens]:
    return (_een(f"{adres}.{slug}", f"{functie} {naam}", slug, rol) for slug, naam in gemeenten.items())


def _medewerkers(corporaties: dict[str, str]) -> Iterator[Mens]:
    return (
        _een(f"medewerker.{slug}", f"Medewerker {naam}", slug, Rol.CORPORATIE_MEDEWERKER)
        for slug, naam in corporaties.items()
    )


_LV = {VOORAAN: "Leidschendam-Voorburg"}
_MET_BESTUUR = {**_LV, "zoetermeer": "Zoetermeer"}
_TEKENT = {"rijswijk": "Rijswijk"}
HAAGLANDEN: tuple[Mens, ...] = (
    *_gemeentes(_LV, "Coördinator", "coordinator", Rol.GEMEENTE_COORDINATOR),
    *_gemeentes(_LV, "Tweede coördinator", "tweede.coordinator", Rol.GEMEENTE_COORDINATOR),
    *_gemeentes(_MET_BESTUUR, "Bestuurder", "bestuurder", Rol.GEMEENTE_BESTUURDER),
    *_gemeentes(_MET_BESTUUR, "Meelezer", "meelezer", Rol.GEMEENTE_LEZER),
    *_medewerkers(CORPORATIES),
    _een("bestuurder.vidomes", "Bestuurder Vidomes", "vidomes", Rol.CORPORATIE_BESTUURDER),
    _een("bestuurder.wooninvest", "Bestuurder WoonInvest", "wooninvest", Rol.CORPORATIE_BESTUURDER),
    _een("provincie.partner", "Accounthouder provincie", "provincie-zuid-holland", Rol.PROVINCIE_PARTNER),
    _een("provincie.toetser", "Toetser provincie", "provincie-zuid-holland", Rol.PROVINCIE_TOETSER),
    _een("huurdersraad.vidomes", "Lid Huurdersraad Vidomes", "huurdersraad-vidomes", Rol.HUURDERSORGANISATIE),
    _een("tafel", "Lid Bestuurlijke Tafel", "bestuurlijke-tafel-wonen", Rol.TAFEL),
    _een("secretariaat", "Secretaris Bestuurlijke Tafel", "secretariaat-haaglanden", Rol.SECRETARIAAT),
    _een("beheerder", "Technisch beheerder", "secretariaat-haaglanden", Rol.TECHNISCH_BEHEER),
    *_gemeentes(ANDERE_GEMEENTEN, "Coördinator", "coordinator", Rol.GEMEENTE_COORDINATOR),
    *_gemeentes({"delft": "Delft"}, "Bestuurder", "bestuurder", Rol.GEMEENTE_BESTUURDER),
    *_gemeentes(_TEKENT, "Bestuurder", "bestuurder", Rol.GEMEENTE_BESTUURDER),
    *_gemeentes({"delft": "Delft"}, "Meelezer", "meelezer", Rol.GEMEENTE_LEZER),
    Mens(
        "regiocoordinator",
        "Regiocoördinator Delft en Midden-Delfland",
        (("delft", Rol.GEMEENTE_COORDINATOR), ("midden-delfland", Rol.GEMEENTE_COORDINATOR)),
    ),
)
GOOI: tuple[Mens, ...] = (
    _een("secretariaat.gooi", "Secretaris Bouwen en Wonen", "secretariaat-gooi-en-vechtstreek", Rol.SECRETARIAAT),
    _een("coordinator.gooi", "Coördinator Regio Gooi en Vechtstreek", "regio-gooi-en-vechtstreek",
         Rol.GEMEENTE_COORDINATOR),
    *_gemeentes(GOOISE_GEMEENTEN, "Coördinator", "coordinator", Rol.GEMEENTE_COORDINATOR),
    *_medewerkers(GOOISE_CORPORATIES),
)  # fmt: skip


def demo_accounts() -> list[Demoaccount]:
    """One example per role, in the order in which the roles were thought of."""
    eerste: dict[Rol, Mens] = {}
    for mens in HAAGLANDEN + GOOI:
        for _organisatie, rol in mens.functies:
            eerste.setdefault(rol, mens)
    return [Demoaccount(ROLNAAM[rol], eerste[rol].email, WACHTWOORD) for rol in Rol]
