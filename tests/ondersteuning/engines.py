"""What runs on SQLite only, each with its reason: everything else runs on both engines, always."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpSqlite:
    """A test that runs on SQLite only, but for the cases whose name holds one of `ook_op_postgresql`."""

    test: str
    reden: str
    ook_op_postgresql: tuple[str, ...] = ()

    def laat_weg(self, nodeid: str) -> bool:
        """Whether this case is left out; `nodeid` is one on PostgreSQL."""
        return nodeid.startswith(self.test) and not any(f"-{deel}]" in nodeid for deel in self.ook_op_postgresql)


ALLEEN_SQLITE = (
    OpSqlite(
        "tests/demo/test_bouw.py::test_het_bord_is_hetzelfde_op_welke_dag_de_demo_ook_wordt_gebouwd[",
        "five calendars: dates are computed in Python; that a demo can be built is seen on PostgreSQL with one of them",
        ook_op_postgresql=("zondag waarop de klok verspringt",),
    ),
    OpSqlite(
        "tests/web/agenda/test_inbreng_zicht.py::test_geen_pagina_van_een_ander_draagt_een_woord_van_een_onderwerp[",
        "walks hundreds of pages for words; which rows a reader gets is tested on both by the tests beside it",
    ),
    OpSqlite(
        "tests/web/test_elke_tekst.py::test_elke_tekst_die_iemand_typt_wordt_alleen_gelezen_door_wie_hem_mag_lezen[",
        "opens thousands of pages; the walls themselves are tested on both in test_muren.py and test_verborgen.py, and "
        "`./run kruip --engine postgresql` does the same on the other engine",
    ),
    OpSqlite(
        "tests/architectuur/test_toegang.py::test_iedereen_bereikt_met_elke_link_een_pagina_en_samen_bereiken_zij_elke",
        "follows links of pages that are the same on both; who may open each is tested on both in test_rechten.py",
    ),
)
