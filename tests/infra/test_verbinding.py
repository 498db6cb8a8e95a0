"""A connection that rested in the pool is alive when a request gets it, and the server is not asked every time."""

from __future__ import annotations

from collections.abc import Iterator
import os
from uuid import uuid4

import pytest
import sqlalchemy as sa

from gesprekken.infra.database import koppel
from gesprekken.infra.verbinding import bewaak
from tests.ondersteuning.kast import Kast, werkmap
from tests.ondersteuning.omgeving import find_postgresql, ontbreekt
from tests.ondersteuning.postgresql import Cluster

IK = sa.text("SELECT pg_backend_pid()")
LAATST = sa.text("SELECT state_change FROM pg_stat_activity WHERE pid = :ik")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A server of its own: these tests stop it."""
    programmas = find_postgresql() or ontbreekt("PostgreSQL")
    eigen = Kast(werkmap() / f"gesprekken-{uuid4().hex}")
    cluster = Cluster(programmas, eigen)
    yield cluster
    cluster.stop()
    eigen.sluit()


@pytest.fixture
def beheer(cluster: Cluster) -> Iterator[sa.Engine]:
    """Somebody else on the same server."""
    engine = sa.create_engine(cluster.url("postgres"), isolation_level="AUTOCOMMIT")
    yield engine
    engine.dispose()


@pytest.fixture
def engine(cluster: Cluster) -> Iterator[sa.Engine]:
    """One connection at most, as the application keeps them."""
    engine = sa.create_engine(cluster.url("postgres"), pool_size=1, max_overflow=0)
    bewaak(engine)
    yield engine
    engine.dispose()


def _wie(engine: sa.Engine) -> int:
    with engine.connect() as verbinding:
        return int(verbinding.scalar(IK) or 0)


def test_na_een_herstart_van_de_server_krijgt_het_eerste_verzoek_antwoord(cluster: Cluster, engine: sa.Engine) -> None:
    eerst = _wie(engine)
    assert _wie(engine) == eerst
    cluster.herstart()
    assert _wie(engine) not in (0, eerst)


def test_wie_door_de_server_is_weggestuurd_krijgt_een_nieuwe_verbinding(engine: sa.Engine, beheer: sa.Engine) -> None:
    eerst = _wie(engine)
    with beheer.connect() as ander:
        assert ander.scalar(sa.text("SELECT pg_terminate_backend(:ik, 5000)"), {"ik": eerst})
    assert _wie(engine) not in (0, eerst)


def test_na_een_herstart_worden_alle_rustende_verbindingen_vervangen(cluster: Cluster) -> None:
    engine = sa.create_engine(cluster.url("postgres"), pool_size=2, max_overflow=0)
    bewaak(engine)
    with engine.connect() as een, engine.connect() as twee:
        oud = {een.scalar(IK), twee.scalar(IK)}
    cluster.herstart()
    with engine.connect() as een, engine.connect() as twee:
        assert not oud & {een.scalar(IK), twee.scalar(IK)}
    engine.dispose()


@pytest.mark.parametrize(("lang", "gevraagd"), [(30.0, False), (0.0, True)])
def test_de_server_wordt_alleen_iets_gevraagd_na_lange_rust(
    cluster: Cluster, beheer: sa.Engine, lang: float, gevraagd: bool
) -> None:
    engine = sa.create_engine(cluster.url("postgres"), pool_size=1, max_overflow=0)
    bewaak(engine, lang)
    ik = _wie(engine)
    with beheer.connect() as ander:
        voor = ander.scalar(LAATST, {"ik": ik})
        with engine.connect():
            pass
        assert (ander.scalar(LAATST, {"ik": ik}) != voor) is gevraagd
    engine.dispose()


def test_een_afgesplitst_proces_krijgt_een_eigen_verbinding_en_laat_die_van_zijn_ouder_heel(cluster: Cluster) -> None:
    engine = sa.create_engine(cluster.url("postgres"))
    koppel(engine)
    mijn = _wie(engine)
    lees, schrijf = os.pipe()
    if not (kind := os.fork()):
        os.write(schrijf, str(_wie(engine)).encode())
        os._exit(0)
    os.waitpid(kind, 0)
    zijn = int(os.read(lees, 20))
    assert zijn != mijn
    assert _wie(engine) == mijn
    engine.dispose()
