"""Which roles there are in an organisation of which kind."""

from __future__ import annotations

from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.domain.partijen.organisaties import Organisatie, Organisatiesoort

S = Organisatiesoort
_GEMEENTE = frozenset({S.GEMEENTE, S.REGIO})  # a region leads its own dossier as a municipality does
_CORPORATIE = frozenset({S.CORPORATIE, S.KOEPEL})  # or what corporations are in together
SOORTEN_VAN: dict[Rol, frozenset[Organisatiesoort]] = {
    Rol.GEMEENTE_COORDINATOR: _GEMEENTE,
    Rol.GEMEENTE_BESTUURDER: _GEMEENTE,
    Rol.GEMEENTE_LEZER: _GEMEENTE,
    Rol.CORPORATIE_MEDEWERKER: _CORPORATIE,
    Rol.CORPORATIE_BESTUURDER: _CORPORATIE,
    Rol.PROVINCIE_PARTNER: frozenset({S.PROVINCIE}),
    Rol.PROVINCIE_TOETSER: frozenset({S.PROVINCIE}),
    Rol.HUURDERSORGANISATIE: frozenset({S.HUURDERSORGANISATIE, S.KOEPEL}),
    Rol.TAFEL: frozenset({S.TAFEL}),
    Rol.SECRETARIAAT: frozenset({S.SECRETARIAAT}),
    Rol.TECHNISCH_BEHEER: frozenset({S.SECRETARIAAT, S.BEHEER}),
}


def past_bij(rol: Rol, organisatie: Organisatie) -> bool:
    """Whether somebody of this organisation can have this role: what a role may read follows from its organisation."""
    return organisatie.soort in SOORTEN_VAN[rol]


def rolbezwaar(rol: Rol, organisatie: Organisatie) -> str:
    """Why not, in a sentence."""
    return f"De rol {ROLNAAM[rol]} past niet bij {organisatie.naam}."
