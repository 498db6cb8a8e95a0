"""klad

Revision ID: 0b6f2e91c7d4
Revises: a3d51c07e8b4
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "0b6f2e91c7d4"
down_revision = "a3d51c07e8b4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. A form that was handled before today is never compared: its content is not known."""
    op.create_table(
        "klad",
        sa.Column("sleutel", sa.String(length=64), nullable=False),
        sa.Column("functie_id", sa.Integer(), nullable=False),
        sa.Column("formulier", sa.String(length=500), nullable=False),
        sa.Column("pagina", sa.String(length=2000), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tot", sa.DateTime(timezone=True), nullable=False),
        sa.Column("volgnr", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["functie_id"], ["functie.id"], name=op.f("fk_klad_functie_id")),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_klad")),
    )
    op.create_index("ix_klad_formulier_op", "klad", ["formulier", "op"])
    op.create_index(op.f("ix_klad_functie_id"), "klad", ["functie_id"])
    op.create_index(op.f("ix_klad_tot"), "klad", ["tot"])
    with op.batch_alter_table("verzoek", schema=None) as tabel:
        tabel.add_column(sa.Column("nr", sa.Integer(), nullable=False, server_default="0"))
        tabel.add_column(sa.Column("formulier", sa.String(length=500), nullable=False, server_default=""))
        tabel.add_column(sa.Column("afdruk", sa.String(length=64), nullable=False, server_default=""))
        tabel.add_column(sa.Column("inhoud", sa.LargeBinary(), nullable=True))
        tabel.add_column(sa.Column("volgnr", sa.Integer(), nullable=False, server_default="0"))
        tabel.add_column(sa.Column("veranderde", sa.Boolean(), nullable=False, server_default=sa.true()))
    with op.batch_alter_table("verzoek", schema=None) as tabel:
        tabel.drop_constraint("pk_verzoek", type_="primary")
        tabel.create_primary_key("pk_verzoek", ["sleutel", "nr"])
        for kolom in ("nr", "formulier", "afdruk", "volgnr", "veranderde"):
            tabel.alter_column(kolom, server_default=None)
        tabel.create_index("ix_verzoek_formulier_op", ["formulier", "op"])
        tabel.create_index("ix_verzoek_op", ["op"])


def downgrade() -> None:
    """Undo. Of a form that was handled more than once, the first time stays."""
    op.execute(sa.text("DELETE FROM verzoek WHERE nr > 0"))
    with op.batch_alter_table("verzoek", schema=None) as tabel:
        tabel.drop_index("ix_verzoek_op")
        tabel.drop_index("ix_verzoek_formulier_op")
        tabel.drop_constraint("pk_verzoek", type_="primary")
        tabel.create_primary_key("pk_verzoek", ["sleutel"])
        for kolom in ("veranderde", "volgnr", "inhoud", "afdruk", "formulier", "nr"):
            tabel.drop_column(kolom)
    for index in ("ix_klad_tot", "ix_klad_functie_id", "ix_klad_formulier_op"):
        op.drop_index(index, table_name="klad")
    op.drop_table("klad")
