"""The task. A batch is (tokens, weight): weight 1 where the token must be predicted from the ones before."""

import torch

from model import VOCABULARY

SHORTEST_PERIOD = 16
LONGEST_PERIOD = 64  # excluded
KEYS = 6  # the last letters of the alphabet, the capitals


def repeats(count, length, generator):
    """Random letters of a random period in [16, 64), repeated; the repeated part must be predicted."""
    periods = torch.randint(SHORTEST_PERIOD, LONGEST_PERIOD, (count, 1), generator=generator)
    motifs = torch.randint(0, VOCABULARY, (count, LONGEST_PERIOD), generator=generator)
    place = torch.arange(length)[None, :]
    return motifs.gather(1, place % periods), (place >= periods).float()


def firsts(count, length, generator):
    """
    Small letters at random, among them each of six capitals three times, a letter after it. In the first half each
    capital is bound twice; in the second it is asked for, and the letter of its first binding must be predicted.
    """
    small, half = VOCABULARY - KEYS, length // 2
    tokens = torch.randint(0, small, (count, length), generator=generator)
    weight = torch.zeros(count, length)
    for row in range(count):
        bound = torch.randperm(half // 2, generator=generator)[: 2 * KEYS] * 2
        asked = torch.randperm(half // 2, generator=generator)[:KEYS] * 2 + half
        for key in range(KEYS):
            first, second = sorted(bound[2 * key : 2 * key + 2].tolist())
            query = int(asked[key])
            tokens[row, [first, second, query]] = small + key
            tokens[row, query + 1] = tokens[row, first + 1]
            weight[row, query + 1] = 1
    return tokens, weight


TASKS = {"repeat": repeats, "first": firsts}
