"""Nothing in the repository tells on which machine it was made, or from where packages were fetched."""

from __future__ import annotations

import re

from tests.ondersteuning.bron import bestanden, geen, naam_van

# Spelled in parts, so that this file does not hold what it looks for.
MACHINE = ["/" + "work/", "/" + "root/", "/" + "home/", "C:" + "\\Users"]
HOSTS = ["pypi" + ".org", "python" + "hosted.org", "npmjs" + ".", "npm" + "registry", "deb" + ".debian.org",
         "yarn" + "pkg.com", "unpkg" + ".com", "jsdelivr" + ".net"]  # fmt: skip
SPOOR = re.compile("|".join(map(re.escape, [*MACHINE, *HOSTS])))
TEKST = {"", ".py", ".html", ".css", ".mjs", ".js", ".json", ".md", ".toml", ".cfg", ".txt", ".in", ".ini", ".mako",
         ".svg"}  # fmt: skip


def test_geen_bestand_noemt_een_pad_van_een_machine_of_een_pakketbron() -> None:
    fout = []
    for pad in bestanden():
        if pad.suffix not in TEKST:
            continue
        for nr, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), 1):
            if spoor := SPOOR.search(regel):
                fout.append(f"{naam_van(pad)}:{nr} {spoor.group()}")
    geen(fout)
