"""A measure against a dip becomes an action of one person, with a date."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from gesprekken.core.errors import MagNiet, OngeldigeInvoer
from gesprekken.core.invoer import keur_tekst
from gesprekken.core.journaal import Gebeurtenis
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.dossiers.leiding import eis_trekker
from gesprekken.domain.gesprekken.invoer import keur_actie
from gesprekken.domain.gesprekken.maatregelen import Maatregelsoort
from gesprekken.domain.gesprekken.models import Actie
from gesprekken.domain.partijen.personen import Functie
from gesprekken.infra.database import db
from gesprekken.infra.transactie import dienst
from gesprekken.queries.dossiers.dossiers import list_deelnemers
from gesprekken.queries.overzichten.maatregelen import get_maatregel
from gesprekken.queries.overzichten.registerblad import Registerblad
from gesprekken.queries.partijen.partijen import list_personen
from gesprekken.services.daad import Daad
from gesprekken.services.gesprekken.uitkomsten import voltooi
from gesprekken.services.overzichten.register import pak_register


def _plek(blad: Registerblad, actie: Actie) -> Plek:
    return Plek(Pleksoort.MAATREGEL, blad.ronde.slug, blad.dossier.slug, blad.stap.code, actie.sleutel)


def _volgend_nr(blad: Registerblad) -> int:
    hoogste = sa.select(sa.func.max(Actie.nr)).where(Actie.dossier_id == blad.dossier.id, Actie.stap_id == blad.stap.id)
    return (db.session.scalar(hoogste) or 0) + 1


@dienst
def spreek_maatregel_af(daad: Daad, soort: str, tekst: str, functie_id: int, uiterlijk: date) -> Actie:
    """Record a measure: what one person of a party at the table will do, and by when.

    Raises MagNiet for anybody but the municipality, OngeldigeInvoer per field.
    """
    blad = pak_register(daad)
    eis_trekker(daad.actor, blad.dossier)
    if not daad.actor.mag(Permission.UITKOMST_VASTLEGGEN):
        raise MagNiet(f"Uw rol ({daad.actor.rol_naam}) mag dit niet doen.")
    if soort not in list(Maatregelsoort):
        raise OngeldigeInvoer({"soort": "Kies wat voor maatregel het is."})
    tekst = keur_tekst(tekst, "tekst", "Schrijf wat er moet gebeuren.")
    keur_actie(tekst, uiterlijk, daad.nu)
    partijen = [d.organisatie_id for d in list_deelnemers(blad.dossier) if d.gesprekspartij]
    if functie_id not in {p.functie_id for p in list_personen(daad.actor, partijen)}:
        raise OngeldigeInvoer({"functie": "Kies wie dit doet."})
    actie = Actie(dossier_id=blad.dossier.id, stap_id=blad.stap.id, maatregel=soort, nr=_volgend_nr(blad), tekst=tekst,
                  functie_id=functie_id, uiterlijk=uiterlijk, op=daad.nu)  # fmt: skip
    db.session.add(actie)
    db.session.flush()
    daad.leg_vast(blad.dossier, actie, Gebeurtenis(
        f"Maatregel {actie.nr} tegen een daling afgesproken: {Maatregelsoort(soort).naam.lower()}", _plek(blad, actie),
        melden=(db.session.get_one(Functie, functie_id).organisatie_id,),
    ))  # fmt: skip
    return actie


@dienst
def rond_maatregel_af(daad: Daad, sleutel: str, resultaat: str) -> Actie:
    """Mark a measure done, with its result: the person it belongs to, or a colleague who may. Done stays done."""
    blad = pak_register(daad)
    regel = get_maatregel(daad.actor, blad.dossier, blad.stap, sleutel)
    if not voltooi(daad, regel, resultaat):
        return regel.actie
    daad.leg_vast(blad.dossier, regel.actie, Gebeurtenis(
        f"Maatregel {regel.actie.nr} tegen een daling afgerond", _plek(blad, regel.actie), reden=resultaat.strip(),
        melden=(blad.dossier.trekker_id,),
    ))  # fmt: skip
    return regel.actie
