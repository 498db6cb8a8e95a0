"""klad terug

Revision ID: d5e1c80f7a36
Revises: 0b6f2e91c7d4
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "d5e1c80f7a36"
down_revision = "0b6f2e91c7d4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. What was thrown away before today is gone."""
    with op.batch_alter_table("klad", schema=None) as tabel:
        tabel.add_column(sa.Column("weg_op", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Undo. What was thrown away stays away."""
    op.execute(sa.text("DELETE FROM klad WHERE weg_op IS NOT NULL"))
    with op.batch_alter_table("klad", schema=None) as tabel:
        tabel.drop_column("weg_op")
