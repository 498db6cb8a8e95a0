"""What the page on which the agenda is composed shows: the form, the time, and what presenting would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import IntussenGewijzigd
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.core.workflow import Toestand, weigeringen
from gesprekken.domain.agenda.models import Agendaregel, Agendaversie, Gespreksagenda
from gesprekken.domain.agenda.processen import AGENDAVERSIE, Versiedaad, kies_wie_voert
from gesprekken.domain.agenda.statussen import is_vastgestelde_versie, wacht_op_behandeling
from gesprekken.domain.agenda.versies import Regelverschil, Wijziging
from gesprekken.domain.gesprekken.models import Gesprek
from gesprekken.domain.gesprekken.statussen import is_gepland
from gesprekken.queries.agenda.agenda import (
    Punt,
    find_agenda,
    list_instemmingen,
    list_onderwerpen,
    list_punten,
    list_versies,
)
from gesprekken.queries.agenda.voorstel import Agendavoorstel, maak_voorstel
from gesprekken.queries.dossiers.dossiers import Deelnemer
from gesprekken.queries.gesprekken.gesprekken import list_gesprekken
from gesprekken.queries.journaal import keten_van, wie_was_eerst
from gesprekken.web.agenda.kamer import Gevonden
from gesprekken.web.agenda.samenstelforms import Samenstelformulier, leeg_formulier, lees_formulier
from gesprekken.web.formulieren import regel

Redenen = list[tuple[str, str | None]]
DEEL = {"titel": "titel", "vraag": "gespreksvraag", "soort": "soort", "doel": "doel", "partijen": "partijen"}


@dataclass(frozen=True, slots=True)
class Werkblad:
    """The working copy as it is stored now, with the parties of the matrix."""

    agenda: Gespreksagenda | None
    punten: list[Punt]
    partijen: list[Deelnemer]

    @property
    def versie(self) -> int:
        """What a change builds on; 0 as long as nothing was put on the agenda."""
        return self.agenda.versie if self.agenda else 0


class Gevraagd(NamedTuple):
    """What one party will be asked."""

    partij: Deelnemer
    regels: list[Agendaregel]


class Voorbeeld(NamedTuple):
    """What happens when the version goes out, or everything that stands in its way."""

    voorstel: Agendavoorstel
    verschillen: list[Regelverschil]
    tellingen: list[tuple[str, int]]
    gevraagd: list[Gevraagd]
    redenen: Redenen


def lees(hier: Gevonden) -> Werkblad:
    """The working copy."""
    agenda = find_agenda(hier.dossier, hier.stap)
    return Werkblad(agenda, list_punten(agenda), hier.partijen())


def _bijgewerkt(hier: Gevonden, blad: Werkblad, form: Samenstelformulier | None) -> Samenstelformulier:
    """The form to show: what was sent keeps its words, and after a lost race it builds on what is stored now."""
    if form is None:
        return leeg_formulier(blad.punten, blad.partijen, blad.versie)
    zelfde = form.sleutels == tuple(p.punt.sleutel for p in blad.punten)
    if zelfde and form.conflict is None and (form.basisversie.errors or form.basisversie.data == blad.versie):
        return form
    conflict = lees_formulier(blad.punten, blad.partijen)
    conflict.bots(form.conflict or IntussenGewijzigd(_wie_was_eerst(hier), blad.versie))
    return conflict.naast_wat_nu_geldt(leeg_formulier(blad.punten, blad.partijen, blad.versie))


def _wie_was_eerst(hier: Gevonden) -> str:
    soorten = (Pleksoort.SAMENSTELLEN, Pleksoort.ONDERWERPEN, Pleksoort.AGENDA)
    plekken = (Plek(soort, hier.ronde.slug, hier.dossier.slug, hier.stap.code) for soort in soorten)
    return wie_was_eerst(hier.actor, keten_van(hier.dossier), *plekken)


def toon(hier: Gevonden, verstuurd: Samenstelformulier | None = None) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent."""
    blad = lees(hier)
    form = _bijgewerkt(hier, blad, verstuurd)
    versies = list_versies(hier.actor, blad.agenda)
    vorige = versies[0] if versies else None
    plek = Plek(Pleksoort.SAMENSTELLEN, hier.ronde.slug, hier.dossier.slug, hier.stap.code)
    voorstel = maak_voorstel(g.nu, hier.stap, blad.punten, blad.partijen, vorige, plek)
    pagina = render_template(
        "agenda/samenstellen.html", hier=hier, blad=blad, form=form, vorige=vorige.versie if vorige else None,
        vast=is_vastgestelde_versie(vorige.versie if vorige else None), wachtend=_wachtend(hier), deelnaam=DEEL,
        bekend={r.agendapunt_id for v in versies for r in v.regels},
        anders=form.anders, voorbeeld=_voorbeeld(hier, blad, voorstel), **_tijd(hier, blad),
    )  # fmt: skip
    return pagina, form.status


def _wachtend(hier: Gevonden) -> list[Any]:
    """Submissions that nobody handled yet."""
    regels = list_onderwerpen(hier.actor, hier.dossier, hier.stap)
    return [r for r in regels if wacht_op_behandeling(r.onderwerp.status)]


def _tijd(hier: Gevonden, blad: Werkblad) -> dict[str, Any]:
    """The sum of the minutes, and the first talk that is planned to draw up the agenda in."""
    gepland: Sequence[Gesprek] = [gesprek for gesprek, stap in list_gesprekken(hier.actor, hier.dossier)
                                  if is_gepland(gesprek) and not stap.volgt_agenda]  # fmt: skip
    return {
        "minuten": sum(p.punt.duur for p in blad.punten),
        "gesprek": min(gepland, key=lambda gesprek: (gesprek.begint_op, gesprek.id), default=None),
    }


def _voorbeeld(hier: Gevonden, blad: Werkblad, voorstel: Agendavoorstel) -> Voorbeeld:
    gegeven = {(i.organisatie_id, i.vingerafdruk) for i, _naam in list_instemmingen(blad.agenda)}
    verschillen = voorstel.verschillen()
    aantal = Counter(v.wijziging for v in verschillen)
    return Voorbeeld(
        voorstel, verschillen, [(w.value, aantal[w]) for w in Wijziging if aantal[w]],
        [Gevraagd(p, voorstel.gevraagd(p.organisatie_id, gegeven)) for p in blad.partijen if not p.trekker],
        _redenen(voorstel),
    )  # fmt: skip


def _redenen(voorstel: Agendavoorstel) -> Redenen:
    """Everything that stands in the way of presenting, each item that misses somebody by itself."""
    toestand = Toestand(g.nu, voorstel.omgeving)
    alle = [*weigeringen(AGENDAVERSIE.overgang(Versiedaad.VOORLEGGEN), Agendaversie(), toestand),
            *(kies_wie_voert(punt) for punt in voorstel.zonder_trekker)]  # fmt: skip
    return [regel(w) for w in dict.fromkeys(alle)]
