"""Who acts: a person in one functie (organisation, role, hat). Frozen, loaded once per request."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gesprekken.core.permissions import ROLNAAM, Permission, Rol, has_permission


@dataclass(frozen=True, slots=True)
class Actor:
    """`gemeenten` are the ids of the municipalities the organisation works in (a municipality: itself).

    `trekt` are the dossiers that it leads, by the slugs of round and dossier; `leidt`: whether it acts in one of them.
    `partij_in` are those that another leads and it is a party of, for a role to which that adds something; `partij`:
    whether it acts in one of them.
    """

    persoon_id: int
    naam: str
    functie_id: int
    organisatie_id: int
    organisatie_naam: str
    rol: Rol
    gemeenten: frozenset[int] = frozenset()
    functies: int = 1
    trekt: frozenset[tuple[str, str]] = frozenset()
    leidt: bool = False
    partij_in: frozenset[tuple[str, str]] = frozenset()
    partij: bool = False

    @property
    def rol_naam(self) -> str:
        """The hat in words; it stands on every page and on every line of the journaal."""
        return ROLNAAM[self.rol]

    def bij(self, ronde: str, dossier: str) -> Actor:
        """The same person at work in a dossier: with the rights of leading it, or of being a party."""
        leidt, partij = (ronde, dossier) in self.trekt, (ronde, dossier) in self.partij_in
        return self if (leidt, partij) == (self.leidt, self.partij) else replace(self, leidt=leidt, partij=partij)

    def mag(self, permission: Permission) -> bool:
        """Whether the role, and what one's organisation is in the dossier at work, allow this kind of thing at all."""
        return has_permission(self.rol, permission, leidt=self.leidt, partij=self.partij)


@dataclass(frozen=True, slots=True)
class SysteemActor:
    """Jobs and the command line act as the system itself: named in the journaal, no person behind it."""

    naam: str = "Gesprekken (automatisch)"
    persoon_id: int | None = None
    organisatie_id: int | None = None
    organisatie_naam: str = "Gesprekken"
    rol_naam: str = "systeem"


Handelend = Actor | SysteemActor
