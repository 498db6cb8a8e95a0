"""The run itself: which tests, over how many processes, and at the end what it cost and what was slow.

`--snel`          one engine and no browser; `--kamer agenda` only what is about that room
`--door-elkaar 7` the files in a random order, the same one for the same number
"""

from __future__ import annotations

from collections.abc import Generator
import os
from pathlib import Path
import random
import resource
import uuid

import pytest

from tests.journeys.telling import ELDERS, verslag
from tests.ondersteuning.engines import ALLEEN_SQLITE
from tests.ondersteuning.kast import kast
from tests.ondersteuning.omgeving import GEMIST

TRAAG, TRAAGSTE = 10.0, 20  # seconds; how many stand in the table
HOOGSTENS = 4
_DUUR: dict[str, float] = {}
_REDEN: dict[str, str] = {}
_REKENTIJD: list[tuple[float, float]] = []  # of every process of the run: itself, and the programs it started


def pytest_addoption(parser: pytest.Parser) -> None:
    """The choices of ./run test."""
    groep = parser.getgroup("gesprekken")
    groep.addoption("--snel", action="store_true", help="op SQLite en zonder browser")
    groep.addoption("--kamer", help="alleen de tests over deze kamer")
    groep.addoption("--door-elkaar", type=int, help="de bestanden in een willekeurige volgorde, volgens dit getal")


def pytest_configure(config: pytest.Config) -> None:
    """All processes of this run share one folder; the first one holds it open until the last line is written."""
    os.environ.setdefault("GESPREKKEN_TESTRUN", uuid.uuid4().hex)
    if not hasattr(config, "workerinput"):
        kast()


def pytest_unconfigure(config: pytest.Config) -> None:
    """A next run in this same process, if any, is another one."""
    if not hasattr(config, "workerinput"):
        os.environ.pop("GESPREKKEN_TESTRUN", None)
        kast().sluit()
        kast.cache_clear()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """As many processes as this machine gives at the same time: a container may show more cores than that."""
    return max(1, min(HOOGSTENS, len(os.sched_getaffinity(0)), int(_quotum())))


def _quotum() -> float:
    """The cores that a control group allows; as many as we like when it says nothing."""
    try:
        per, periode = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
    except FileNotFoundError:
        return HOOGSTENS
    return HOOGSTENS if per == "max" else max(1.0, int(per) / int(periode))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what this run does not ask for, and shuffle when it asks for that."""
    weg = [item for item in items if _laat_weg(config, item)]
    config.hook.pytest_deselected(items=weg)
    over = set(items) - set(weg)
    items[:] = [item for item in items if item in over]
    if (getal := config.getoption("--door-elkaar")) is not None:
        bestanden = sorted({item.path for item in items})
        random.Random(getal).shuffle(bestanden)  # noqa: S311 - an order, not a secret
        items.sort(key=lambda item: bestanden.index(item.path))


def _laat_weg(config: pytest.Config, item: pytest.Item) -> bool:
    kamer = config.getoption("--kamer")
    delen = item.path.relative_to(config.rootpath).with_suffix("").parts
    if kamer and not any(kamer in deel.split("_") for deel in delen):
        return True
    aanroep = getattr(item, "callspec", None)
    op_postgresql = aanroep is not None and aanroep.params.get("engine_naam") == "postgresql"
    if op_postgresql and any(regel.laat_weg(item.nodeid) for regel in ALLEEN_SQLITE):
        return True
    return bool(config.getoption("--snel")) and (op_postgresql or "journeys" in delen)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test says in its docstring why it is slow."""
    rapport = yield
    uitleg = getattr(item, "function", None)
    rapport.user_properties.append(("reden", ((uitleg.__doc__ if uitleg else "") or "").split("\n")[0]))
    return rapport


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Every part of a test counts: setting up, doing it, clearing up."""
    _DUUR[report.nodeid] = _DUUR.get(report.nodeid, 0.0) + report.duration
    _REDEN[report.nodeid] = next((str(waarde) for naam, waarde in report.user_properties if naam == "reden"), "")


def _eigen_rekentijd() -> tuple[float, float]:
    zelf, kinderen = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return zelf.ru_utime + zelf.ru_stime, kinderen.ru_utime + kinderen.ru_stime


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One process of a run over several hands over what it noted."""
    uitvoer: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if uitvoer is not None:
        uitvoer |= {"gemist": list(GEMIST), "tellingen": verslag(), "rekentijd": _eigen_rekentijd()}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """What a process noted counts for the whole run."""
    uitvoer = getattr(node, "workeroutput", {})
    GEMIST.extend(wat for wat in uitvoer.get("gemist", ()) if wat not in GEMIST)
    ELDERS.extend(uitvoer.get("tellingen", ()))
    _REKENTIJD.extend([tuple(uitvoer["rekentijd"])] if "rekentijd" in uitvoer else [])


def _rekentijd() -> str:
    """CPU seconds of the run. The server is no child of ours: the system says what it and its sessions used."""
    zelf, kinderen = _eigen_rekentijd()
    delen = [*_REKENTIJD, (zelf, 0.0 if _REKENTIJD else kinderen)]  # the other processes are children too
    python, programmas = sum(d[0] for d in delen), sum(d[1] for d in delen)
    server = _rekentijd_server()
    return (
        f"rekentijd {python + programmas + server:.0f} s: Python {python:.0f}, "
        f"browser en hulpprogramma's {programmas:.0f}, PostgreSQL {server:.0f}"
    )


def _rekentijd_server() -> float:
    pid_bestand = kast().map / "postgresql" / "data" / "postmaster.pid"
    if not pid_bestand.exists():
        return 0.0
    pid = pid_bestand.read_text(encoding="ascii").split()[0]
    kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    tikken = sum(_tikken(p, ook_kinderen=p == pid) for p in (pid, *kinderen))
    return tikken / os.sysconf("SC_CLK_TCK")


def _tikken(pid: str, *, ook_kinderen: bool) -> int:
    try:
        velden = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    except FileNotFoundError:  # it ended just now, and counts with its parent
        return 0
    return sum(int(v) for v in velden[11 : 15 if ook_kinderen else 13])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was slow, what it cost, and loudly what could not be tested on this machine."""
    terminalreporter.section("de traagste tests, in seconden")
    for naam, duur in sorted(_DUUR.items(), key=lambda paar: -paar[1])[:TRAAGSTE]:
        terminalreporter.write_line(f"{duur:6.1f}  {naam}")
    terminalreporter.write_line(_rekentijd())
    for naam, duur in _DUUR.items():
        if duur > TRAAG and not _REDEN[naam]:
            terminalreporter.write_sep("!", f"LANGZAAM ZONDER REDEN: {naam} ({duur:.0f} s)", red=True)
    for wat in GEMIST:
        terminalreporter.write_sep("!", f"NIET GETEST: {wat} ontbreekt op deze machine", red=True, bold=True)
