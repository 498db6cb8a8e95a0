"""openpunt

Revision ID: e83b5d10c9f4
Revises: c4e19a7f02d6
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "e83b5d10c9f4"
down_revision = "c4e19a7f02d6"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "openpunt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("stap_id", sa.Integer(), nullable=False),
        sa.Column("organisatie_id", sa.Integer(), nullable=False),
        sa.Column("agendapunt_id", sa.Integer(), nullable=False),
        sa.Column("toezegging_id", sa.Integer(), nullable=True),
        sa.Column("onderwerp_id", sa.Integer(), nullable=True),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["agendapunt_id"], ["agendapunt.id"], name=op.f("fk_openpunt_agendapunt_id")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_openpunt_dossier_id")),
        sa.ForeignKeyConstraint(["onderwerp_id"], ["onderwerp.id"], name=op.f("fk_openpunt_onderwerp_id")),
        sa.ForeignKeyConstraint(["organisatie_id"], ["organisatie.id"], name=op.f("fk_openpunt_organisatie_id")),
        sa.ForeignKeyConstraint(["stap_id"], ["stap.id"], name=op.f("fk_openpunt_stap_id")),
        sa.ForeignKeyConstraint(["toezegging_id"], ["toezegging.id"], name=op.f("fk_openpunt_toezegging_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openpunt")),
        sa.UniqueConstraint(
            "dossier_id",
            "stap_id",
            "organisatie_id",
            "toezegging_id",
            name=op.f("uq_openpunt_dossier_id_stap_id_organisatie_id_toezegging_id"),
        ),
        sa.UniqueConstraint("onderwerp_id", name=op.f("uq_openpunt_onderwerp_id")),
    )
    with op.batch_alter_table("openpunt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_openpunt_agendapunt_id"), ["agendapunt_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_openpunt_toezegging_id"), ["toezegging_id"], unique=False)
        batch_op.create_index(
            "uq_openpunt_agendapunt",
            ["dossier_id", "stap_id", "organisatie_id", "agendapunt_id"],
            unique=True,
            sqlite_where=sa.text("toezegging_id IS NULL"),
            postgresql_where=sa.text("toezegging_id IS NULL"),
        )


def downgrade() -> None:
    """Undo."""
    op.drop_table("openpunt")
