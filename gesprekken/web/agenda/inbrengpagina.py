"""What the pages about submissions show: the list, one submission with its thread, and who can do what with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import MagNiet
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission, has_permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.agenda.models import Onderwerp, Onderwerpbericht
from gesprekken.domain.agenda.models import Onderwerpstatus as S
from gesprekken.domain.agenda.processen import ONDERWERP, Onderwerpdaad
from gesprekken.domain.agenda.statussen import is_te_wijzigen, wacht_op_behandeling, wacht_op_indiener
from gesprekken.domain.soorten.agenda.plichten import inlevertermijn
from gesprekken.queries.agenda.agenda import Onderwerpregel, get_onderwerp, list_berichten, list_onderwerpen
from gesprekken.queries.agenda.inbreng import Bestemming, list_bestemmingen, list_laatste_berichten
from gesprekken.queries.agenda.openpunten import find_herkomst
from gesprekken.queries.partijen.partijen import Functiekeuze, list_personen
from gesprekken.queries.rondes.rondes import find_limiet, list_doelen, list_doelnamen
from gesprekken.queries.rondes.stappen import maak_stapfeit
from gesprekken.web.agenda.inbrengforms import FORMULIEREN, Onderwerpformulier, Wijzigformulier, onderwerp_waarden
from gesprekken.web.agenda.kamer import Gevonden
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.formulieren import Formulier
from gesprekken.web.plekken import find_href

P = Permission
LABEL: Mapping[str, tuple[str, str]] = {
    S.CONCEPT: ("open", "Concept"),
    S.INGEDIEND: ("bezig", "Ingediend"),
    S.TERUGGELEGD: ("aandacht", "Teruggegeven met een vraag"),
    S.OPGENOMEN: ("gereed", "Op de agenda"),
    S.AFGEWEZEN: ("open", "Niet op de agenda"),
    S.INGETROKKEN: ("open", "Ingetrokken"),
}
BERICHT: Mapping[str, str] = {
    Onderwerpdaad.TERUGLEGGEN: "Vraag",
    "antwoord": "Antwoord",
    Onderwerpdaad.AFWIJZEN: "Reden waarom dit niet op de agenda komt",
}


@dataclass(frozen=True, slots=True)
class Termijn:
    """Until when items can be brought in time, and whom to call once that has passed."""

    limiet: Limiet
    bellen: tuple[Functiekeuze, ...] = ()

    @property
    def voorbij(self) -> bool:
        """Whether what is handed in now is marked as late."""
        return self.limiet.dagen_tot(g.vandaag) < 0


@dataclass(frozen=True, slots=True)
class Lijstregel:
    """A submission in the list; `kort` says in a few words what became of it."""

    regel: Onderwerpregel
    label: tuple[str, str]
    kort: str
    wacht: bool


def termijn(hier: Gevonden) -> Termijn | None:
    """The submission term of this agenda, as far as its step has a deadline."""
    stapfeit = maak_stapfeit(hier.stap, find_limiet(hier.stap))
    limiet = inlevertermijn(stapfeit)
    if limiet is None:
        return None
    personen = () if hier.trekt else list_personen(hier.actor, [hier.dossier.trekker_id])
    return Termijn(limiet, tuple(p for p in personen if has_permission(p.rol, P.AGENDA_SAMENSTELLEN, leidt=True)))


def nieuw_formulier(hier: Gevonden, **kwargs: Any) -> Onderwerpformulier:
    """The empty form, or (without arguments) what was sent."""
    return Onderwerpformulier(hier.stap, list_doelen(hier.ronde), **kwargs)


def toon_nieuw(hier: Gevonden, form: Onderwerpformulier) -> ResponseReturnValue:
    """The form to bring an item."""
    return render_template("agenda/nieuw.html", hier=hier, form=form, termijn=termijn(hier)), form.status


# --- the list -----------------------------------------------------------------------------------------------


def lijst(hier: Gevonden) -> dict[str, Any]:
    """The template's variables: first what waits for the reader's organisation, then the rest, newest first."""
    regels = list_onderwerpen(hier.actor, hier.dossier, hier.stap)
    waarheen = list_bestemmingen(hier.actor, hier.dossier, hier.stap, regels)
    berichten = list_laatste_berichten(regels)
    rijen = [_rij(hier, r, waarheen.get(r.onderwerp.id, []), berichten.get(r.onderwerp.id)) for r in regels]
    return {
        "hier": hier,
        "wacht": [r for r in rijen if r.wacht],
        "rest": [r for r in reversed(rijen) if not r.wacht],
        "termijn": termijn(hier),
        "brengt": hier.actor.mag(P.ONDERWERP_INBRENGEN),
    }


def _rij(hier: Gevonden, r: Onderwerpregel, waarheen: Sequence[Bestemming], b: Onderwerpbericht | None) -> Lijstregel:
    o = r.onderwerp
    eigen = o.indiener_id == hier.actor.organisatie_id
    wacht = (eigen and wacht_op_indiener(o.status)) or (hier.trekt and wacht_op_behandeling(o.status))
    return Lijstregel(r, LABEL[o.status], _kort(o, waarheen, b), wacht)


def _kort(o: Onderwerp, waarheen: Sequence[Bestemming], bericht: Onderwerpbericht | None) -> str:
    if waarheen:
        return "; ".join(waar_het_staat(w) for w in waarheen)
    if bericht is not None and (wacht_op_indiener(o.status) or bericht.wat == Onderwerpdaad.AFWIJZEN):
        return bericht.tekst
    return ""


def waar_het_staat(w: Bestemming) -> str:
    """What became of a submission, in a few words."""
    if w.afgehaald:
        return f"Van de agenda gehaald: {w.afgehaald}"
    if not w.titel:
        return "De agenda wordt nog samengesteld"
    return f"Opgegaan in ‘{w.titel}’" if w.opgegaan else f"Als ‘{w.titel}’"


# --- one submission -----------------------------------------------------------------------------------------


def wijzigformulier(hier: Gevonden, onderwerp: Onderwerp, **kwargs: Any) -> Wijzigformulier:
    """The form of a submission, with a field for the answer only when a question waits for it."""
    form = Wijzigformulier(hier.stap, list_doelen(hier.ronde), **kwargs)
    if not wacht_op_indiener(onderwerp.status):
        del form.antwoord
    return form


def get_eigen(hier: Gevonden, sleutel: str) -> Onderwerp:
    """A submission for its submitter, who alone gets its forms. Raises BestaatNiet, and MagNiet for the trekker."""
    onderwerp = get_onderwerp(hier.actor, hier.dossier, hier.stap, sleutel).onderwerp
    if onderwerp.indiener_id != hier.actor.organisatie_id:
        raise MagNiet("Alleen wie het onderwerp inbracht, kan dit doen.")
    return onderwerp


def toon(
    hier: Gevonden, sleutel: str, verb: Onderwerpdaad | None = None, verzonden: Formulier | None = None
) -> ResponseReturnValue:
    """The page of a submission, with the faults of the form that was sent for `verb`."""
    r = get_onderwerp(hier.actor, hier.dossier, hier.stap, sleutel)
    if isinstance(verzonden, Wijzigformulier):
        verzonden.naast_wat_nu_geldt(_leeg_wijzigformulier(hier, r.onderwerp))
    elif verzonden is not None and verzonden.conflict:
        verzonden["versie"].zet(r.onderwerp.versie)
    pagina = render_template(
        "agenda/onderwerp.html", hier=hier, onderwerp=r.onderwerp, indiener=r.indiener, fout=verzonden, verb=verb,
        label=LABEL[r.onderwerp.status], daden=_daden(hier, r.onderwerp, verb, verzonden),
        form=verzonden if verb == Onderwerpdaad.INDIENEN else _wijzigformulier(hier, r.onderwerp),
        wijzigbaar=is_te_wijzigen(r.onderwerp), gevraagd=wacht_op_indiener(r.onderwerp.status),
        eigen=r.onderwerp.indiener_id == hier.actor.organisatie_id, **_inhoud(hier, r),
    )  # fmt: skip
    return pagina, verzonden.status if verzonden else 200


def _inhoud(hier: Gevonden, r: Onderwerpregel) -> dict[str, Any]:
    doelen = list_doelnamen(hier.ronde)
    waarheen = list_bestemmingen(hier.actor, hier.dossier, hier.stap, [r]).get(r.onderwerp.id, [])
    herkomst = find_herkomst(hier.actor, hier.ronde, r.onderwerp)
    return {
        "herkomst": herkomst,
        "herkomst_href": find_href(herkomst.plek, hier.actor) if herkomst else None,
        "doelnaam": doelen.get(r.onderwerp.doel, r.onderwerp.doel),
        "berichten": [(BERICHT.get(b.wat, b.wat), b) for b in list_berichten(r.onderwerp)],
        "bestemmingen": [(waar_het_staat(w), w) for w in waarheen],
        "termijn": termijn(hier),
    }


def _wijzigformulier(hier: Gevonden, onderwerp: Onderwerp) -> Wijzigformulier | None:
    eigen = onderwerp.indiener_id == hier.actor.organisatie_id and hier.actor.mag(P.ONDERWERP_INBRENGEN)
    if not eigen or not is_te_wijzigen(onderwerp):
        return None
    return _leeg_wijzigformulier(hier, onderwerp)


def _leeg_wijzigformulier(hier: Gevonden, onderwerp: Onderwerp) -> Wijzigformulier:
    """The form as it opens, with what is stored."""
    return wijzigformulier(hier, onderwerp, formdata=None, data=onderwerp_waarden(onderwerp))


def _daden(
    hier: Gevonden, onderwerp: Onderwerp, verb: Onderwerpdaad | None, verzonden: Formulier | None
) -> dict[Onderwerpdaad, Daadknop]:
    """What the workflow yields: the submitter's buttons to the submitter, the trekker's to the trekker."""
    eigen = onderwerp.indiener_id == hier.actor.organisatie_id
    voor = {P.ONDERWERP_INBRENGEN: eigen, P.AGENDA_SAMENSTELLEN: hier.trekt}
    return {
        m.overgang.verb: _daad(hier, onderwerp, m, verzonden if m.overgang.verb == verb else None)
        for m in ONDERWERP.mogelijkheden(onderwerp, hier.actor, Toestand(g.nu))
        if voor[m.overgang.permission]
    }


def _daad(
    hier: Gevonden, onderwerp: Onderwerp, m: Mogelijkheid[Onderwerp, None, Onderwerpdaad], verzonden: Formulier | None
) -> Daadknop:
    o = m.overgang
    soort = FORMULIEREN.get(o.verb)  # drafts are saved and handed in with the form of the text
    leeg = soort(formdata=None, data={"versie": onderwerp.versie}) if soort else None
    adres = hier.adres(o.daad if soort else "wijzig", onderwerp=onderwerp.sleutel)
    return maak_knop(m, adres, verzonden or leeg)
