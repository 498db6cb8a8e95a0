"""From obligations to states. Here time counts: late, attention, and what comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting


class Stand(StrEnum):
    """In order of urgency; the values are also the names of the status icons."""

    TE_LAAT = "telaat"
    AANDACHT = "aandacht"
    LOOPT = "bezig"
    NIET_GESTART = "open"
    GEREED = "gereed"


STANDNAAM = {
    Stand.TE_LAAT: "Te laat",
    Stand.AANDACHT: "Aandacht",
    Stand.LOOPT: "Loopt",
    Stand.NIET_GESTART: "Niet gestart",
    Stand.GEREED: "Gereed",
}
# The overall picture of a dossier, in the order in which a board counts it.
BEELDNAAM = {Stand.GEREED: "Op schema", Stand.AANDACHT: "Aandacht", Stand.TE_LAAT: "Te laat"}
_VER = date.max


@dataclass(frozen=True, slots=True)
class Stapstand:
    """The state of one step: figure (`voldaan` of `totaal`), and what comes first when it is not ready.

    `aanleiding` is the open obligation whose limit comes first: the reason of a signal. `eerste` is what must be done
    for it now: the next step of a signal, and its owner.
    """

    stap: Stapfeit
    stand: Stand
    voldaan: int
    totaal: int
    aanleiding: Verplichting | None
    eerste: Verplichting | None
    gereed_op: datetime | None
    vooruit: date | None

    @property
    def naam(self) -> str:
        """The state in words."""
        return STANDNAAM[self.stand]

    @property
    def gereed(self) -> bool:
        """Nothing of it is open."""
        return self.stand == Stand.GEREED

    @property
    def te_laat(self) -> bool:
        """Something of it is open past its limit."""
        return self.stand == Stand.TE_LAAT


@dataclass(frozen=True, slots=True)
class Dossierstand:
    """Everything a page shows about the progress of one dossier on one day.

    `eerstvolgende` is the first obligation that somebody can act on now, over all steps, as far as everybody may know;
    actions do not hold a step open.
    """

    feiten: Feiten
    verplichtingen: tuple[Verplichting, ...]
    stappen: tuple[Stapstand, ...]
    eerstvolgende: Verplichting | None

    @property
    def beeld(self) -> Stand:
        """The worst state of its steps; without late or attention the dossier is on schedule (gereed)."""
        standen = {s.stand for s in self.stappen}
        return next((s for s in (Stand.TE_LAAT, Stand.AANDACHT) if s in standen), Stand.GEREED)

    @property
    def beeldnaam(self) -> str:
        """The overall picture in words."""
        return BEELDNAAM[self.beeld]

    @property
    def signalen(self) -> tuple[Stapstand, ...]:
        """The steps that are late or need attention, late ones first."""
        urgent = [s for s in self.stappen if s.stand in (Stand.TE_LAAT, Stand.AANDACHT)]
        return tuple(sorted(urgent, key=lambda s: (s.stand != Stand.TE_LAAT, s.stap.volgnr)))

    @property
    def stappen_gereed(self) -> int:
        """How many steps are ready."""
        return sum(s.gereed for s in self.stappen)


def oordeel(verplichting: Verplichting, vandaag: date, waarschuwdagen: int) -> Stand:
    """State of one obligation: met, late, due within the warning term, or running."""
    if not verplichting.open:
        return Stand.GEREED
    if verplichting.limiet is None:
        return Stand.LOOPT
    dagen = verplichting.limiet.dagen_tot(vandaag)
    if dagen < 0:
        return Stand.TE_LAAT
    return Stand.AANDACHT if dagen <= waarschuwdagen else Stand.LOOPT


def aan_zet(verplichtingen: Iterable[Verplichting]) -> list[Verplichting]:
    """The open obligations that wait for nothing open, soonest first."""
    alle = list(verplichtingen)
    wachtend = {v.sleutel for v in alle if v.open}
    vrij = [v for v in alle if v.open and not wachtend.intersection(v.wacht_op)]
    return sorted(vrij, key=_volgorde)


def _volgorde(v: Verplichting) -> date:
    """The last safe day; what falls on the same day stays in the order of the steps and of their facts."""
    return v.limiet.laatste_dag if v.limiet else _VER


def bepaal(
    stappen: tuple[Stapfeit, ...],
    feiten: Feiten,
    verplichtingen: tuple[Verplichting, ...],
    vandaag: date,
    waarschuwdagen: int,
) -> Dossierstand:
    """The state of one dossier on `vandaag`. `waarschuwdagen` is the round's warning term in days.

    What everybody reads follows from what everybody may know: what waits only for something behind a wall is first.
    """
    gedeeld = [v for v in verplichtingen if v.telt]
    op_sleutel = {v.sleutel: v for v in gedeeld}
    standen = tuple(
        _stapstand(stap, feiten, [v for v in gedeeld if v.sleutel.stap_code == stap.code],
                   op_sleutel, vandaag, waarschuwdagen)
        for stap in stappen
    )  # fmt: skip
    eerste = next(iter(aan_zet(gedeeld)), None)
    return Dossierstand(feiten, verplichtingen, standen, eerste)


def _stapstand(
    stap: Stapfeit,
    feiten: Feiten,
    plichten: list[Verplichting],
    op_sleutel: Mapping[Sleutel, Verplichting],
    vandaag: date,
    waarschuwdagen: int,
) -> Stapstand:
    open_ = sorted((v for v in plichten if v.open), key=_volgorde)
    begonnen = stap.soort.begonnen_op(stap, feiten)
    klaar = [v.voldaan_op for v in plichten if v.voldaan_op]
    stand = _stand(open_, begonnen, vandaag, waarschuwdagen)
    return Stapstand(
        stap=stap,
        stand=stand,
        voldaan=len(klaar),
        totaal=len(plichten),
        aanleiding=open_[0] if open_ else None,
        eerste=_wortel(open_[0], op_sleutel) if open_ else None,
        gereed_op=max(klaar) if klaar and not open_ else None,
        vooruit=open_[0].limiet.laatste_dag if open_ and open_[0].limiet else None,
    )


def _stand(open_: list[Verplichting], begonnen: datetime | None, vandaag: date, waarschuwdagen: int) -> Stand:
    if not open_:
        return Stand.GEREED
    oordelen = {oordeel(v, vandaag, waarschuwdagen) for v in open_}
    for dringend in (Stand.TE_LAAT, Stand.AANDACHT):
        if dringend in oordelen:
            return dringend
    return Stand.LOOPT if begonnen else Stand.NIET_GESTART


def _wortel(verplichting: Verplichting, op_sleutel: Mapping[Sleutel, Verplichting]) -> Verplichting:
    """Follow what it waits for to the obligation that somebody can act on now."""
    for sleutel in verplichting.wacht_op:
        if (eerder := op_sleutel.get(sleutel)) and eerder.open:
            return _wortel(eerder, op_sleutel)
    return verplichting
