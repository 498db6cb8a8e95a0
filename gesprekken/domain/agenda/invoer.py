"""What parties type, checked by the domain: each fault is one sentence at one field.

An `Onderwerpinvoer` is right: it checks itself when it is made, so that nobody has to check it again. Its texts and
numbers were read before, by the readers of `core/lezen`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from typing import Self

from gesprekken.core.errors import OngeldigeInvoer
from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.lezen import te_lang
from gesprekken.domain.agenda.models import Knelpuntsoort, Onderwerp, Oordeel, Rolinpunt
from gesprekken.domain.agenda.processen import Onderwerpdaad

ANTWOORD = "Beantwoord de vraag die bij dit onderwerp is gesteld."
# What becomes of a submission -> the sentence when nothing was typed; '' = it asks for no words.
ZINNEN = {
    Onderwerpdaad.OPNEMEN: "",
    Onderwerpdaad.TERUGLEGGEN: "Stel uw vraag aan de indiener.",
    Onderwerpdaad.AFWIJZEN: "Schrijf waarom dit niet past.",
}
MAX_TITEL, MAX_LOCATIE = 200, 200
MEESTE_WONINGEN = 100_000
AANTAL = "Geef een geheel aantal woningen, van 1 tot en met 100.000, of laat dit leeg."
MIN_DUUR, MAX_DUUR = 5, 240
VASTGESTELD = "De agenda is vastgesteld. Breng een onderwerp in voor een volgende versie."


@dataclass(frozen=True, slots=True)
class Onderwerpkader:
    """What an item of one step can be about, and the codes of the goals that it can serve.

    A round keeps both: a goal gets another version and never goes, so what was right stays right.
    """

    stap_id: int
    soorten: Collection[str]
    doelen: Collection[str]


@dataclass(frozen=True, slots=True)
class Onderwerptekst:
    """What a submission says, right or not. `woningen` is the number of homes at stake."""

    titel: str
    soort: str
    doel: str
    locatie: str = ""
    woningen: int | None = None
    knelpunt: str = ""
    wens: str = ""

    @classmethod
    def van(cls, onderwerp: Onderwerp) -> Self:
        """As it is stored."""
        return cls(**{veld.name: getattr(onderwerp, veld.name) for veld in fields(cls)})

    def zet_in(self, onderwerp: Onderwerp) -> None:
        """Store it; `van` gives it back."""
        for veld in fields(self):
            setattr(onderwerp, veld.name, getattr(self, veld.name))


@dataclass(frozen=True, slots=True)
class Onderwerpinvoer:
    """What a party brings: a text that is right within `kader`. There is none that was not checked.

    Making one raises OngeldigeInvoer with one sentence per field that cannot be right.
    """

    tekst: Onderwerptekst
    kader: Onderwerpkader

    def __post_init__(self) -> None:
        if fouten := _keur_onderwerp(self.tekst, self.kader):
            raise OngeldigeInvoer(fouten)


def _keur_onderwerp(tekst: Onderwerptekst, kader: Onderwerpkader) -> dict[str, str]:
    fouten = _keur_titel(tekst.titel) | _keur_lengte("locatie", tekst.locatie, MAX_LOCATIE)
    fouten |= _keur_lengte("wens", tekst.wens, MAX_TEKST)
    if tekst.soort not in kader.soorten:
        fouten["soort"] = "Kies waar dit onderwerp over gaat."
    if tekst.doel not in kader.doelen:
        fouten["doel"] = "Kies aan welk doel dit onderwerp bijdraagt."
    if tekst.woningen is not None and not 1 <= tekst.woningen <= MEESTE_WONINGEN:
        fouten["woningen"] = AANTAL
    if tekst.knelpunt not in ("", *Knelpuntsoort):
        fouten["knelpunt"] = "Kies een knelpunt uit de lijst, of laat dit leeg."
    return fouten


def _keur_titel(titel: str) -> dict[str, str]:
    if not titel.strip():
        return {"titel": "Geef het onderwerp een titel of stel een vraag."}
    return _keur_lengte("titel", titel, MAX_TITEL)


def _keur_lengte(veld: str, tekst: str, maximum: int) -> dict[str, str]:
    zin = te_lang(tekst, maximum)
    return {veld: zin} if zin else {}


def keur_oordeel(oordeel: str, reden: str, veld: str) -> None:
    """*Mits* and *niet akkoord* need a reason: others read it beside the item. Raises OngeldigeInvoer."""
    if oordeel not in list(Oordeel):
        raise OngeldigeInvoer({f"oordeel-{veld}": "Kies akkoord, akkoord mits of niet akkoord."})
    if oordeel != Oordeel.AKKOORD and not reden.strip():
        wat = "onder welke voorwaarde u akkoord bent" if oordeel == Oordeel.MITS else "waarom u niet akkoord bent"
        raise OngeldigeInvoer({f"reden-{veld}": f"Schrijf {wat}."})
    if zin := te_lang(reden, MAX_TEKST):
        raise OngeldigeInvoer({f"reden-{veld}": zin})


@dataclass(frozen=True, slots=True)
class Puntinvoer:
    """What the trekker typed for one item; `rollen` maps organisation ids to a role, absent = nothing."""

    titel: str
    vraag: str
    duur: int
    rollen: Mapping[int, str] = field(default_factory=dict)


def keur_punt(sleutel: str, p: Puntinvoer, partijen: Collection[int]) -> dict[str, str]:
    """What is wrong with one item, by field; `partijen` are the organisations that sit at the table."""
    fouten: dict[str, str] = {}
    if not p.titel.strip() or len(p.titel) > MAX_TITEL:
        fouten[f"titel-{sleutel}"] = f"Geef het punt een titel van ten hoogste {MAX_TITEL} tekens."
    fouten |= _keur_lengte(f"vraag-{sleutel}", p.vraag, MAX_TEKST)
    if not MIN_DUUR <= p.duur <= MAX_DUUR:
        fouten[f"duur-{sleutel}"] = f"Geef de tijd in minuten, van {MIN_DUUR} tot en met {MAX_DUUR}."
    if not set(p.rollen) <= set(partijen) or not set(p.rollen.values()) <= set(Rolinpunt):
        fouten[f"rol-{sleutel}"] = "Kies per partij een rol uit de lijst."
    return fouten
