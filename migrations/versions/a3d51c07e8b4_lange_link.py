"""lange link

Revision ID: a3d51c07e8b4
Revises: a91c5e37d84b
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "a3d51c07e8b4"
down_revision = "a91c5e37d84b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. The address of a meeting may be as long as the programs for meetings make it."""
    with op.batch_alter_table("gesprek", schema=None) as batch_op:
        batch_op.alter_column("link", existing_type=sa.String(500), type_=sa.String(2000), existing_nullable=False)


def downgrade() -> None:
    """Undo. PostgreSQL refuses as long as a longer link is there: no address is cut short."""
    with op.batch_alter_table("gesprek", schema=None) as batch_op:
        batch_op.alter_column("link", existing_type=sa.String(2000), type_=sa.String(500), existing_nullable=False)
