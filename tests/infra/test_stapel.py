"""Several selects in one statement: every value comes back as what it was, on both engines."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from flask import Flask
import pytest
import sqlalchemy as sa

from gesprekken.core.base import UTCDateTime
from gesprekken.infra.database import db
from gesprekken.infra.stapel import stapel
from gesprekken.infra.transactie import transactie
from gesprekken.queries.soorten.bron import IDS

PROEF = sa.Table(
    "proef", sa.MetaData(),
    sa.Column("id", sa.Integer(), primary_key=True),
    sa.Column("moment", UTCDateTime()),
    sa.Column("dag", sa.Date()),
    sa.Column("ja", sa.Boolean()),
    sa.Column("getal", sa.Integer()),
    sa.Column("tekst", sa.Text()),
    sa.Column("inhoud", sa.JSON(none_as_null=True)),
)  # fmt: skip
K = PROEF.c
DAG = date(2026, 9, 7)
WAARDEN: dict[str, list[object]] = {
    "moment": [datetime(2026, 9, 7, 8, 0, 0, 123456, tzinfo=UTC)],
    "dag": [DAG],
    "ja": [True, False],
    "getal": [0, 2_000_000_000],
    "tekst": ["é€ 'tekst' 100%", ""],
    "inhoud": [{"titel": "Één", "nrs": [1, None]}],
}


@pytest.fixture(autouse=True)
def proef(app: Flask, context: None) -> None:
    """A table with a column of every type."""
    with transactie():
        PROEF.create(db.session.connection())


def vul(**rij: object) -> None:
    """A row in the table."""
    with transactie():
        db.session.execute(PROEF.insert().values(**rij))


def lees(**bronnen: sa.Select[*tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every source, read in one statement."""
    return stapel(bronnen).lees(db.session)


@pytest.mark.parametrize(("kolom", "waarde"), [(k, w) for k, waarden in WAARDEN.items() for w in waarden])
def test_een_waarde_komt_terug_zoals_zij_was_en_leeg_blijft_leeg(kolom: str, waarde: object) -> None:
    vul(id=1, **{kolom: waarde})
    vul(id=2)
    gelezen = lees(
        een=sa.select(K.id, K[kolom]),
        twee=sa.select(K.id, K.tekst, K[kolom].label("nog_eens"), K.dag).where(K.id == 2),
    )
    assert sorted(gelezen["een"]) == [(1, waarde), (2, None)]
    assert type(sorted(gelezen["een"])[0][1]) is type(waarde)
    assert gelezen["twee"] == [(2, None, None, None)]


def test_bronnen_met_andere_kolommen_lopen_niet_door_elkaar() -> None:
    vul(id=1, tekst="een", dag=DAG, getal=5, ja=True)
    assert lees(
        a=sa.select(K.id, K.getal, K.tekst),
        b=sa.select(K.tekst, K.dag, K.getal, K.id),
        c=sa.select(K.ja, K.inhoud),
    ) == {"a": [(1, 5, "een")], "b": [("een", DAG, 5, 1)], "c": [(True, None)]}


def test_een_bron_zonder_rijen_is_er_ook() -> None:
    vul(id=1, tekst="een")
    assert lees(geen=sa.select(K.id, K.tekst).where(sa.false()), een=sa.select(K.id, K.tekst)) == {
        "geen": [], "een": [(1, "een")],
    }  # fmt: skip


def test_een_voorwaarde_geldt_voor_elke_bron() -> None:
    vul(id=1, tekst="een")
    vul(id=2, tekst="twee")
    gestapeld = stapel({naam: sa.select(K.id, K[naam]).where(K.id.in_(IDS)) for naam in ("tekst", "dag")})
    assert gestapeld.lees(db.session, ids=[1]) == {"tekst": [(1, "een")], "dag": [(1, None)]}
    assert gestapeld.lees(db.session, ids=[]) == {"tekst": [], "dag": []}


def test_een_soort_zonder_plaats_wordt_geweigerd() -> None:
    with pytest.raises(TypeError, match="no slot"):
        stapel({"een": sa.select(K.id, sa.literal(b"x", sa.LargeBinary()))})
