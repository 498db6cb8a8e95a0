"""What people agreed: an action of one person, a commitment of one organisation. Neither holds a step open."""

from __future__ import annotations

from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.verplichtingen.feiten import Actiefeit, Feiten, Stapfeit, Toezeggingfeit
from gesprekken.domain.verplichtingen.opstellen import klein, uiterlijk
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting


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


def toezegging(stap: Stapfeit, feiten: Feiten, t: Toezeggingfeit, muur: frozenset[int]) -> Verplichting:
    """A commitment is an obligation of the organisation that made it, until it is kept or withdrawn."""
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "toezegging", t.organisatie_id, t.sleutel),
        wat=f"Toezegging nakomen: {t.tekst}",
        bepaling=f"Toezegging in {klein(stap.naam)}",
        limiet=uiterlijk(t.uiterlijk),
        waar=Plek(Pleksoort.TOEZEGGING, feiten.ronde_slug, feiten.dossier_slug, stap.code, t.sleutel),
        permission=Permission.TOEZEGGING_AFDOEN,
        houder_naam=t.partij,
        voldaan_op=t.afgedaan_op,
        draagt=False,
        muur=muur | {t.organisatie_id},
    )
