"""docs/veiligheid.md names a test for each defence, and every test that it names is there."""

from __future__ import annotations

import re

from tests.ondersteuning.bron import geen
from tests.ondersteuning.omgeving import WORTEL

RIJ = re.compile(r"^\| (?!Dreiging|---)(.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`")


def _rijen() -> list[tuple[str, str, str]]:
    return RIJ.findall((WORTEL / "docs/veiligheid.md").read_text(encoding="utf-8"))


def _is_er(bestand: str, naam: str) -> bool:
    pad = WORTEL / bestand
    return pad.is_file() and (
        not naam or re.search(rf"^def {naam}\(", pad.read_text(encoding="utf-8"), re.M) is not None
    )


def test_elke_dreiging_heeft_een_verweer_en_een_test() -> None:
    rijen = _rijen()
    assert len(rijen) > 15
    geen(dreiging for dreiging, _verweer, tests in rijen if not TEST.search(tests))


def test_elke_genoemde_test_bestaat() -> None:
    genoemd = [t for _dreiging, _verweer, tests in _rijen() for t in TEST.findall(tests)]
    geen(f"{bestand}::{naam}" for bestand, naam in genoemd if not _is_er(bestand, naam))
    los = TEST.sub("", " ".join(tests for *_rest, tests in _rijen())).replace(",", "").strip()
    assert not los, f"geen test: {los}"
