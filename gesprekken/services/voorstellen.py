"""What becomes of a proposal, whatever it is about: it is answered, or taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from gesprekken.core.errors import MagNiet
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.plek import Plek
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.voorstellen.models import Voorstel
from gesprekken.domain.voorstellen.processen import ZINNEN, Voorsteldaad, Voorstelproces
from gesprekken.services.daad import Daad

V = TypeVar("V", bound=Voorstel)
F = TypeVar("F")
GEBEURD = {Voorsteldaad.OVERNEMEN: "overgenomen", Voorsteldaad.BEANTWOORDEN: "beantwoord"}


@dataclass(frozen=True, slots=True)
class Voorstelzaak(Generic[V, F]):
    """A proposal in hand, its dossier locked. `over` is what it is about, in the sentences of the journaal; `ding` the
    thing whose wall is around those.

    `eigenaar_id` answers it. `pagina` is where it stands, also when it is taken back. When the answer is `openbaar`
    whoever reads of it reads the answer too.
    """

    proces: Voorstelproces[V, F]
    dossier: Dossier
    voorstel: V
    eigenaar_id: int
    over: str
    ding: object
    plek: Plek
    pagina: Plek
    openbaar: bool = False


def geef_antwoord(
    daad: Daad,
    zaak: Voorstelzaak[V, F],
    verb: Voorsteldaad,
    antwoord: str = "",
    feiten: F | None = None,
    gevolg: Callable[[], object] = lambda: None,
) -> V:
    """*overnemen*, which has a `gevolg`, or *beantwoorden*: with words where this kind asks for them.

    Raises KanNiet for what was answered before, OngeldigeInvoer for an answer that says nothing.
    """
    voorstel = zaak.voorstel
    van, naar = daad.voer_uit(zaak.proces, verb, voorstel, feiten)
    voorstel.antwoord_op = daad.nu
    if verb in zaak.proces.woorden:
        voorstel.antwoord = keur_tekst(antwoord, "antwoord", ZINNEN[verb])
    gevolg()
    zin, reden = f"Voorstel {zaak.over} {GEBEURD[verb]}", voorstel.antwoord if zaak.openbaar else ""
    melden = (voorstel.organisatie_id,)
    daad.leg_vast(zaak.dossier, zaak.ding, Gebeurtenis(zin, zaak.plek, van, naar, reden, melden))
    return voorstel


def neem_terug(daad: Daad, zaak: Voorstelzaak[V, F], indiener: str) -> V:
    """Only the organisation that made it (`indiener` in short), as long as it was not answered."""
    if zaak.voorstel.organisatie_id != daad.actor.organisatie_id:
        raise MagNiet(f"Alleen {indiener} kan dit voorstel intrekken.")
    van, naar = daad.voer_uit(zaak.proces, Voorsteldaad.INTREKKEN, zaak.voorstel)
    zin, melden = f"Voorstel {zaak.over} ingetrokken", (zaak.eigenaar_id,)
    daad.leg_vast(zaak.dossier, zaak.ding, Gebeurtenis(zin, zaak.pagina, van, naar, melden=melden))
    return zaak.voorstel
