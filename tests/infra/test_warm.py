"""What is kept warm is bounded: by number, or by what the values weigh together."""

from __future__ import annotations

from gesprekken.infra.warm import Warm


def test_wat_het_langst_niet_is_gelezen_gaat_eruit() -> None:
    bak: Warm[str, int] = Warm(2)
    bak.zet("een", 1)
    bak.zet("twee", 2)
    assert bak.find("een") == 1
    bak.zet("drie", 3)
    assert [bak.find(naam) for naam in ("een", "twee", "drie")] == [1, None, 3]


def test_met_een_gewicht_telt_wat_de_waarden_samen_wegen() -> None:
    bak: Warm[str, str] = Warm(10, len)
    bak.zet("een", "vijf.")
    bak.zet("twee", "vier")
    assert bak.find("een") == "vijf."
    bak.zet("drie", "drie")
    assert [bak.find(naam) for naam in ("een", "twee", "drie")] == ["vijf.", None, "drie"]


def test_wat_alleen_al_te_zwaar_is_wordt_gemaakt_en_niet_bewaard() -> None:
    bak: Warm[str, str] = Warm(10, len)
    bak.zet("een", "vijf.")
    assert bak.get_of_maak("groot", lambda: "elf letters") == "elf letters"
    assert bak.find("groot") is None
    assert bak.find("een") == "vijf."
