"""lange link

Revision ID: a3d51c07e8b4
Revises: 6c0b9e21d7fa
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "a3d51c07e8b4"
down_revision = "6c0b9e21d7fa"
branch_labels = None
depends_on = None

KOLOMMEN = (("gesprek", "link"), ("gesprekswijziging", "was_plaats"), ("gesprekswijziging", "wordt_plaats"))


def _zet(was: int, wordt: int) -> None:
    for tabel, kolom in KOLOMMEN:
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.alter_column(kolom, existing_type=sa.String(was), type_=sa.String(wordt), existing_nullable=False)


def upgrade() -> None:
    """Apply. The address of a meeting may be as long as the programs for meetings make it; a change keeps the old."""
    _zet(500, 2000)


def downgrade() -> None:
    """Undo. PostgreSQL refuses as long as a longer address is there: none is cut short."""
    _zet(2000, 500)
