"""The lab's language model: two layers of attention only, with one of four positional schemes."""

import math

import torch
from torch import nn

VOCABULARY = 32
WIDTH = 64
HEADS = 2
HEAD_SIZE = WIDTH // HEADS
LAYERS = 2
BASE = 10_000.0
NORM_EPSILON = 1e-5
T5_BUCKETS = 32
T5_MAX_DISTANCE = 128

SCHEMES = ("rope", "alibi", "t5", "none")


def period_ratios(method, factor, trained_length, slow=1.0, fast=8.0):
    """How much longer each pair's period becomes, the fastest pair first."""
    ratios = []
    for pair in range(1, HEAD_SIZE // 2 + 1):
        turns = trained_length * BASE ** (-2 * (pair - 1) / HEAD_SIZE) / (2 * math.pi)
        if method == "none":
            ratio = 1.0
        elif method == "interpolation":
            ratio = factor
        elif method == "base-scaling":
            ratio = factor ** (2 * (pair - 1) / (HEAD_SIZE - 2))
        elif method == "by-parts":
            kept = min(max((turns - slow) / (fast - slow), 0.0), 1.0)
            ratio = factor / ((1 - kept) + kept * factor)
        else:
            raise ValueError(f"unknown method {method}")
        ratios.append(ratio)
    return torch.tensor(ratios, dtype=torch.float64)


def frequencies(ratios=None):
    """Radians per token of each pair, the fastest first."""
    pairs = torch.arange(HEAD_SIZE // 2, dtype=torch.float64)
    plain = BASE ** (-2 * pairs / HEAD_SIZE)
    return plain if ratios is None else plain / ratios


def t5_bucket(distance):
    """The bucket of a distance to an earlier token, decided in integers."""
    exact = T5_BUCKETS // 2
    if distance < exact:
        return distance
    ranges = T5_BUCKETS - exact
    bucket = exact
    while bucket < T5_BUCKETS - 1:
        step = bucket + 1 - exact
        if distance**ranges < T5_MAX_DISTANCE**step * exact ** (ranges - step):
            break
        bucket += 1
    return bucket


class Model(nn.Module):
    """Parameters lie in the order of `parameters()`, which is the order in the weights file."""

    def __init__(self, scheme):
        super().__init__()
        self.scheme = scheme
        self.embedding = nn.Embedding(VOCABULARY, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.output = nn.Linear(WIDTH, VOCABULARY, bias=False)
        if scheme == "t5":
            self.bias = nn.Parameter(torch.zeros(HEADS, T5_BUCKETS))

    def forward(self, tokens, theta=None, sharpness=1.0):
        length = tokens.shape[1]
        place = Places(self, length, theta, sharpness)
        hidden = self.embedding(tokens)
        for layer in self.layers:
            hidden = hidden + layer(hidden, place)
        return self.output(self.norm(hidden))


class Places:
    """What the positions of a text of one length do to queries, keys and logits."""

    def __init__(self, model, length, theta, sharpness):
        dtype = model.output.weight.dtype
        self.sharpness = sharpness
        self.cos = self.sin = None
        index = torch.arange(length)
        distance = index[:, None] - index[None, :]
        self.bias = torch.zeros(length, length, dtype=dtype).masked_fill(distance < 0, -math.inf)
        if model.scheme == "rope":
            theta = frequencies() if theta is None else theta
            angle = index.double()[:, None] * theta[None, :]
            self.cos, self.sin = angle.cos().to(dtype), angle.sin().to(dtype)
        elif model.scheme == "alibi":
            slopes = torch.tensor([2.0 ** (-8 * (head + 1) / HEADS) for head in range(HEADS)], dtype=dtype)
            self.bias = self.bias - slopes[:, None, None] * distance.clamp(min=0).to(dtype)
        elif model.scheme == "t5":
            buckets = torch.tensor([t5_bucket(away) for away in range(length)])
            self.bias = self.bias + model.bias[:, buckets[distance.clamp(min=0)]]

    def rotate(self, vectors):
        """Half-split: coordinate i pairs with coordinate i + HEAD_SIZE/2."""
        if self.cos is None:
            return vectors
        first, second = vectors.chunk(2, dim=-1)
        return torch.cat(
            (first * self.cos - second * self.sin, first * self.sin + second * self.cos), dim=-1
        )


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.query = nn.Linear(WIDTH, WIDTH, bias=False)
        self.key = nn.Linear(WIDTH, WIDTH, bias=False)
        self.value = nn.Linear(WIDTH, WIDTH, bias=False)
        self.join = nn.Linear(WIDTH, WIDTH, bias=False)

    def forward(self, hidden, place):
        batch, length, _ = hidden.shape
        normal = self.norm(hidden)
        split = lambda flat: flat.view(batch, length, HEADS, HEAD_SIZE).transpose(1, 2)
        query = place.rotate(split(self.query(normal)))
        key = place.rotate(split(self.key(normal)))
        scale = place.sharpness**2 / math.sqrt(HEAD_SIZE)
        logits = (query * scale) @ key.transpose(2, 3) + place.bias
        attention = logits.softmax(dim=-1)
        mixed = (attention @ split(self.value(normal))).transpose(1, 2)
        return self.join(mixed.reshape(batch, length, WIDTH))
