"""sorteersleutels

Revision ID: 6c0b9e21d7fa
Revises: b7d24f90c6e1
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

from gesprekken.core.sorteren import SLEUTEL, sorteersleutel

revision = "6c0b9e21d7fa"
down_revision = "b7d24f90c6e1"
branch_labels = None
depends_on = None

NAMEN = {"organisatie": "naam", "gebruiker": "naam", "dossier": "naam", "woninglocatie": "locatie"}


def upgrade() -> None:
    """Apply, and fill the key of every name by the rule as it is now: another rule comes with a migration of its own."""
    verbinding = op.get_bind()
    for tabel, naam in NAMEN.items():
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.add_column(sa.Column("sorteersleutel", SLEUTEL, nullable=False, server_default=""))
        rijen = sa.table(tabel, sa.column("id"), sa.column(naam), sa.column("sorteersleutel"))
        gevuld = [
            {"rij": id_, "sleutel": sorteersleutel(tekst)}
            for id_, tekst in verbinding.execute(sa.select(rijen.c.id, rijen.c[naam]))
        ]
        if gevuld:
            zet = rijen.update().where(rijen.c.id == sa.bindparam("rij")).values(sorteersleutel=sa.bindparam("sleutel"))
            verbinding.execute(zet, gevuld)
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.alter_column("sorteersleutel", server_default=None)
            batch_op.create_index(op.f(f"ix_{tabel}_sorteersleutel"), ["sorteersleutel"])


def downgrade() -> None:
    """Undo."""
    for tabel in NAMEN:
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            batch_op.drop_index(op.f(f"ix_{tabel}_sorteersleutel"))
            batch_op.drop_column("sorteersleutel")
