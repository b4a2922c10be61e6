"""The task. A batch is (tokens, weight): weight 1 where the token must be predicted from the ones before."""

import torch

from model import VOCABULARY

SHORTEST_PERIOD = 16
LONGEST_PERIOD = 64  # excluded


def repeats(count, length, generator):
    """Random letters of a random period in [16, 64), repeated; the repeated part must be predicted."""
    periods = torch.randint(SHORTEST_PERIOD, LONGEST_PERIOD, (count, 1), generator=generator)
    motifs = torch.randint(0, VOCABULARY, (count, LONGEST_PERIOD), generator=generator)
    place = torch.arange(length)[None, :]
    return motifs.gather(1, place % periods), (place >= periods).float()


TASKS = {"repeat": repeats}
