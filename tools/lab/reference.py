"""
Writes reference logits in double precision, of every fourth position, from the weights as they are shipped, to
`tests/fixtures/lab/`.

    python3 tools/lab/reference.py
"""

import json
import math
import struct
from pathlib import Path

import torch

from data import repeats
from model import Model, frequencies, period_ratios
from recipes import RECIPES, TRAINED_LENGTH
from train import WEIGHTS, read_weights

FIXTURES = Path(__file__).resolve().parent.parent.parent / "tests" / "fixtures" / "lab"
EVERY = 4  # of so many positions one is kept
SCALED = ("interpolation", "base-scaling", "by-parts")


def cases():
    """Every shipped model on 192 tokens, and RoPE under each method at four times its trained length."""
    for name in RECIPES:
        if (WEIGHTS / f"{name}.bin").exists():
            yield {"model": name, "method": "none", "length": 192, "sharpness": 1.0}
    yield {"model": "rope", "method": "none", "length": 512, "sharpness": 1.0}
    for method in SCALED:
        yield {"model": "rope", "method": method, "length": 512, "sharpness": 1.0}
    yield {"model": "rope", "method": "by-parts", "length": 512, "sharpness": 0.1 * math.log(4) + 1}


def main():
    FIXTURES.mkdir(parents=True, exist_ok=True)
    listed, logits = [], b""
    for seed, case in enumerate(cases()):
        model = Model(RECIPES[case["model"]]["scheme"]).double()
        read_weights(model, WEIGHTS / f"{case['model']}.bin")
        tokens, _ = repeats(1, case["length"], torch.Generator().manual_seed(seed))
        factor = case["length"] / TRAINED_LENGTH
        theta = frequencies(period_ratios(case["method"], factor, TRAINED_LENGTH))
        with torch.no_grad():
            rows = model(tokens, theta, case["sharpness"])[0][::EVERY]
        listed.append({**case, "tokens": tokens[0].tolist()})
        logits += struct.pack(f"<{rows.numel()}f", *rows.flatten().tolist())
    (FIXTURES / "reference.json").write_text(json.dumps(listed) + "\n")
    (FIXTURES / "reference.bin").write_bytes(logits)


if __name__ == "__main__":
    main()
