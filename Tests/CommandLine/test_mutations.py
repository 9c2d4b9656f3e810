"""Damaged content: a short run always, a long one with POLDER_MUTATIONS=10000 (and POLDER_SEED)."""

import os
from collections import Counter

from mutations import campaign
from running import POLDER, PROJECT


def test_damage_is_found_where_it_is(tmp_path):
    count = int(os.environ.get("POLDER_MUTATIONS", "80"))
    seed = int(os.environ.get("POLDER_SEED", "1"))
    verdicts = campaign(POLDER, PROJECT, tmp_path / "site", count, seed)
    kinds = Counter(verdict.damage.kind for verdict in verdicts)
    told = Counter(verdict.damage.kind for verdict in verdicts if verdict.errors)
    slowest = max(verdict.seconds for verdict in verdicts)
    print(f"\n{count} mutations, seed {seed}; the slowest check took {slowest:.2f} s")
    for kind, number in sorted(kinds.items()):
        print(f"  {kind}: {number}, of which {told[kind]} with errors")
    wrong = [
        f"{verdict.damage}: {complaint}" for verdict in verdicts for complaint in verdict.complaints
    ]
    assert not wrong, "\n".join(wrong[:20])
