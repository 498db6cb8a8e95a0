"""The page before adopting: every open answer and condition with a link, and what will happen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.workflow import Toestand
from gesprekken.domain.agenda.processen import AGENDAVERSIE, Openstaand, Versiedaad, Versieomgeving
from gesprekken.queries.agenda.agenda import Versie
from gesprekken.queries.agenda.vaststellen import vaststelomgeving
from gesprekken.web.agenda.antwoordforms import Vaststelformulier
from gesprekken.web.agenda.versiepagina import Gelezen
from gesprekken.web.formulieren import regel

Reden = tuple[str, str | None]


def _omgeving(blad: Gelezen, versie: Versie) -> Versieomgeving:
    hier = blad.hier
    if blad.agenda is None:
        return Versieomgeving()
    return vaststelomgeving(hier.ronde, hier.dossier, hier.stap, blad.agenda, versie)


def bezwaren(blad: Gelezen, versie: Versie, omgeving: Versieomgeving) -> list[Reden]:
    """Everything that stands in the way, also when the moment has passed for good."""
    if versie is not blad.nieuwste:
        return [("Er is een nieuwere versie voorgelegd. Stel die vast.", blad.hier.adres())]
    mogelijk = AGENDAVERSIE.mogelijkheden(versie.versie, blad.hier.actor, Toestand(g.nu, omgeving))
    for m in mogelijk:
        if m.overgang.verb == Versiedaad.VASTSTELLEN:
            return [regel(w) for w in m.weigeringen]
    return [("Deze versie is al vastgesteld.", blad.hier.adres())]


def _per_partij(openstaand: Sequence[Openstaand]) -> dict[str, list[Openstaand]]:
    groepen: defaultdict[str, list[Openstaand]] = defaultdict(list)
    for o in openstaand:
        groepen[o.partij].append(o)
    return dict(groepen)


def toon_vaststelling(blad: Gelezen, nr: int, form: Vaststelformulier) -> ResponseReturnValue:
    """The page; after a refusal with every reason."""
    versie = blad.versie(nr)
    omgeving = _omgeving(blad, versie)
    redenen = bezwaren(blad, versie, omgeving)
    return render_template(
        "agenda/vaststellen.html", hier=blad.hier, blad=blad, beeld=blad.beeld(nr), form=form, omgeving=omgeving,
        redenen=redenen, open=_per_partij(omgeving.zonder_antwoord), voorbij=g.nu > versie.versie.reactie_tot,
    ), form.status  # fmt: skip
