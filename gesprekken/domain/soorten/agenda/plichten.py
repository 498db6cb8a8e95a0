"""Kind *agenda*: parties bring items, the trekker presents a version, each party answers, the trekker adopts.

Nobody has a veto: an answer that does not come holds nothing up once its term has passed, but it stays an open
obligation until the version is adopted.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.limiet import Limiet
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.agenda.feiten import Agendaversiefeit, Instemmingfeit, Onderwerpfeit
from gesprekken.domain.soorten.agenda.parameters import Agendaparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.opstellen import aan_tafel, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Agendastap = Soortstap[Agendaparameters]


def laatste(stap: Agendastap, feiten: Feiten) -> Agendaversiefeit | None:
    """The version that counts: the last one that went out."""
    return max(feiten.van(Agendaversiefeit, stap), key=lambda v: v.nr, default=None)


def begonnen_op(stap: Agendastap, feiten: Feiten) -> datetime | None:
    """Work began with the first item that was brought, or the first version."""
    momenten = [o.ingediend_op for o in feiten.van(Onderwerpfeit, stap)]
    momenten += [v.voorgelegd_op for v in feiten.van(Agendaversiefeit, stap)]
    return min(momenten, default=None)


def verplichtingen(stap: Agendastap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Handle what was brought, present a version, answer it, reply to every *mits*, adopt."""
    versie = laatste(stap, feiten)
    voorleggen = _voorleggen(stap, feiten)
    behandelen = tuple(p for o in feiten.van(Onderwerpfeit, stap) for p in _inbreng(stap, feiten, o))
    if versie is None:
        return (*behandelen, voorleggen, _vaststellen(stap, feiten, None, (voorleggen.sleutel,)))
    antwoorden = tuple(_antwoord(stap, feiten, versie, p) for p in feiten.partijen if not p.trekker)
    reacties = tuple(
        _reactie(stap, feiten, i)
        for i in feiten.alle(Instemmingfeit)
        if i.vraagt_reactie and versie.regels.get(i.punt) == i.vingerafdruk
    )
    vaststellen = _vaststellen(stap, feiten, versie, tuple(r.sleutel for r in reacties))
    return (*behandelen, voorleggen, *antwoorden, *reacties, vaststellen)


def _plek(feiten: Feiten, soort: Pleksoort, stap: Agendastap, deel: str = "") -> Plek:
    return Plek(soort, feiten.ronde_slug, feiten.dossier_slug, stap.code, deel)


def inlevertermijn(stap: Agendastap) -> Limiet | None:
    """Until when an item can be brought in time."""
    return uiterlijk(stap.limiet.laatste_dag, -stap.parameters.inleverdagen) if stap.limiet else None


def _inbreng(stap: Agendastap, feiten: Feiten, o: Onderwerpfeit) -> tuple[Verplichting, ...]:
    """The trekker answers for every submission; a question that was asked is the submitter's to answer.

    Both are theirs to know: until it stands in a version, nobody else reads that something was brought, or by whom.
    """
    muur = frozenset({feiten.trekker_id, o.indiener_id})
    waar = _plek(feiten, Pleksoort.ONDERWERP, stap, o.sleutel)
    behandelen = replace(van_trekker(
        stap, feiten, "behandelen", f"Inbreng van {o.indiener_naam} behandelen", inlevertermijn_of(stap, o), waar,
        Permission.AGENDA_SAMENSTELLEN, object_=o.sleutel, wacht_op=(_aanvullen(feiten, stap, o),),
        voldaan_op=None if o.wacht_op_trekker or o.wacht_op_indiener else o.bijgewerkt_op,
    ), muur=muur)  # fmt: skip
    if not o.wacht_op_indiener:
        return (behandelen,)
    aanvullen = Verplichting(
        sleutel=_aanvullen(feiten, stap, o), wat="Vraag over de inbreng beantwoorden", bepaling=stap.bepaling,
        limiet=inlevertermijn(stap), waar=waar, permission=Permission.ONDERWERP_INBRENGEN,
        houder_naam=o.indiener_naam, muur=muur,
    )  # fmt: skip
    return (aanvullen, behandelen)


def inlevertermijn_of(stap: Agendastap, o: Onderwerpfeit) -> Limiet:
    """A submission is handled within the response days after it came."""
    return uiterlijk(dag(o.ingediend_op), stap.parameters.reactiedagen)


def _aanvullen(feiten: Feiten, stap: Agendastap, o: Onderwerpfeit) -> Sleutel:
    return Sleutel(feiten.dossier_id, stap.code, "aanvullen", o.indiener_id, o.sleutel)


def _voorleggen(stap: Agendastap, feiten: Feiten) -> Verplichting:
    limiet = uiterlijk(stap.limiet.laatste_dag, -stap.parameters.reactiedagen) if stap.limiet else None
    eerste = min((v.voorgelegd_op for v in feiten.van(Agendaversiefeit, stap)), default=None)
    return van_trekker(
        stap, feiten, "voorleggen", f"{stap.naam} voorleggen aan de partijen", limiet,
        _plek(feiten, Pleksoort.SAMENSTELLEN, stap), Permission.AGENDA_SAMENSTELLEN, voldaan_op=eerste,
    )  # fmt: skip


def _antwoord(stap: Agendastap, feiten: Feiten, versie: Agendaversiefeit, partij: Partij) -> Verplichting:
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "antwoorden", partij.organisatie_id, versie=versie.nr),
        wat=f"Antwoord geven op {stap.naam.lower()}, versie {versie.nr}",
        bepaling=stap.bepaling,
        limiet=uiterlijk(dag(versie.reactie_tot)),
        waar=_plek(feiten, Pleksoort.AGENDA, stap),
        permission=Permission.INSTEMMING_GEVEN,
        houder_naam=partij.kort,
        voldaan_op=_geantwoord_op(feiten, versie, partij) or versie.vastgesteld_op,
    )


def _geantwoord_op(feiten: Feiten, versie: Agendaversiefeit, partij: Partij) -> datetime | None:
    """When the last line of this version was answered by this party; None as long as one is open."""
    antwoorden = {
        (i.punt, i.vingerafdruk): i.op for i in feiten.alle(Instemmingfeit) if i.organisatie_id == partij.organisatie_id
    }
    momenten = [antwoorden.get(regel) for regel in versie.regels.items()]
    return max((m for m in momenten if m), default=None) if all(momenten) else None


def _reactie(stap: Agendastap, feiten: Feiten, i: Instemmingfeit) -> Verplichting:
    """What a party asked of a version that is not adopted is for who sits at the table."""
    return replace(van_trekker(
        stap, feiten, "reageren", f"Reageren op de voorwaarde van {i.partij}",
        uiterlijk(dag(i.op), stap.parameters.reactiedagen), _plek(feiten, Pleksoort.AGENDA, stap, i.sleutel),
        Permission.AGENDA_SAMENSTELLEN, object_=i.sleutel, voldaan_op=i.antwoord_op,
    ), muur=aan_tafel(feiten))  # fmt: skip


def _vaststellen(
    stap: Agendastap, feiten: Feiten, versie: Agendaversiefeit | None, wacht_op: tuple[Sleutel, ...]
) -> Verplichting:
    return van_trekker(
        stap, feiten, "vaststellen", f"{stap.naam} vaststellen", stap.limiet, _plek(feiten, Pleksoort.AGENDA, stap),
        Permission.AGENDA_SAMENSTELLEN, wacht_op=wacht_op, voldaan_op=versie.vastgesteld_op if versie else None,
    )  # fmt: skip
