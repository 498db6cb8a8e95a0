"""ondertekening

Revision ID: c1a4e7b09d52
Revises: 7fd6579d68d2
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "c1a4e7b09d52"
down_revision = "7fd6579d68d2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "vaststelling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indiening_id", sa.Integer(), nullable=False),
        sa.Column("nr", sa.Integer(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("orgaan", sa.String(length=120), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door", sa.String(length=200), nullable=False),
        sa.CheckConstraint("orgaan <> ''", name=op.f("ck_vaststelling_met_orgaan")),
        sa.ForeignKeyConstraint(["indiening_id"], ["indiening.id"], name=op.f("fk_vaststelling_indiening_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vaststelling")),
        sa.UniqueConstraint("indiening_id", "nr", name=op.f("uq_vaststelling_indiening_id_nr")),
    )
    op.create_table(
        "ondertekening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("indiening_id", sa.Integer(), nullable=False),
        sa.Column("organisatie_id", sa.Integer(), nullable=False),
        sa.Column("nr", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("vingerafdruk", sa.String(length=64), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door", sa.String(length=200), nullable=False),
        sa.CheckConstraint(
            "status IN ('ondertekend', 'voorbehoud', 'geweigerd')", name=op.f("ck_ondertekening_status")
        ),
        sa.CheckConstraint("status = 'ondertekend' OR tekst <> ''", name=op.f("ck_ondertekening_met_reden")),
        sa.ForeignKeyConstraint(["indiening_id"], ["indiening.id"], name=op.f("fk_ondertekening_indiening_id")),
        sa.ForeignKeyConstraint(["organisatie_id"], ["organisatie.id"], name=op.f("fk_ondertekening_organisatie_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ondertekening")),
        sa.UniqueConstraint(
            "indiening_id", "organisatie_id", "nr", name=op.f("uq_ondertekening_indiening_id_organisatie_id_nr")
        ),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table("ondertekening")
    op.drop_table("vaststelling")
