"""demomensen

Revision ID: 2f8c61d0a7b3
Revises: d5c81f3ab2e7
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "2f8c61d0a7b3"
down_revision = "d5c81f3ab2e7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. Where the demo was built, its people are those with an address at which no mail can arrive."""
    with op.batch_alter_table("gebruiker", schema=None) as batch_op:
        batch_op.add_column(sa.Column("demo", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(
        "UPDATE gebruiker SET demo = true WHERE email LIKE '%@voorbeeld.example' AND EXISTS (SELECT 1 FROM demoanker)"
    )


def downgrade() -> None:
    """Undo."""
    with op.batch_alter_table("gebruiker", schema=None) as batch_op:
        batch_op.drop_column("demo")
