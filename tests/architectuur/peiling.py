"""A trial kind, as somebody would write it: a poll among the parties. Three facts, two duties, a place and two rights.

The recipe of `docs/architectuur.md` says which files it takes; `test_recepten` writes these into a copy.
"""

from __future__ import annotations

_D, _Q = "gesprekken/domain/soorten/peiling", "gesprekken/queries/soorten/peiling.py"

NIEUW = {
    f"{_D}/__init__.py": '''\
"""Kind *peiling*: each party answers one question, the trekker closes the poll."""

from __future__ import annotations

from gesprekken.domain.soorten.peiling.parameters import Peilingparameters
from gesprekken.domain.soorten.peiling.plichten import begonnen_op, verplichtingen
from gesprekken.domain.verplichtingen.feiten import Soort

SOORT = Soort(
    code="peiling",
    naam="Peiling onder de partijen",
    parameters=Peilingparameters,
    verplichtingen=verplichtingen,
    begonnen_op=begonnen_op,
    zinnen={"stemdagen": "stemmen binnen {} dagen"},
)
''',
    f"{_D}/parameters.py": '''\
"""What a template says about a step of kind *peiling*."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Peilingparameters:
    """`stemdagen`: days after the poll opened in which the parties answer."""

    stemdagen: int
''',
    f"{_D}/feiten.py": '''\
"""The facts of kind *peiling*."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Peilingfeit:
    """The poll was opened."""

    stap_id: int
    op: datetime


@dataclass(frozen=True, slots=True)
class Stemfeit:
    """A party answered."""

    stap_id: int
    organisatie_id: int
    op: datetime


@dataclass(frozen=True, slots=True)
class Sluitingfeit:
    """The poll was closed."""

    stap_id: int
    op: datetime
''',
    f"{_D}/plichten.py": '''\
"""Kind *peiling*: each party answers one question, the trekker closes the poll."""

from __future__ import annotations

from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.soorten.peiling.feiten import Peilingfeit, Sluitingfeit, Stemfeit
from gesprekken.domain.soorten.peiling.parameters import Peilingparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Partij, Soortstap
from gesprekken.domain.verplichtingen.opstellen import uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Peilingstap = Soortstap[Peilingparameters]


def begonnen_op(stap: Peilingstap, feiten: Feiten) -> datetime | None:
    """Work began when the poll was opened."""
    return min((p.op for p in feiten.van(Peilingfeit, stap)), default=None)


def verplichtingen(stap: Peilingstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Answer once it is open, as every party; close it."""
    dicht = min((s.op for s in feiten.van(Sluitingfeit, stap)), default=None)
    open_ = begonnen_op(stap, feiten)
    stemmen = [_stemmen(stap, feiten, p, open_, dicht) for p in feiten.partijen] if open_ else []
    sluiten = van_trekker(
        stap, feiten, "sluiten", f"{stap.naam} sluiten", stap.limiet, _plek(stap, feiten),
        Permission.PEILING_SLUITEN, voldaan_op=dicht,
    )  # fmt: skip
    return (*stemmen, sluiten)


def _plek(stap: Peilingstap, feiten: Feiten) -> Plek:
    return Plek(Pleksoort.PEILING, feiten.ronde_slug, feiten.dossier_slug, stap.code)


def _stemmen(
    stap: Peilingstap, feiten: Feiten, partij: Partij, open_: datetime, dicht: datetime | None
) -> Verplichting:
    eigen = (s.op for s in feiten.van(Stemfeit, stap) if s.organisatie_id == partij.organisatie_id)
    return Verplichting(
        sleutel=Sleutel(feiten.dossier_id, stap.code, "stemmen", partij.organisatie_id),
        wat=f"Stemmen in {stap.naam}",
        bepaling=stap.bepaling,
        limiet=uiterlijk(dag(open_), stap.parameters.stemdagen),
        waar=_plek(stap, feiten),
        permission=Permission.PEILING_STEMMEN,
        houder_naam=partij.kort,
        voldaan_op=min(eigen, default=dicht),
    )
''',
    "gesprekken/domain/peilingen/__init__.py": '"""The poll."""\n',
    "gesprekken/domain/peilingen/models.py": '''\
"""A poll among the parties of a dossier, its answers, and that it was closed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from gesprekken.core.base import Base


class Peiling(Base):
    """One question to all parties; `gesloten_op` is when it was closed."""

    __tablename__ = "peiling"
    __table_args__ = (sa.UniqueConstraint("dossier_id", "stap_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(sa.ForeignKey("dossier.id"))
    stap_id: Mapped[int] = mapped_column(sa.ForeignKey("stap.id"))
    op: Mapped[datetime]
    gesloten_op: Mapped[datetime | None]


class Stem(Base):
    """The answer of one party."""

    __tablename__ = "stem"
    __table_args__ = (sa.UniqueConstraint("peiling_id", "organisatie_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    peiling_id: Mapped[int] = mapped_column(sa.ForeignKey("peiling.id"))
    organisatie_id: Mapped[int] = mapped_column(sa.ForeignKey("organisatie.id"))
    op: Mapped[datetime]
''',
    _Q: '''\
"""The facts about a poll: that it was opened, who answered, that it was closed."""

from __future__ import annotations

import sqlalchemy as sa

from gesprekken.domain.peilingen.models import Peiling, Stem
from gesprekken.domain.soorten.peiling.feiten import Peilingfeit, Sluitingfeit, Stemfeit
from gesprekken.queries.soorten.bron import IDS, Bron, per_rij

PEILINGEN = Bron(
    Peilingfeit,
    sa.select(Peiling.dossier_id, Peiling.id, Peiling.stap_id, Peiling.op).where(Peiling.dossier_id.in_(IDS)),
    per_rij(Peilingfeit),
)

STEMMEN = Bron(
    Stemfeit,
    sa.select(Peiling.dossier_id, Stem.id, Peiling.stap_id, Stem.organisatie_id, Stem.op)
    .join(Stem, Stem.peiling_id == Peiling.id)
    .where(Peiling.dossier_id.in_(IDS)),
    per_rij(Stemfeit),
)

SLUITINGEN = Bron(
    Sluitingfeit,
    sa.select(Peiling.dossier_id, Peiling.id, Peiling.stap_id, Peiling.gesloten_op)
    .where(Peiling.dossier_id.in_(IDS), Peiling.gesloten_op.is_not(None)),
    per_rij(Sluitingfeit),
)  # fmt: skip

BRONNEN = (PEILINGEN, STEMMEN, SLUITINGEN)
''',
    "tests/domain/soorten/peiling_gebeurd.py": '''\
"""What can happen in a poll, one fact at a time, and which obligations that fact speaks of."""

from __future__ import annotations

from enum import StrEnum

from gesprekken.domain.soorten.peiling.feiten import Peilingfeit, Sluitingfeit, Stemfeit
from gesprekken.domain.verplichtingen.feiten import Feiten
from tests.domain.verplichtingen.daden import Gebeurd, Noemt, Proef, met


class Daad(StrEnum):
    GEOPEND = "peiling geopend"
    GESTEMD = "gestemd"
    GESLOTEN = "peiling gesloten"


def _geopend(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Peilingfeit: (*f.alle(Peilingfeit), Peilingfeit(g.stap.id, g.op))})


def _gestemd(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Stemfeit: (*f.alle(Stemfeit), Stemfeit(g.stap.id, g.organisatie, g.op))})


def _gesloten(f: Feiten, g: Gebeurd) -> Feiten:
    return met(f, {Sluitingfeit: (*f.alle(Sluitingfeit), Sluitingfeit(g.stap.id, g.op))})


def _noemt(g: Gebeurd, _f: Feiten) -> Noemt:
    eigen = (g.stap.code, "stemmen", g.organisatie)
    return {
        Daad.GEOPEND: lambda s: False,
        Daad.GESTEMD: lambda s: (s.stap_code, s.soort, s.houder_id) == eigen,
        Daad.GESLOTEN: lambda s: s.stap_code == g.stap.code and s.soort in {"stemmen", "sluiten"},
    }


PROEF = Proef(
    soort="peiling",
    toevoegen={Daad.GEOPEND: _geopend, Daad.GESTEMD: _gestemd, Daad.GESLOTEN: _gesloten},
    noemt=_noemt,
    doen={"stemmen": Daad.GESTEMD, "sluiten": Daad.GESLOTEN},
    parameters={"stemdagen": 7},
    gewicht=8,
)
''',
}

# existing file -> (what stands there, what stands there after it)
WIJZIG = {
    "gesprekken/core/permissions.py": [
        ('    MELDING_LEZEN = "', '    PEILING_STEMMEN = "peiling:stemmen"\n    PEILING_SLUITEN = "peiling:sluiten"\n'
         '    MELDING_LEZEN = "'),
        ("    P.VRAAG_BEANTWOORDEN,\n", "    P.VRAAG_BEANTWOORDEN,\n    P.PEILING_SLUITEN,\n    P.PEILING_STEMMEN,\n"),
        ("    P.INSTEMMING_GEVEN,\n", "    P.INSTEMMING_GEVEN,\n    P.PEILING_STEMMEN,\n"),
    ],
    "gesprekken/core/plek.py": [('    INDIENING = "', '    PEILING = "peiling"\n    INDIENING = "')],
    "gesprekken/web/dossiers/__init__.py": [
        ("    plekken={\n", '    plekken={\n        Pleksoort.PEILING: Adres("dossiers.show"),\n'),
    ],
    "docs/woordenlijst.md": [
        ("## De Bestuurlijke Tafel\n",
         "## De peiling\n\n| woord | betekenis | soort | klasse |\n|---|---|---|---|\n"
         "| peiling | één vraag aan alle partijen | ding | `Peiling`, `Peilingfeit`, `Peilingparameters` |\n"
         "| sluiting | dat zij dicht is | feit | `Sluitingfeit` |\n"
         "| stem | het antwoord van één partij | ding | `Stem`, `Stemfeit` |\n\n## De Bestuurlijke Tafel\n"),
    ],
}  # fmt: skip
