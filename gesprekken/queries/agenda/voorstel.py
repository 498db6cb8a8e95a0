"""What would go out if the working copy were presented now: presenting and its preview use the same lines."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from gesprekken.core.klok import dag, op_dag
from gesprekken.core.plek import Plek
from gesprekken.domain.agenda.models import Agendaregel, Rolinpunt
from gesprekken.domain.agenda.processen import Openstaand, Versieomgeving
from gesprekken.domain.agenda.versies import (
    REACTIE_TOT,
    Regel,
    Regelverschil,
    regelhash,
    regelinhoud,
    vergelijk,
    versiehash,
)
from gesprekken.domain.rondes.models import Stap
from gesprekken.domain.soorten.agenda import SOORT
from gesprekken.queries.agenda.agenda import Punt, Versie
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.queries.rondes.stappen import parameters_van


@dataclass(frozen=True, slots=True)
class Agendavoorstel:
    """The next version before it goes out. `regels` are in the order of the working copy and belong to no version."""

    nr: int
    punten: tuple[Punt, ...]
    regels: tuple[Agendaregel, ...]
    vorige: Versie | None
    reactie_tot: datetime
    zonder_trekker: tuple[Openstaand, ...]

    @property
    def vingerafdruk(self) -> str:
        """The hash of the version."""
        return versiehash([r.vingerafdruk for r in self.regels])

    @property
    def omgeving(self) -> Versieomgeving:
        """What the guards of presenting look at."""
        gewijzigd = self.vorige is None or self.vorige.versie.vingerafdruk != self.vingerafdruk
        return Versieomgeving(len(self.regels), self.zonder_trekker, gewijzigd)

    def verschillen(self) -> list[Regelverschil]:
        """Every line beside the one that went out before."""
        nu = [
            Regel(p.punt.sleutel, r.volgnr, r.vingerafdruk, r.inhoud)
            for p, r in zip(self.punten, self.regels, strict=True)
        ]
        return vergelijk(self.vorige.als_waarden() if self.vorige else [], nu)

    def gevraagd(self, organisatie_id: int, gegeven: Collection[tuple[int, str]]) -> list[Agendaregel]:
        """The lines that this party is asked about; `gegeven` holds (organisation, line hash) of every answer."""
        return [r for r in self.regels if (organisatie_id, r.vingerafdruk) not in gegeven]


def maak_voorstel(
    nu: datetime, stap: Stap, punten: Sequence[Punt], deelnemers: Sequence[Deelnemer], vorige: Versie | None, plek: Plek
) -> Agendavoorstel:
    """The working copy as frozen lines. The matrix names organisations: an export can be read and recomputed.

    `plek` is the page on which the agenda is composed; a refusal leads to the item on it.
    """
    namen = {d.organisatie_id: d.naam for d in deelnemers}
    regels = tuple(_regel(nr, p, namen) for nr, p in enumerate(punten, start=1))
    zonder = tuple(
        Openstaand("", p.punt.titel, Plek(plek.soort, plek.ronde, plek.dossier, plek.object, p.punt.sleutel))
        for p, r in zip(punten, regels, strict=True)
        if Rolinpunt.VOERT not in r.inhoud["partijen"].values()
    )
    tot = op_dag(dag(nu) + timedelta(days=parameters_van(stap, SOORT).reactiedagen), REACTIE_TOT)
    return Agendavoorstel(vorige.versie.nr + 1 if vorige else 1, tuple(punten), regels, vorige, tot, zonder)


def _regel(nr: int, p: Punt, namen: Mapping[int, str]) -> Agendaregel:
    partijen = {namen[i]: rol for i, rol in p.rollen.items() if i in namen}
    inhoud = regelinhoud(p.punt.titel, p.punt.vraag, p.punt.soort, p.punt.doel, partijen)
    return Agendaregel(agendapunt_id=p.punt.id, volgnr=nr, duur=p.punt.duur, inhoud=inhoud,
                       vingerafdruk=regelhash(p.punt.sleutel, inhoud))  # fmt: skip
