"""`./run bench` explains itself, and a mistake costs no measurement."""

from __future__ import annotations

from click.testing import CliRunner, Result
import pytest

from tests.bench.__main__ import ALLES, main
from tests.bench.paginas import kort


def _bench(*argumenten: str) -> Result:
    return CliRunner().invoke(main, argumenten)


def test_de_uitleg_noemt_elk_onderdeel_en_zegt_wat_bewaard_wordt() -> None:
    uitkomst = _bench("--help")
    assert uitkomst.exit_code == 0
    assert set(map(kort, ALLES)) <= set(uitkomst.output.split())
    assert "docs/snelheid.md" in uitkomst.output
    assert "wordt nergens bewaard" in " ".join(uitkomst.output.split())


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        (("voorpagina",), "Dit is geen onderdeel: voorpagina. Kies uit: statusbord, "),
        (("optelsom", "voorpagina"), "Dit is geen onderdeel: voorpagina. "),
        (("optelsom", "--engine", "oracle"), "Dit is geen database: oracle. Kies uit: sqlite, postgresql."),
        (("optelsom", "--gemeenten", "10"), "Dit is geen aantal gemeenten: 10. Kies uit: 9, 342."),
    ],
)
def test_wat_niet_bestaat_wordt_geweigerd_met_wat_wel_kan(argumenten: tuple[str, ...], zin: str) -> None:
    uitkomst = _bench(*argumenten)
    assert uitkomst.exit_code == 2
    assert uitkomst.stderr.startswith(zin)
    assert not uitkomst.stdout
