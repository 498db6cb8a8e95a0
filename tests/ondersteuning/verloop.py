"""The run itself: which tests, over how many processes, and at the end what it cost and what was slow.

`--snel`          one engine, no browser, and nothing that copies the whole tree
`--kamer agenda`  only what is about that room
`--door-elkaar 7` the files in a random order, the same one for the same number
"""

from __future__ import annotations

from collections.abc import Generator
import os
from pathlib import Path
import random
import uuid

import pytest

from tests.journeys.telling import ELDERS, verslag
from tests.ondersteuning.engines import ALLEEN_SQLITE
from tests.ondersteuning.kast import kast
from tests.ondersteuning.omgeving import GEMIST
from tests.ondersteuning.rekentijd import Deel, eigen_rekentijd, neem_wezen_op, noem_rekentijd

# Folders and files. What starts a browser, copies the code, or walks every form, field or migration of the application.
NIET_SNEL = frozenset(
    {"journeys", "installatie", "test_recepten", "test_kamers", "test_kolommen", "test_elk_formulier", "test_elk_veld",
     "test_elke_tekst", "test_niemand_overschrijft", "test_op_en_neer"}
)  # fmt: skip
TRAAG, TRAAGSTE = 10.0, 20  # seconds; how many stand in the table
HOOGSTENS = 4
_DUUR: dict[str, float] = {}
_EENMALIG: list[float] = []  # seconds of what is made once, by whichever test came first
_REDEN: dict[str, str] = {}
_REKENTIJD: list[Deel] = []  # of every other process of the run


def pytest_addoption(parser: pytest.Parser) -> None:
    """The choices of ./run test."""
    groep = parser.getgroup("gesprekken")
    groep.addoption(
        "--snel",
        action="store_true",
        help="op SQLite, zonder browser, zonder kopieën van de code en zonder wat elk formulier afloopt",
    )
    groep.addoption("--kamer", help="alleen de tests over deze kamer")
    groep.addoption("--door-elkaar", type=int, help="de bestanden in een willekeurige volgorde, volgens dit getal")


def pytest_configure(config: pytest.Config) -> None:
    """All processes of this run share one folder; the first one holds it open until the last line is written."""
    os.environ.setdefault("GESPREKKEN_TESTRUN", uuid.uuid4().hex)
    neem_wezen_op()
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
    return bool(config.getoption("--snel")) and (op_postgresql or bool(NIET_SNEL & {*delen}))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test says in its docstring why it is slow. What is made once in a run is not the doing of who asks first."""
    rapport = yield
    rapport.user_properties.append(("eenmalig", kast().eenmalig))
    kast().eenmalig = 0.0
    uitleg = getattr(item, "function", None)
    rapport.user_properties.append(("reden", ((uitleg.__doc__ if uitleg else "") or "").split("\n")[0]))
    return rapport


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Every part of a test counts: setting up, doing it, clearing up."""
    van_de_run = sum(float(str(waarde)) for naam, waarde in report.user_properties[-2:] if naam == "eenmalig")
    _EENMALIG.append(van_de_run)
    _DUUR[report.nodeid] = _DUUR.get(report.nodeid, 0.0) + report.duration - van_de_run
    _REDEN[report.nodeid] = next((str(waarde) for naam, waarde in report.user_properties if naam == "reden"), "")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """One process of a run over several hands over what it noted."""
    uitvoer: dict[str, object] | None = getattr(session.config, "workeroutput", None)
    if uitvoer is not None:
        uitvoer |= {"gemist": list(GEMIST), "tellingen": verslag(), "rekentijd": eigen_rekentijd(laatste=True)}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """What a process noted counts for the whole run."""
    uitvoer = getattr(node, "workeroutput", {})
    GEMIST.extend(wat for wat in uitvoer.get("gemist", ()) if wat not in GEMIST)
    ELDERS.extend(uitvoer.get("tellingen", ()))
    _REKENTIJD.extend([tuple(uitvoer["rekentijd"])] if "rekentijd" in uitvoer else [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was slow, what it cost, and loudly what could not be tested on this machine."""
    terminalreporter.section("de traagste tests, in seconden")
    for naam, duur in sorted(_DUUR.items(), key=lambda paar: -paar[1])[:TRAAGSTE]:
        terminalreporter.write_line(f"{duur:6.1f}  {naam}")
    terminalreporter.write_line(f"{sum(_EENMALIG):6.1f}  wat één keer per run wordt gemaakt, met het wachten daarop")
    terminalreporter.write_line(noem_rekentijd(_REKENTIJD))
    for naam, duur in _DUUR.items():
        if duur > TRAAG and not _REDEN[naam]:
            terminalreporter.write_sep("!", f"LANGZAAM ZONDER REDEN: {naam} ({duur:.0f} s)", red=True)
    for wat in GEMIST:
        terminalreporter.write_sep("!", f"NIET GETEST: {wat} ontbreekt op deze machine", red=True, bold=True)
