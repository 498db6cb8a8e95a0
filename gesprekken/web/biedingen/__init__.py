"""The bid: the ledger of versions, writing a concept, proposals, judgement and explanation."""

from gesprekken.web.biedingen import grootboek
from gesprekken.web.biedingen.kamer import bp

__all__ = ["bp", "grootboek"]
