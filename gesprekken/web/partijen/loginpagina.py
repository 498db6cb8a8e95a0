"""What each role comes to do, in one line for the log-in page of the demo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gesprekken.core.permissions import ROLNAAM, Rol
from gesprekken.queries.partijen.partijen import Functiekeuze

ROLTAAK = {
    Rol.GEMEENTE_COORDINATOR: "Plant de gesprekken, schrijft de werkwijze en de verslagen en houdt het dossier bij.",
    Rol.GEMEENTE_BESTUURDER: "Volgt het dossier van de eigen gemeente en stelt verslagen vast.",
    Rol.GEMEENTE_LEZER: "Leest mee in het dossier van de eigen gemeente.",
    Rol.CORPORATIE_MEDEWERKER: "Bevestigt de werkwijze en rondt acties af, in alle gemeenten waar de corporatie werkt.",
    Rol.CORPORATIE_BESTUURDER: "Spreekt namens de corporatie en ziet wat er van haar wordt gevraagd.",
    Rol.PROVINCIE_PARTNER: "Zit als partner aan tafel in alle dossiers van de ronde.",
    Rol.PROVINCIE_TOETSER: "Volgt de ronde op afstand en toetst straks wat is opgeleverd.",
    Rol.HUURDERSORGANISATIE: "Ziet alleen wat er aan de huurders wordt gevraagd.",
    Rol.TAFEL: "Ziet op het statusbord hoe alle gemeenten ervoor staan.",
    Rol.SECRETARIAAT: "Start de ronde, bewaakt de termijnen en bereidt de Bestuurlijke Tafel voor.",
    Rol.TECHNISCH_BEHEER: "Beheert de toepassing en ziet geen inhoud van dossiers.",
}


@dataclass(frozen=True, slots=True)
class Rolgroep:
    """The demo accounts of one role, in the order in which they were made; there is at least one."""

    rol: Rol
    functies: Sequence[Functiekeuze]

    @property
    def naam(self) -> str:
        """The role in words, as a heading or a button starts with it."""
        return ROLNAAM[self.rol][0].upper() + ROLNAAM[self.rol][1:]

    @property
    def taak(self) -> str:
        """What this role comes to do here."""
        return ROLTAAK[self.rol]


def groepeer(functies: Sequence[Functiekeuze]) -> list[Rolgroep]:
    """The functies by role, in the order of the roles; roles without anybody are left out."""
    groepen = [Rolgroep(rol, [f for f in functies if f.rol == rol]) for rol in Rol]
    return [g for g in groepen if g.functies]
