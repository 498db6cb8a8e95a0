"""What parties do about a dip in the demo: a what-if that became a proposal, and a measure that became an action."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from gesprekken.core.actor import Actor
from gesprekken.core.klok import dag
from gesprekken.demo.bieden import WIE
from gesprekken.demo.daden import Zaak
from gesprekken.demo.locaties import STAP
from gesprekken.demo.toneel import Optreden, Regel, Toneel
from gesprekken.domain.gesprekken.maatregelen import Maatregelsoort
from gesprekken.domain.overzichten.models import Ingreepsoort
from gesprekken.domain.overzichten.regels import Mutatiesoort
from gesprekken.domain.overzichten.voorstellen import Voorstelinvoer
from gesprekken.queries.overzichten.registerblad import get_registerblad
from gesprekken.services.daad import Daad
from gesprekken.services.overzichten import maatregelen, voorstellen

WAAR = "leidschendam-voorburg"  # demolition goes before what replaces it
VOORSTEL_DAG, MAATREGEL_DAG = -5, -4
LATER, KLAAR_OVER = 3, timedelta(days=75)
REDEN = (
    "Sloop pas als de eerste nieuwe woningen elders in de wijk klaar zijn: dan wordt de daling kleiner (illustratief)."
)
MAATREGEL = "Woningen die op sloop wachten tijdelijk verhuren (illustratief)."


def _laatste_sloop(actor: Actor, zaak: Zaak) -> str:
    """The demolition that is furthest away, by its key: what comes first may have begun."""
    blad = get_registerblad(actor, *zaak.sleutel)
    rijen = blad.lees().rijen
    slopen = [r for r in rijen if r.rij.soort == Mutatiesoort.SLOOP and r.corporatie]
    return max(slopen, key=lambda r: max(r.rij.woningen)).locatie.sleutel


def _stel_voor(zaak: Zaak) -> Optreden:
    def daad(t: Toneel, actor: Actor, nu: datetime) -> object:
        invoer = Voorstelinvoer(Ingreepsoort.VERSCHUIVEN, REDEN, _laatste_sloop(actor, zaak), LATER)
        return voorstellen.stel_voor(Daad(actor, nu, *zaak.sleutel), invoer)

    return daad


def _spreek_af(zaak: Zaak, wie: str) -> Optreden:
    return lambda t, actor, nu: maatregelen.spreek_maatregel_af(
        Daad(actor, nu, *zaak.sleutel), Maatregelsoort.TIJDELIJKE_VERHUUR, MAATREGEL, t.actoren[wie].functie_id,
        dag(nu) + KLAAR_OVER,
    )  # fmt: skip


def regels(ronde: str) -> list[Regel]:
    """The lines about the one dip that the demo tells of."""
    zaak, trekker = Zaak(ronde, WAAR, STAP), WIE.get(WAAR, f"coordinator.{WAAR}")
    return [
        Regel(VOORSTEL_DAG, time(15), trekker, _stel_voor(zaak)),
        Regel(MAATREGEL_DAG, time(15), trekker, _spreek_af(zaak, "medewerker.wooninvest")),
    ]
