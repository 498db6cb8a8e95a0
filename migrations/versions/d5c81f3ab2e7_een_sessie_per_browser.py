"""een sessie per browser

Revision ID: d5c81f3ab2e7
Revises: 3d8e51a7f0c6
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "d5c81f3ab2e7"
down_revision = "3d8e51a7f0c6"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. Every session that there is counts as a browser of its own."""
    with op.batch_alter_table("gebruiker", schema=None) as tabel:
        tabel.add_column(sa.Column("wachtwoord_nr", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("sessie", schema=None) as tabel:
        tabel.add_column(sa.Column("browser", sa.String(length=64), nullable=True))
        tabel.add_column(sa.Column("wachtwoord_nr", sa.Integer(), nullable=False, server_default="0"))
    op.execute(sa.text("UPDATE sessie SET browser = digest"))
    with op.batch_alter_table("sessie", schema=None) as tabel:
        tabel.alter_column("browser", existing_type=sa.String(length=64), nullable=False)
        tabel.alter_column("wachtwoord_nr", server_default=None)
        tabel.create_unique_constraint(op.f("uq_sessie_browser"), ["browser"])
    op.drop_index("ix_inlogpoging_spoor_op", table_name="inlogpoging")
    with op.batch_alter_table("inlogpoging", schema=None) as tabel:
        tabel.alter_column("spoor", new_column_name="hier", existing_type=sa.String(length=64))
        tabel.add_column(sa.Column("account", sa.String(length=64), nullable=True))
        tabel.add_column(sa.Column("herkomst", sa.String(length=64), nullable=True))
    op.create_index(op.f("ix_inlogpoging_op"), "inlogpoging", ["op"])


def downgrade() -> None:
    """Undo."""
    op.drop_index(op.f("ix_inlogpoging_op"), table_name="inlogpoging")
    with op.batch_alter_table("inlogpoging", schema=None) as tabel:
        tabel.drop_column("herkomst")
        tabel.drop_column("account")
        tabel.alter_column("hier", new_column_name="spoor", existing_type=sa.String(length=64))
    op.create_index("ix_inlogpoging_spoor_op", "inlogpoging", ["spoor", "op"])
    with op.batch_alter_table("sessie", schema=None) as tabel:
        tabel.drop_constraint("uq_sessie_browser", type_="unique")
        tabel.drop_column("wachtwoord_nr")
        tabel.drop_column("browser")
    with op.batch_alter_table("gebruiker", schema=None) as tabel:
        tabel.drop_column("wachtwoord_nr")
