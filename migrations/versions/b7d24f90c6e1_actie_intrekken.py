"""actie_intrekken

Revision ID: b7d24f90c6e1
Revises: a91c5e37d84b
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "b7d24f90c6e1"
down_revision = "a91c5e37d84b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("actie", schema=None) as batch_op:
        batch_op.add_column(sa.Column("status", sa.String(length=20), server_default="genoteerd", nullable=False))
        batch_op.add_column(sa.Column("ingetrokken_op", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("reden", sa.Text(), server_default="", nullable=False))
        batch_op.create_check_constraint(batch_op.f("ck_actie_status"), "status IN ('genoteerd', 'ingetrokken')")
        batch_op.create_check_constraint(
            batch_op.f("ck_actie_met_reden"), "status = 'genoteerd' OR (ingetrokken_op IS NOT NULL AND reden <> '')"
        )


def downgrade() -> None:
    """Undo. A withdrawn action counts no more: it goes."""
    op.execute("DELETE FROM actie WHERE status = 'ingetrokken'")
    with op.batch_alter_table("actie", schema=None) as batch_op:
        for naam in ("met_reden", "status"):
            batch_op.drop_constraint(batch_op.f(f"ck_actie_{naam}"), type_="check")
        batch_op.drop_column("reden")
        batch_op.drop_column("ingetrokken_op")
        batch_op.drop_column("status")
