"""Kind *bod*: the municipality issues a bid, judges whether it is a real step, and explains it when it falls short.

Source: addendum, 'indien het gemeentelijk bod … nog geen extra doelgroepvoorraad of geen wezenlijke stap … laat zien'.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from gesprekken.core.klok import dag
from gesprekken.core.permissions import Permission
from gesprekken.core.plek import Plek, Pleksoort
from gesprekken.domain.biedingen.rekenen import uitleg_verschuldigd
from gesprekken.domain.soorten.bod.feiten import Bodfeit, Voorstelfeit
from gesprekken.domain.soorten.bod.parameters import Bodparameters
from gesprekken.domain.verplichtingen.feiten import Feiten, Soortstap
from gesprekken.domain.verplichtingen.opstellen import aan_tafel, uiterlijk, van_trekker
from gesprekken.domain.verplichtingen.verplichting import Sleutel, Verplichting

Bodstap = Soortstap[Bodparameters]


def geldend(stap: Bodstap, feiten: Feiten) -> Bodfeit | None:
    """The bid that counts: the version that was issued last."""
    return max(feiten.van(Bodfeit, stap), key=lambda b: b.nr, default=None)


def begonnen_op(stap: Bodstap, feiten: Feiten) -> datetime | None:
    """Work began with the first version that was issued, or the first proposal."""
    momenten = [b.op for b in feiten.van(Bodfeit, stap)]
    momenten += [v.op for v in feiten.van(Voorstelfeit, stap)]
    return min(momenten, default=None)


def extra(stap: Bodstap, feiten: Feiten) -> int:
    """Extra doelgroepvoorraad, net, of the bid that counts against the first one of the round; 0 without a bid."""
    biedingen = sorted(feiten.van(Bodfeit, stap), key=lambda b: b.nr)
    return biedingen[-1].netto - biedingen[0].netto if biedingen else 0


def verschuldigd(stap: Bodstap, feiten: Feiten) -> bool:
    """Whether an explanation is owed for the bid that counts."""
    bod = geldend(stap, feiten)
    return bod is not None and uitleg_verschuldigd(extra(stap, feiten), bod.wezenlijk)


def licht_toe(stap: Bodstap, feiten: Feiten) -> bool:
    """Whether the municipality explains the bid that counts; that stands beside it, for everybody in the round."""
    bod = geldend(stap, feiten)
    return bod is not None and bod.uitleg_op is not None and verschuldigd(stap, feiten)


def verplichtingen(stap: Bodstap, feiten: Feiten) -> tuple[Verplichting, ...]:
    """Issue, judge, explain when that is owed; answer every proposal."""
    bod = geldend(stap, feiten)
    uitbrengen = _van(stap, feiten, "uitbrengen", "Bod uitbrengen", voldaan_op=begonnen_met_bieden(stap, feiten))
    oordelen = _van(
        stap, feiten, "oordelen", "Zeggen of het bod een wezenlijke stap is",
        wacht_op=(uitbrengen.sleutel,), voldaan_op=bod.oordeel_op if bod else None,
    )  # fmt: skip
    voorstellen = tuple(_voorstel(stap, feiten, v) for v in feiten.van(Voorstelfeit, stap))
    if bod is None or not verschuldigd(stap, feiten):
        return (uitbrengen, oordelen, *voorstellen)
    uitleggen = _van(
        stap, feiten, "uitleggen", "Toelichting of handelingsperspectief schrijven",
        wacht_op=(uitbrengen.sleutel,), voldaan_op=bod.uitleg_op,
    )  # fmt: skip
    return (uitbrengen, oordelen, uitleggen, *voorstellen)


def begonnen_met_bieden(stap: Bodstap, feiten: Feiten) -> datetime | None:
    """When the first version of this round was issued."""
    return min((b.op for b in feiten.van(Bodfeit, stap)), default=None)


def _plek(stap: Bodstap, feiten: Feiten, deel: str = "") -> Plek:
    return Plek(Pleksoort.BOD, feiten.ronde_slug, feiten.dossier_slug, stap.code, deel)


def _van(
    stap: Bodstap, feiten: Feiten, soort: str, wat: str, *, wacht_op: tuple[Sleutel, ...] = (),
    voldaan_op: datetime | None = None,
) -> Verplichting:  # fmt: skip
    return van_trekker(
        stap, feiten, soort, wat, stap.limiet, _plek(stap, feiten, soort), Permission.BOD_SCHRIJVEN,
        wacht_op=wacht_op, voldaan_op=voldaan_op,
    )  # fmt: skip


def _voorstel(stap: Bodstap, feiten: Feiten, v: Voorstelfeit) -> Verplichting:
    return replace(van_trekker(
        stap, feiten, "antwoorden", f"Antwoord geven op het voorstel van {v.partij}",
        uiterlijk(dag(v.op), stap.parameters.reactiedagen), _plek(stap, feiten, v.sleutel), Permission.BOD_SCHRIJVEN,
        object_=v.sleutel, voldaan_op=v.antwoord_op,
    ), muur=aan_tafel(feiten))  # fmt: skip
