"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision or 'niets' | comma,n}
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa
${imports + "\n" if imports else ""}
revision = ${repr(up_revision).replace("'", '"')}
down_revision = ${repr(down_revision).replace("'", '"')}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Undo."""
    ${downgrades if downgrades else "pass"}
