"""leiding

Revision ID: f4a86d02c7be
Revises: b7c2d94e10fa
"""

from __future__ import annotations

from alembic import op

revision = "f4a86d02c7be"
down_revision = "b7c2d94e10fa"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. Every request asks which dossiers an organisation leads."""
    op.create_index(op.f("ix_dossier_trekker_id"), "dossier", ["trekker_id"])


def downgrade() -> None:
    """Undo."""
    op.drop_index(op.f("ix_dossier_trekker_id"), table_name="dossier")
