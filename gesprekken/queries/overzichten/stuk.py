"""What would be delivered of overzicht 5a, and how it differs from what was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gesprekken.domain.indieningen.controle import Controleregel
from gesprekken.domain.indieningen.stuk import Stuk
from gesprekken.domain.overzichten.models import Startvoorraad, Verschiluitleg
from gesprekken.domain.overzichten.momentopname import LOS, Stukinzage, maak_stukinzage
from gesprekken.domain.overzichten.overzicht5a import vaste_cellen
from gesprekken.domain.overzichten.rekenen import Afstemming
from gesprekken.domain.overzichten.totalen import totalen_van
from gesprekken.queries.biedingen.biedingen import Bodbeeld
from gesprekken.queries.overzichten.controle import maak_controle
from gesprekken.queries.overzichten.overzichten import Locatierij, find_start_en_uitleg
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.overzichten.registerinzage import find_laatste_versie


def _inhoud(
    blad: Registerblad, rijen: Sequence[Locatierij], los: Mapping[str, Any], lijst: Sequence[Controleregel]
) -> dict[str, Any]:
    """What is frozen: every row as texts by cell with its hash, the totals, the bid, the explanation, what warned.

    It can be read back without anything else: `corporaties` names the slugs, `periode` bounds the half years.
    """
    kader = blad.kader.kader
    return {
        "dossier": blad.dossier.naam,
        "periode": [str(kader.eerste), str(kader.laatste)],
        "corporaties": dict(kader.corporaties),
        **los,
        "waarschuwingen": [c.zin for c in lijst if not c.goed],
        "regels": bevries(blad, rijen),
    }


def bevries(blad: Registerblad, rijen: Sequence[Locatierij]) -> list[dict[str, Any]]:
    """Rows as they are frozen: texts by cell, and what they are worth."""
    kader = blad.kader.kader
    return [{"sleutel": r.locatie.sleutel, "cellen": vaste_cellen(r.rij, kader), **_stand(r)} for r in rijen]


def _los(
    bod: Bodbeeld | None, a: Afstemming, uitleg: Verschiluitleg | None, start: Startvoorraad | None
) -> dict[str, Any]:
    """What is frozen beside the rows."""
    return {
        "bod": bod.bod.nr if bod else None,
        "totalen": totalen_van(a),
        "toelichting": uitleg.tekst if uitleg and a.open else "",
        "startvoorraad": start.woningen if start else None,
    }


def _stand(rij: Locatierij) -> dict[str, Any]:
    """What a row is worth, besides what its cells say; its hash stands for the cells."""
    return {"hard": rij.regel.hard, "vingerafdruk": rij.locatie.vingerafdruk, "bevestigd": rij.bevestigd}


def is_gewijzigd(
    toen: Mapping[str, Any], rijen: Sequence[Locatierij], bod: Bodbeeld | None, a: Afstemming,
    uitleg: Verschiluitleg | None, start: Startvoorraad | None,
) -> bool:  # fmt: skip
    """Whether the register says something else than what was frozen `toen`; `rijen` are all rows of the dossier."""
    los = ("totalen", "bod", "toelichting", "startvoorraad")
    nu = _los(bod, a, uitleg, start)
    regels = {r["sleutel"]: {k: r[k] for k in ("hard", "vingerafdruk", "bevestigd")} for r in toen["regels"]}
    return nu != {k: toen[k] for k in los} or {r.locatie.sleutel: _stand(r) for r in rijen} != regels


def stel_op(blad: Registerblad) -> Stuk:
    """What would be delivered now; for the municipality, who sees every row. Raises MagNiet for anybody else."""
    inzage, bod = blad.lees(), blad.bod()
    rijen, afstemming = inzage.heel(), inzage.getallen.afstemming(blad.daeb(bod))
    start, uitleg = find_start_en_uitleg(blad.dossier, blad.stap)
    lijst = maak_controle(blad, rijen, bod, afstemming, uitleg, start)
    inhoud = _inhoud(blad, rijen, _los(bod, afstemming, uitleg, start), lijst)
    return Stuk(blad.ronde, blad.dossier, blad.stap, inhoud, lijst, find_laatste_versie(blad.dossier, blad.stap),
                besloten=("regels",))  # fmt: skip


def inzage_nu(blad: Registerblad) -> Stukinzage:
    """The register as it stands now, for one reader, to be laid beside what was delivered.

    Whether the gap is explained only the municipality knows before it delivers.
    """
    inzage, bod = blad.lees(), blad.bod()
    start, uitleg = find_start_en_uitleg(blad.dossier, blad.stap)
    los = _los(bod, inzage.getallen.afstemming(blad.daeb(bod)), uitleg, start)
    weet = {code: los[code] for code in LOS if code != "toelichting" or blad.trekt}
    return maak_stukinzage(tuple(bevries(blad, inzage.rijen)), inzage.getallen, blad.daeb(bod), weet,
                           blad.kader.kader.schema)  # fmt: skip
