"""The chain of the journaal: nothing in it can be changed, moved or taken away without it showing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.core.journaal import Journaalketen, Journaalregel, find_breuk
from gesprekken.domain.berichten.models import Melding
from gesprekken.infra.database import db, schrijven
from gesprekken.queries.journaal import list_keten, list_ketens
from tests.fabrieken.wereld import Wereld

ANDERS: dict[str, Any] = {
    "plek": {"soort": "dossier", "ronde": "elders", "dossier": "", "object": "", "deel": ""},
    "keten": "elders",
    "nr": 99,
}
KOLOMMEN = sorted(k.name for k in Journaalregel.__table__.columns if not k.primary_key)


def _keten(wereld: Wereld) -> str:
    """The chain of the dossier, after three things happened in it."""
    wereld.werkwijze()
    wereld.bevestigd("corporatie")
    gesprek = wereld.gepland(weggelaten={wereld.organisaties["stedelink"]: "Spreken wij later"})
    assert gesprek.id
    regels = wereld.lees(lambda: db.session.scalars(sa.select(Journaalregel.keten).order_by(Journaalregel.id.desc())))
    return str(regels.first())


def _breuk(wereld: Wereld, keten: str) -> int | None:
    def zoek() -> int | None:
        kop = next(k for k in list_ketens() if k.naam == keten)
        return find_breuk(list_keten(keten), kop)

    return wereld.lees(zoek)


def _knoei(app: Flask, opdracht: sa.Insert | sa.Update | sa.Delete) -> None:
    with app.app_context(), schrijven():
        assert db.session.execute(opdracht).rowcount  # type: ignore[attr-defined]  # a cursor result has one
        db.session.commit()


def _andere_waarde(kolom: str, waarde: Any) -> Any:  # noqa: ANN401 - of any column
    if kolom == "persoon_id":
        return None if waarde else 1
    if kolom in ANDERS:
        return ANDERS[kolom]
    return waarde + timedelta(seconds=1) if kolom == "op" else f"{waarde}!"[-60:]


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_wie_een_kolom_van_een_regel_wijzigt_wordt_aangewezen(wereld: Wereld, kolom: str) -> None:
    keten = _keten(wereld)
    _knoei(wereld.app, sa.insert(Journaalketen).values(naam="elders"))
    assert _breuk(wereld, keten) is None
    for regel in wereld.lees(lambda: list_keten(keten)):
        oud = getattr(regel, kolom)
        deze = sa.update(Journaalregel).where(Journaalregel.id == regel.id)
        _knoei(wereld.app, deze.values({kolom: _andere_waarde(kolom, oud)}))
        assert _breuk(wereld, keten) == regel.nr, f"{kolom} van regel {regel.nr}"
        _knoei(wereld.app, deze.values({kolom: oud}))
    assert _breuk(wereld, keten) is None


@pytest.mark.parametrize("nr", [1, 2, 3, 4])
def test_een_regel_die_weg_is_wordt_gemist_ook_aan_het_einde(wereld: Wereld, nr: int) -> None:
    keten = _keten(wereld)
    deze = sa.select(Journaalregel.id).where(Journaalregel.keten == keten, Journaalregel.nr == nr)
    with wereld.app.app_context(), schrijven():
        db.session.execute(sa.delete(Melding).where(Melding.regel_id.in_(deze)))
        db.session.commit()
    _knoei(wereld.app, sa.delete(Journaalregel).where(Journaalregel.id.in_(deze)))
    assert _breuk(wereld, keten) == nr


def test_regels_die_van_plaats_wisselen_vallen_op(wereld: Wereld) -> None:
    keten = _keten(wereld)
    for van, naar in ((2, 90), (3, 2), (90, 3)):
        deze = sa.update(Journaalregel).where(Journaalregel.keten == keten, Journaalregel.nr == van)
        _knoei(wereld.app, deze.values(nr=naar))
    assert _breuk(wereld, keten) == 2


def test_wie_persoonlijke_tekst_wist_laat_de_keten_heel(wereld: Wereld) -> None:
    keten = _keten(wereld)
    gewist = {"wie": "", "persoon_id": None, "reden": ""}
    _knoei(wereld.app, sa.update(Journaalregel).where(Journaalregel.keten == keten).values(gewist))
    assert _breuk(wereld, keten) is None


def test_elke_handeling_zet_een_regel_met_wie_rol_wat_en_waarom(wereld: Wereld) -> None:
    keten = _keten(wereld)
    regels = wereld.lees(lambda: list_keten(keten))
    assert [r.nr for r in regels] == [1, 2, 3, 4]
    assert [r.wie for r in regels[1:]] == [wereld.actor(w).naam for w in ("coordinator", "corporatie", "coordinator")]
    assert regels[2].rol == "medewerker corporatie"
    assert regels[3].reden == "Spreken wij later"
    assert {r.op for r in regels[1:]} == {wereld.klok()}


def test_de_kop_van_een_keten_is_de_laatste_regel(wereld: Wereld) -> None:
    keten = _keten(wereld)
    kop = wereld.lees(lambda: db.session.get(Journaalketen, keten))
    laatste = wereld.lees(lambda: list_keten(keten))[-1]
    assert kop is not None
    assert (kop.nr, kop.hash) == (laatste.nr, laatste.hash)
