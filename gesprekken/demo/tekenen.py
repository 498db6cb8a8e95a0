"""What was delivered in the demo is adopted, signed, signed with a reservation, and not answered yet."""

from __future__ import annotations

from datetime import datetime, time

from gesprekken.core.actor import Actor
from gesprekken.core.klok import dag
from gesprekken.demo.daden import Zaak
from gesprekken.demo.locaties import KLAAR, KLAAR_DAG, STAP
from gesprekken.demo.toneel import Optreden, Regel, Toneel
from gesprekken.domain.indieningen.processen import Tekendaad
from gesprekken.queries.dossiers.dossiers import get_dossier
from gesprekken.queries.indieningen.ondertekening import get_indienstap, lees_indieningstand
from gesprekken.services.daad import Daad
from gesprekken.services.indieningen.tekenen import onderteken, stel_indiening_vast

ORGAAN = "college van B en W (illustratief)"
VOORBEHOUD = "Wij tekenen onder voorbehoud van goedkeuring door onze raad van commissarissen (illustratief)."


def _stel_vast(zaak: Zaak) -> Optreden:
    return lambda t, actor, nu: stel_indiening_vast(Daad(actor, nu, *zaak.sleutel), 1, 0, dag(nu), ORGAAN)


def _teken(zaak: Zaak, verb: Tekendaad, tekst: str = "") -> Optreden:
    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        _ronde, dossier = get_dossier(actor, zaak.ronde, zaak.dossier)
        stand = lees_indieningstand(dossier, get_indienstap(dossier, zaak.stap), 1)
        return onderteken(Daad(actor, nu, *zaak.sleutel), 1, 0, stand.zegel, verb, tekst)

    return daad


def regels(ronde: str) -> list[Regel]:
    """The lines about the overview that was delivered first."""
    zaak = Zaak(ronde, KLAAR, STAP)
    return [
        Regel(KLAAR_DAG, time(17, 35), f"coordinator.{KLAAR}", _stel_vast(zaak)),
        Regel(KLAAR_DAG, time(17, 40), f"bestuurder.{KLAAR}", _teken(zaak, Tekendaad.ONDERTEKENEN)),
        Regel(KLAAR_DAG, time(17, 50), "bestuurder.vidomes", _teken(zaak, Tekendaad.VOORBEHOUDEN, VOORBEHOUD)),
    ]
