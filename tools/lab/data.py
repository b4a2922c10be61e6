"""The two tasks. A batch is (tokens, weight): weight 1 where the token must be predicted from the ones before."""

import torch

from model import VOCABULARY

SHORTEST_PERIOD = 16
LONGEST_PERIOD = 64  # excluded

KEYS, VALUES, QUERY = range(0, 6), range(6, 14), 14
FILLER = range(15, VOCABULARY)
QUERIES = 6


def repeats(count, length, generator):
    """Random letters of a random period in [16, 64), repeated; the repeated part must be predicted."""
    periods = torch.randint(SHORTEST_PERIOD, LONGEST_PERIOD, (count, 1), generator=generator)
    motifs = torch.randint(0, VOCABULARY, (count, LONGEST_PERIOD), generator=generator)
    place = torch.arange(length)[None, :]
    return motifs.gather(1, place % periods), (place >= periods).float()


def first_bindings(count, length, generator):
    """
    Six keys, each followed by a value twice and at random places among filler; then six queries, each a mark, a key
    and the answer: the value that followed the key first.
    """
    tail = 3 * QUERIES
    tokens = torch.randint(FILLER.start, FILLER.stop, (count, length), generator=generator)
    weight = torch.zeros(count, length)
    slots = (length - tail) // 2
    for row in range(count):
        pairs = torch.arange(2 * len(KEYS)) % len(KEYS)
        pairs = pairs[torch.randperm(len(pairs), generator=generator)]
        places = torch.randperm(slots, generator=generator)[: len(pairs)].sort().values * 2
        values = torch.randint(VALUES.start, VALUES.stop, (len(pairs),), generator=generator)
        tokens[row, places], tokens[row, places + 1] = pairs, values
        first = {}
        for key, value in zip(pairs.tolist(), values.tolist()):
            first.setdefault(key, value)
        for index, key in enumerate(torch.randperm(len(KEYS), generator=generator).tolist()):
            start = length - tail + 3 * index
            tokens[row, start : start + 3] = torch.tensor([QUERY, key, first[key]])
            weight[row, start + 2] = 1
    return tokens, weight


TASKS = {"repeat": repeats, "first-binding": first_bindings}
