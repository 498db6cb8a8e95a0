"""The bid: writing and issuing versions, proposals of others, the judgement and the explanation."""
