"""Who acts: a person in one functie (organisation, role, hat). Frozen, loaded once per request."""

from __future__ import annotations

from dataclasses import dataclass

from gesprekken.core.permissions import ROLNAAM, Permission, Rol, has_permission


@dataclass(frozen=True, slots=True)
class Actor:
    """`gemeenten` are the ids of the municipalities the organisation works in (a municipality: itself)."""

    persoon_id: int
    naam: str
    functie_id: int
    organisatie_id: int
    organisatie_naam: str
    rol: Rol
    gemeenten: frozenset[int] = frozenset()
    functies: int = 1

    @property
    def rol_naam(self) -> str:
        """The hat in words; it stands on every page and on every line of the journaal."""
        return ROLNAAM[self.rol]

    def mag(self, permission: Permission) -> bool:
        """Whether the role may do this kind of thing at all."""
        return has_permission(self.rol, permission)


@dataclass(frozen=True, slots=True)
class SysteemActor:
    """Jobs and the command line act as the system itself: named in the journaal, no person behind it."""

    naam: str = "Gesprekken (automatisch)"
    persoon_id: int | None = None
    organisatie_id: int | None = None
    organisatie_naam: str = "Gesprekken"
    rol_naam: str = "systeem"


Handelend = Actor | SysteemActor
