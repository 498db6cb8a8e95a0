"""What the page of a commitment shows: what was promised, what happened to it, and the forms of who promised it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import g, render_template
from flask.typing import ResponseReturnValue

from gesprekken.core.errors import MagNiet
from gesprekken.core.permissions import Permission
from gesprekken.core.workflow import Mogelijkheid, Toestand
from gesprekken.domain.opvolging.models import Toezegging, Toezeggingsregel
from gesprekken.domain.opvolging.processen import TOEZEGGING, Toezeggingsdaad
from gesprekken.domain.opvolging.statussen import is_lopend, toezeggingslabel
from gesprekken.queries.opvolging.opvolging import get_vervolgpunt
from gesprekken.queries.opvolging.uitkomsten import Toezeggingbeeld, get_toezegging
from gesprekken.web.daadknop import Daadknop, maak_knop
from gesprekken.web.opvolging.kamer import Gevonden
from gesprekken.web.opvolging.toezeggingforms import FORMULIEREN, Toezegformulier

P = Permission


@dataclass(frozen=True, slots=True)
class Geschiedenisregel:
    """What happened; `was` is the line before, when the text or the day became another one."""

    regel: Toezeggingsregel
    was: Toezeggingsregel | None


def geschiedenis(beeld: Toezeggingbeeld) -> list[Geschiedenisregel]:
    """Newest first."""
    regels = []
    for nr, r in enumerate(beeld.regels):
        vorige = beeld.regels[nr - 1] if nr else None
        anders = vorige is not None and (vorige.tekst, vorige.uiterlijk) != (r.tekst, r.uiterlijk)
        regels.append(Geschiedenisregel(r, vorige if anders else None))
    return regels[::-1]


def toon(
    hier: Gevonden, sleutel: str, verb: Toezeggingsdaad | None = None, verzonden: Toezegformulier | None = None
) -> ResponseReturnValue:
    """The page, with the faults of the form that was sent for `verb`. Raises BestaatNiet, MagNiet for that form."""
    punt, beeld = get_toezegging(hier.actor, hier.dossier, hier.stap, sleutel)
    eigen = beeld.toezegging.organisatie_id == hier.actor.organisatie_id
    if verzonden is not None and not eigen:
        raise MagNiet(f"Alleen {beeld.organisatie} kan zeggen wat er van deze toezegging is geworden.")
    if verzonden is not None and verzonden.conflict:
        verzonden.versie.zet(beeld.toezegging.versie)
    pagina = render_template(
        "opvolging/toezegging.html", hier=hier, beeld=beeld, eigen=eigen, fout=verzonden, verb=verb,
        punt=get_vervolgpunt(hier.actor, hier.dossier, hier.stap, punt.sleutel), geschiedenis=geschiedenis(beeld),
        label=toezeggingslabel(beeld.toezegging, g.vandaag), loopt=is_lopend(beeld.toezegging),
        daden=_daden(hier, beeld.toezegging, verb, verzonden) if eigen else [],
    )  # fmt: skip
    return pagina, verzonden.status if verzonden else 200


def _daden(
    hier: Gevonden, toezegging: Toezegging, verb: Toezeggingsdaad | None, verzonden: Toezegformulier | None
) -> list[Daadknop]:
    """What the holder can do now; a form that was sent stays, also when its moment passed: no text is lost."""
    overgangen = {m.overgang.verb: m for m in TOEZEGGING.mogelijkheden(toezegging, hier.actor, Toestand(g.nu))}
    if verb is not None:
        overgangen.setdefault(verb, Mogelijkheid(TOEZEGGING.overgang(verb), ()))
    nu = {"versie": toezegging.versie, "tekst": toezegging.tekst, "uiterlijk": toezegging.uiterlijk}
    knoppen = []
    for m in overgangen.values():
        gestuurd = verzonden if m.overgang.verb == verb else None
        form = gestuurd or FORMULIEREN[m.overgang.verb](formdata=None, data=nu)
        knoppen.append(maak_knop(m, hier.adres(m.overgang.daad, toezegging=toezegging.sleutel), form))
    return knoppen
