"""lichtingen

Every version of a row, so that whoever does not see it counts the last batch; and the circle of a line of the journaal.
What was there before is filled in: a version for each row as it was delivered and as it is now, and for lines about rows
the circle of who led the dossier, who did it and who was told.

Revision ID: b7c2d94e10fa
Revises: d20f6b81ae37
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alembic import op
import sqlalchemy as sa

revision = "b7c2d94e10fa"
down_revision = "d20f6b81ae37"
branch_labels = None
depends_on = None

OVER_EEN_REGEL = (
    "Locatie toegevoegd aan overzicht 5a", "Locatie in overzicht 5a gewijzigd", "Locatie uit overzicht 5a geschrapt",
    "% in overzicht 5a bevestigd", "Voorstel % voor een regel van overzicht 5a%",
    "Voorstel voor een regel van overzicht 5a %", "Verschil met het bod toegelicht",
)  # fmt: skip
SOORTEN = "'nieuwbouw', 'transformatie', 'sloop', 'verkoop', 'liberalisatie', 'aankoop', 'terug_naar_sociaal', "
SOORTEN += "'tijdelijk', 'samenvoegen', 'splitsen'"
REEKS = "woningen-"
Stand = dict[str, Any]


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "regelversie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("locatie_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("stap_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("organisatie_id", sa.Integer(), nullable=True),
        sa.Column("tegenpartij_id", sa.Integer(), nullable=True),
        sa.Column("soort", sa.String(length=30), nullable=False),
        sa.Column("hard", sa.Boolean(), nullable=False),
        sa.Column("woningen", sa.JSON(), nullable=False),
        sa.Column("eindigt", sa.String(length=6), nullable=False),
        sa.Column("vertrouwelijkheid", sa.String(length=20), nullable=False),
        sa.CheckConstraint("status IN ('actief', 'vervallen')", name=op.f("ck_regelversie_status")),
        sa.CheckConstraint(f"soort IN ({SOORTEN})", name=op.f("ck_regelversie_soort")),
        sa.CheckConstraint(
            "vertrouwelijkheid IN ('gemeente', 'provincie', 'openbaar')", name=op.f("ck_regelversie_vertrouwelijkheid")
        ),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_regelversie_dossier_id")),
        sa.ForeignKeyConstraint(["locatie_id"], ["woninglocatie.id"], name=op.f("fk_regelversie_locatie_id")),
        sa.ForeignKeyConstraint(["organisatie_id"], ["organisatie.id"], name=op.f("fk_regelversie_organisatie_id")),
        sa.ForeignKeyConstraint(["stap_id"], ["stap.id"], name=op.f("fk_regelversie_stap_id")),
        sa.ForeignKeyConstraint(["tegenpartij_id"], ["organisatie.id"], name=op.f("fk_regelversie_tegenpartij_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regelversie")),
    )
    with op.batch_alter_table("regelversie", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_regelversie_dossier_id"), ["dossier_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_regelversie_locatie_id"), ["locatie_id"], unique=False)
    op.create_table(
        "journaalkring",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regel_id", sa.Integer(), nullable=False),
        sa.Column("organisatie_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["organisatie_id"], ["organisatie.id"], name=op.f("fk_journaalkring_organisatie_id")),
        sa.ForeignKeyConstraint(["regel_id"], ["journaalregel.id"], name=op.f("fk_journaalkring_regel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journaalkring")),
        sa.UniqueConstraint("regel_id", "organisatie_id", name=op.f("uq_journaalkring_regel_id_organisatie_id")),
    )
    with op.batch_alter_table("journaalkring", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_journaalkring_organisatie_id"), ["organisatie_id"], unique=False)
    with op.batch_alter_table("indiening", schema=None) as batch_op:
        batch_op.add_column(sa.Column("regelversie_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_indiening_regelversie_id"), "regelversie", ["regelversie_id"], ["id"]
        )
    _vul_versies()
    _vul_kringen()


def _tabellen(*namen: str) -> list[sa.Table]:
    metadata = sa.MetaData()
    return [sa.Table(naam, metadata, autoload_with=op.get_bind()) for naam in namen]


def _vul_versies() -> None:
    """Every row as each delivery froze it, then as it is now; a version only where it says something else."""
    bind = op.get_bind()
    locatie, indiening, versie, organisatie = _tabellen("woninglocatie", "indiening", "regelversie", "organisatie")
    slugs = {slug: id_ for id_, slug in bind.execute(sa.select(organisatie.c.id, organisatie.c.slug))}
    rijen = {r["sleutel"]: dict(r) for r in bind.execute(sa.select(locatie).order_by(locatie.c.id)).mappings()}
    standen: dict[int, Stand] = {}
    for stuk in bind.execute(sa.select(indiening).order_by(indiening.c.id)).mappings():
        toen = {r["sleutel"]: r for r in stuk["inhoud"].get("regels", ()) if r["sleutel"] in rijen}
        for sleutel, rij in rijen.items():
            if (rij["dossier_id"], rij["stap_id"]) == (stuk["dossier_id"], stuk["stap_id"]):
                _schrijf(versie, rij, _bevroren(toen[sleutel], slugs) if sleutel in toen else None, standen)
        waar = (versie.c.dossier_id == stuk["dossier_id"], versie.c.stap_id == stuk["stap_id"])
        laatste = bind.scalar(sa.select(sa.func.max(versie.c.id)).where(*waar))
        bind.execute(sa.update(indiening).where(indiening.c.id == stuk["id"]).values(regelversie_id=laatste))
    for rij in rijen.values():
        _schrijf(versie, rij, _nu(rij) if rij["status"] == "actief" else None, standen)


def _schrijf(versie: sa.Table, rij: Mapping[str, Any], stand: Stand | None, standen: dict[int, Stand]) -> None:
    """None: the row was not there (any more)."""
    vorige = standen.get(rij["id"])
    nieuw = stand or ({**vorige, "status": "vervallen"} if vorige else None)
    if nieuw is None or nieuw == vorige:
        return
    waar = {"locatie_id": rij["id"], "dossier_id": rij["dossier_id"], "stap_id": rij["stap_id"]}
    op.get_bind().execute(sa.insert(versie).values(**waar, **nieuw))
    standen[rij["id"]] = nieuw


def _bevroren(rij: Mapping[str, Any], slugs: Mapping[str, int]) -> Stand:
    cellen = rij["cellen"]
    return {
        "status": "actief", "organisatie_id": slugs.get(cellen["corporatie"]), "soort": cellen["soort"],
        "tegenpartij_id": slugs.get(cellen["tegenpartij"]), "hard": rij["hard"], "eindigt": cellen["eindigt"],
        "woningen": {c.removeprefix(REEKS): int(n) for c, n in cellen.items() if c.startswith(REEKS) and n},
        "vertrouwelijkheid": cellen["vertrouwelijkheid"],
    }  # fmt: skip


def _nu(rij: Mapping[str, Any]) -> Stand:
    gelijk = ("status", "organisatie_id", "tegenpartij_id", "soort", "woningen", "eindigt", "vertrouwelijkheid")
    return {naam: rij[naam] for naam in gelijk} | {"hard": _is_hard(rij)}


def _is_hard(rij: Mapping[str, Any]) -> bool:
    """By the definition of its round, as `Hardheid.is_hard` says."""
    stap, definitie = _tabellen("stap", "definitie")
    bind = op.get_bind()
    ronde_id, parameters = bind.execute(
        sa.select(stap.c.ronde_id, stap.c.parameters).where(stap.c.id == rij["stap_id"])
    ).one()
    waar = (definitie.c.ronde_id == ronde_id, definitie.c.code == parameters.get("definitie", ""))
    hard = bind.scalar(sa.select(definitie.c.parameters).where(*waar)) or {}
    return rij["planstatus"] in hard.get("harde_statussen", ()) or bool(
        rij["overeenkomst"] and hard.get("anterieure_overeenkomst")
    )


def _vul_kringen() -> None:
    """Which row a line is about was not kept, so it is for nobody but who certainly may know."""
    bind = op.get_bind()
    regel, kring, dossier, melding, organisatie, functie = _tabellen(
        "journaalregel", "journaalkring", "dossier", "melding", "organisatie", "functie"
    )
    gaat_over = sa.or_(*(regel.c.wat.like(zin) for zin in OVER_EEN_REGEL))
    wie = [
        sa.select(regel.c.id, dossier.c.trekker_id).join(dossier, regel.c.keten == "dossier:" + dossier.c.sleutel),
        sa.select(regel.c.id, melding.c.organisatie_id).join(melding, melding.c.regel_id == regel.c.id),
        sa.select(regel.c.id, functie.c.organisatie_id)
        .join(functie, functie.c.gebruiker_id == regel.c.persoon_id)
        .join(organisatie, organisatie.c.id == functie.c.organisatie_id)
        .where(organisatie.c.naam == regel.c.organisatie_naam),
    ]
    samen = sa.union(*(vraag.where(gaat_over) for vraag in wie))
    bind.execute(sa.insert(kring).from_select(["regel_id", "organisatie_id"], samen))


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("indiening", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_indiening_regelversie_id"), type_="foreignkey")
        batch_op.drop_column("regelversie_id")
    op.drop_table("journaalkring")
    op.drop_table("regelversie")
