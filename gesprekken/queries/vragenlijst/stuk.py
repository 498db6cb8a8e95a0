"""What would be delivered of overzicht 5b: what is frozen, what warns, what blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gesprekken.core.tekst import telwoord
from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.vragenlijst.dekking import Dekking
from gesprekken.queries.vragenlijst.vragenblad import Vragenblad
from gesprekken.queries.vragenlijst.vragenlijst import Bijdrageregel, Vraagbeeld, list_bijdragen, list_vraagbeelden

BESLOTEN = "het enige antwoord staat bij een agendapunt; de Tafel en de toetser lezen nu niets"


def controle(
    blad: Vragenblad, beelden: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]
) -> list[Controleregel]:
    """An answer per question blocks (or *niet van toepassing* with a reason); what only some can read warns, and so

    does a contribution that misses.
    """
    uit = [_vraagregel(blad, b) for b in beelden]
    zonder = [r.partij.kort for r in bijdragen if r.bijdrage is None]
    zin = "Elke partij schreef een bijdrage"
    if zonder:
        zin = f"{telwoord(len(zonder), 'partij schreef', 'partijen schreven')} nog geen bijdrage"
    return [*uit, Controleregel(not zonder, zin, False, blad.plek("bijdragen"), ", ".join(zonder))]


def _vraagregel(blad: Vragenblad, b: Vraagbeeld) -> Controleregel:
    code, plek = b.vraag.code, blad.plek(f"vraag-{b.vraag.code}")
    if b.besloten:
        return Controleregel(False, f"Schrijf bij vraag {code} één zin die iedereen mag lezen", False, plek, BESLOTEN)
    goed = b.dekking == Dekking.BEANTWOORD
    zin = f"Vraag {code} is beantwoord" if goed else f"Beantwoord vraag {code}"
    return Controleregel(goed, zin, True, plek, b.vraag.tekst)


def inhoud(blad: Vragenblad, beelden: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]) -> dict[str, Any]:
    """What is frozen. An answer on a casus stays behind the wall of its item: only that there is one is delivered."""
    return {
        "dossier": blad.dossier.naam,
        "totalen": {},
        "vragen": [
            {
                "code": b.vraag.code,
                "vraag": b.vraag.tekst,
                "antwoord": b.antwoord.tekst if b.antwoord else "",
                "niet_van_toepassing": bool(b.antwoord and b.antwoord.niet_van_toepassing),
                "casussen": [{"titel": c.punt.titel, "beantwoord": c.beantwoord} for c in b.casussen],
            }
            for b in beelden
        ],
        "bijdragen": [{"partij": r.partij.naam, "tekst": r.bijdrage.tekst if r.bijdrage else ""} for r in bijdragen],
    }


def stel_op(blad: Vragenblad) -> Stuk:
    """What would be delivered now: the same for every reader, for no answer on a casus goes along."""
    beelden = list_vraagbeelden(blad.actor, blad.dossier, blad.stap)
    return maak_stuk(blad, beelden, list_bijdragen(blad.dossier, blad.stap))


def maak_stuk(blad: Vragenblad, beelden: Sequence[Vraagbeeld], bijdragen: Sequence[Bijdrageregel]) -> Stuk:
    """What these questions and contributions come to."""
    return Stuk(blad.ronde, blad.dossier, blad.stap, inhoud(blad, beelden, bijdragen),
                controle(blad, beelden, bijdragen))  # fmt: skip
