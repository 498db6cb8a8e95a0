"""What the list of submissions shows of the round before: what stayed open there, and what was done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import g, render_template
from flask.typing import ResponseReturnValue
from wtforms import SelectMultipleField

from gesprekken.core.invoer import MAX_TEKST
from gesprekken.core.permissions import Permission
from gesprekken.domain.agenda.openpunten import Opengebleven
from gesprekken.queries.agenda.openpunten import list_opengebleven
from gesprekken.web.agenda.inbrengpagina import LABEL, lijst
from gesprekken.web.agenda.kamer import Gevonden
from gesprekken.web.formulieren import Formulier, Tekstvak
from gesprekken.web.plekken import find_href
from gesprekken.web.weergave import datum

P = Permission


class Openpuntformulier(Formulier):
    """What is ticked is taken over; each point has a reason of its own for leaving it out."""

    punten = SelectMultipleField("Wat neemt u over?", validate_choice=False)  # the service knows what stayed open

    def reden(self, sleutel: str) -> Tekstvak:
        """Why this point is left out."""
        return cast(Tekstvak, self[f"reden-{sleutel}"])


def openpuntformulier(open_: Sequence[Opengebleven], **kwargs: Any) -> Openpuntformulier:
    """The form about these points; by default as it was sent."""
    redenen = {f"reden-{o.sleutel}": Tekstvak("Waarom niet?", maximum=MAX_TEKST) for o in open_}
    return cast(Openpuntformulier, type("Openpuntformulier", (Openpuntformulier,), redenen)(**kwargs))


@dataclass(frozen=True, slots=True)
class Openregel:
    """A point as the page shows it: why it is open, and the page that it comes from when the reader can open it."""

    punt: Opengebleven
    stand: tuple[str, str, str]
    href: str | None
    label: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Openblad:
    """Everything that stayed open in the round before; `form` is there for who may take it over."""

    ronde: str
    aangeboden: list[Openregel]
    overgenomen: list[Openregel]
    weggelaten: list[Openregel]
    form: Openpuntformulier | None


def lees_open(hier: Gevonden) -> list[Opengebleven]:
    """What stayed open for the reader's organisation."""
    return list_opengebleven(hier.actor, hier.ronde, hier.dossier, hier.stap)


def _openblad(hier: Gevonden, open_: Sequence[Opengebleven], verzonden: Openpuntformulier | None) -> Openblad | None:
    """None when nothing stayed open."""
    if not open_:
        return None
    regels = [_regel(hier, o) for o in open_]
    aangeboden = [r for r in regels if r.punt.aangeboden]
    leeg = openpuntformulier(open_, formdata=None, data={"punten": [r.punt.sleutel for r in aangeboden]})
    return Openblad(
        open_[0].herkomst.ronde, aangeboden, [r for r in regels if r.punt.overgenomen],
        [r for r in regels if not r.punt.aangeboden and not r.punt.overgenomen],
        (verzonden or leeg) if hier.actor.mag(P.ONDERWERP_INBRENGEN) else None,
    )  # fmt: skip


def _regel(hier: Gevonden, o: Opengebleven) -> Openregel:
    label = LABEL[o.onderwerp.status] if o.onderwerp else None
    return Openregel(o, _stand(o), find_href(o.herkomst.plek, hier.actor), label)


def _stand(o: Opengebleven) -> tuple[str, str, str]:
    """Sign, word and detail: why it is open."""
    if o.uiterlijk is not None:
        dag = f"uiterlijk {datum(o.uiterlijk, 'voluit')}"
        return ("telaat", "Niet op tijd nagekomen", dag) if o.uiterlijk < g.vandaag else ("bezig", "Loopt nog", dag)
    if o.doorgeschoven:
        return "aandacht", "Doorgeschoven", o.waarom
    return "open", "Nog geen uitkomst", ""


def toon_lijst(hier: Gevonden, verzonden: Openpuntformulier | None = None) -> ResponseReturnValue:
    """The list of submissions, with the faults of the form about what stayed open."""
    blad = _openblad(hier, lees_open(hier), verzonden)
    pagina = render_template("agenda/onderwerpen.html", openblad=blad, fout=verzonden, **lijst(hier))
    return pagina, verzonden.status if verzonden else 200
