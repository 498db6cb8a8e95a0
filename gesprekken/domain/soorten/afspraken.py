"""What people agreed to do: an action is of one person, and holds no step open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.verplichtingen.feiten import Feiten, Stapfeit
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting


@dataclass(frozen=True, slots=True)
class Actiefeit:
    """An action of one person in one functie.

    Agreed in a talk as a whole (`stap_id`), on an item (`punt`), or as a measure (`maatregel`) on a step (`stap_id`).
    """

    sleutel: str
    stap_id: int | None
    gesprek_sleutel: str
    tekst: str
    functie_id: int
    persoon_id: int
    organisatie_id: int
    houder_naam: str
    uiterlijk: date
    gedaan_op: datetime | None
    punt: str = ""
    maatregel: str = ""


def actie(stap: Stapfeit, feiten: Feiten, a: Actiefeit, muur: frozenset[int] | None = None) -> Verplichting:
    """An action is an obligation of one person. `muur`: the organisations that may read it (None: all talk parties)."""
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "actie", a.organisatie_id, a.sleutel),
        wat=a.tekst,
        bepaling=f"Afspraak in {klein(stap.naam)}",
        limiet=uiterlijk(a.uiterlijk),
        waar=_plek(stap, feiten, a),
        permission=Permission.ACTIE_AFRONDEN,
        houder_naam=a.houder_naam,
        voldaan_op=a.gedaan_op,
        persoon_id=a.persoon_id,
        draagt=False,
        muur=None if muur is None else muur | {a.organisatie_id},
    )


def _plek(stap: Stapfeit, feiten: Feiten, a: Actiefeit) -> Plek:
    """Where it is finished: by its talk, or by the step that its item or measure hangs on."""
    if not a.punt and not a.maatregel:
        return Plek(Pleksoort.ACTIE, feiten.ronde_slug, feiten.dossier_slug, a.gesprek_sleutel, a.sleutel)
    soort = Pleksoort.PUNTACTIE if a.punt else Pleksoort.MAATREGEL
    return Plek(soort, feiten.ronde_slug, feiten.dossier_slug, stap.code, a.sleutel)
