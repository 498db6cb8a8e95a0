"""inbreng in kring

What a party brought is for itself and who leads the dossier to know; so are the lines that were written about it before.

Revision ID: 3d8e51a7f0c6
Revises: d5e1c80f7a36
"""

from __future__ import annotations

from alembic import op
import sqlalchemy as sa

revision = "3d8e51a7f0c6"
down_revision = "d5e1c80f7a36"
branch_labels = None
depends_on = None

OVER_EEN_INBRENG = ("Onderwerp ingebracht", "Onderwerp ingetrokken", "Inbreng behandeld: %")


def _tabel(naam: str) -> sa.Table:
    return sa.Table(naam, sa.MetaData(), autoload_with=op.get_bind())


def upgrade() -> None:
    """Apply. The place of such a line holds the key of what was brought."""
    bind = op.get_bind()
    onderwerp, dossier, regel, kring = map(_tabel, ("onderwerp", "dossier", "journaalregel", "journaalkring"))
    wie = sa.select(onderwerp.c.sleutel, onderwerp.c.indiener_id, dossier.c.trekker_id)
    kringen = {
        sleutel: set(ids) for sleutel, *ids in bind.execute(wie.join(dossier, dossier.c.id == onderwerp.c.dossier_id))
    }
    gaat_over = sa.or_(*(regel.c.wat.like(zin) for zin in OVER_EEN_INBRENG))
    zonder = regel.c.id.not_in(sa.select(kring.c.regel_id))
    for regel_id, plek in bind.execute(sa.select(regel.c.id, regel.c.plek).where(gaat_over, zonder)).all():
        for organisatie_id in sorted(kringen.get((plek or {}).get("deel", ""), ())):
            bind.execute(sa.insert(kring).values(regel_id=regel_id, organisatie_id=organisatie_id))


def downgrade() -> None:
    """Undo."""
    regel, kring = _tabel("journaalregel"), _tabel("journaalkring")
    over = sa.select(regel.c.id).where(sa.or_(*(regel.c.wat.like(zin) for zin in OVER_EEN_INBRENG)))
    op.get_bind().execute(sa.delete(kring).where(kring.c.regel_id.in_(over)))
