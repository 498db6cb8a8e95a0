"""What still has to be answered before a version of the agenda can be adopted."""

from __future__ import annotations

from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.agenda.models import Agendaregel, Gespreksagenda
from gesprekken.domain.agenda.processen import Openstaand, Versieomgeving
from gesprekken.domain.agenda.statussen import vraagt_reactie
from gesprekken.domain.dossiers.models import Dossier
from gesprekken.domain.rondes.models import Ronde, Stap
from gesprekken.queries.agenda.agenda import Versie, list_instemmingen
from gesprekken.queries.dossiers.dossiers import list_deelnemers


def vaststelomgeving(
    ronde: Ronde, dossier: Dossier, stap: Stap, agenda: Gespreksagenda, versie: Versie
) -> Versieomgeving:
    """Every open answer and every unanswered condition of a version, each with its place."""
    instemmingen = list_instemmingen(agenda)
    gegeven = {(i.organisatie_id, i.vingerafdruk) for i, _naam in instemmingen}
    regels = {r.vingerafdruk: r for r in versie.regels}
    anderen = [d for d in list_deelnemers(dossier) if d.gesprekspartij and not d.trekker]

    def openstaand(partij: str, regel: Agendaregel, deel: str) -> Openstaand:
        plek = Plek(Pleksoort.AGENDA, ronde.slug, dossier.slug, stap.code, deel)
        return Openstaand(partij, regel.inhoud["titel"], plek)

    zonder_antwoord = [
        openstaand(d.kort, regel, versie.sleutels[regel.agendapunt_id])
        for d in anderen
        for regel in versie.regels
        if (d.organisatie_id, regel.vingerafdruk) not in gegeven
    ]
    zonder_reactie = [
        openstaand(naam, regels[i.vingerafdruk], i.sleutel)
        for i, naam in instemmingen
        if i.vingerafdruk in regels and vraagt_reactie(i.oordeel) and not i.antwoord
    ]
    return Versieomgeving(zonder_antwoord=zonder_antwoord, mits_zonder_reactie=zonder_reactie)
