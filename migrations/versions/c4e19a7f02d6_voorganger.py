"""voorganger

Revision ID: c4e19a7f02d6
Revises: c1a4e7b09d52
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "c4e19a7f02d6"
down_revision = "c1a4e7b09d52"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    with op.batch_alter_table("ronde", schema=None) as batch_op:
        batch_op.add_column(sa.Column("vorige_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_ronde_vorige_id"), "ronde", ["vorige_id"], ["id"])
        batch_op.create_check_constraint(batch_op.f("ck_ronde_volgt_op_een_andere"), "vorige_id <> id")


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("ronde", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_ronde_volgt_op_een_andere"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_ronde_vorige_id"), type_="foreignkey")
        batch_op.drop_column("vorige_id")
