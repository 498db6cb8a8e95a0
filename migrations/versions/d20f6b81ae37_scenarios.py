"""scenarios

Revision ID: d20f6b81ae37
Revises: 9aeef3edc539
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "d20f6b81ae37"
down_revision = "9aeef3edc539"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "scenario",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ronde_id", sa.Integer(), nullable=False),
        sa.Column("volgnr", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=120), nullable=False),
        sa.Column("uitleg", sa.Text(), nullable=False),
        sa.Column("eenheid", sa.String(length=40), nullable=False),
        sa.Column("bepaling", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["ronde_id"], ["ronde.id"], name=op.f("fk_scenario_ronde_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenario")),
        sa.UniqueConstraint("ronde_id", "code", name=op.f("uq_scenario_ronde_id_code")),
    )
    op.create_table(
        "scenariocijfer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scenario_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("van", sa.Integer(), nullable=False),
        sa.Column("tot", sa.Integer(), nullable=False),
        sa.Column("bron", sa.String(length=300), nullable=False),
        sa.Column("peildatum", sa.Date(), nullable=False),
        sa.Column("illustratief", sa.Boolean(), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("van >= 0 AND tot >= van", name=op.f("ck_scenariocijfer_bereik")),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name=op.f("fk_scenariocijfer_dossier_id")),
        sa.ForeignKeyConstraint(["scenario_id"], ["scenario.id"], name=op.f("fk_scenariocijfer_scenario_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenariocijfer")),
        sa.UniqueConstraint(
            "scenario_id", "dossier_id", "versie", name=op.f("uq_scenariocijfer_scenario_id_dossier_id_versie")
        ),
    )
    with op.batch_alter_table("scenariocijfer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scenariocijfer_dossier_id"), ["dossier_id"], unique=False)


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("scenariocijfer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_scenariocijfer_dossier_id"))
    op.drop_table("scenariocijfer")
    op.drop_table("scenario")
