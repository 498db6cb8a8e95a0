"""The page before delivering: the whole check list, what would be frozen, and the form."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from gesprekken.queries.vragenlijst.stuk import maak_stuk
from gesprekken.queries.vragenlijst.vragenlijst import list_bijdragen, list_vraagbeelden
from gesprekken.web.indienen import Indienformulier, toon_indienpagina
from gesprekken.web.vragenlijst.kamer import Gevonden


def toon_indienen(hier: Gevonden, form: Indienformulier | None = None) -> ResponseReturnValue:
    """With how many questions, contributions and casus go along."""
    vragen, bijdragen = list_vraagbeelden(hier.actor, hier.dossier, hier.stap), list_bijdragen(hier.dossier, hier.stap)
    return toon_indienpagina(
        "vragenlijst/indienen.html", hier, maak_stuk(hier.blad, vragen, bijdragen), form,
        vragen=len(vragen), geschreven=sum(b.bijdrage is not None for b in bijdragen), partijen=len(bijdragen),
        casusantwoorden=len({c.punt.punt.id for v in vragen for c in v.casussen if c.beantwoord}),
    )  # fmt: skip
