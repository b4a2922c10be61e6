"""
Writes `public/lab/manifest.json`: what each weights file is, its hash, how it was trained, and the training log.

    python3 tools/lab/manifest.py
"""

import hashlib
import json

import model
from data import LONGEST_PERIOD, SHORTEST_PERIOD
from recipes import RECIPES, TRAINED_LENGTH
from train import LOGS, WEIGHTS

LOG_COLUMNS = ["step", "loss", "accuracy", "farAccuracy"]


def describe(name, recipe):
    raw = (WEIGHTS / f"{name}.bin").read_bytes()
    training = json.loads((LOGS / f"{name}.json").read_text())
    return {
        "file": f"{name}.bin",
        "sha256": hashlib.sha256(raw).hexdigest(),
        "bytes": len(raw),
        "parameters": len(raw) // 2,
        "scheme": recipe["scheme"],
        "task": recipe["task"],
        "recipe": {key: value for key, value in recipe.items() if key not in ("scheme", "task", "logEvery")},
        "cpuSeconds": training["cpuSeconds"],
        "log": [[entry.get(column) for column in LOG_COLUMNS] for entry in training["log"]],
    }


def main():
    models = {
        name: describe(name, recipe) for name, recipe in RECIPES.items() if (WEIGHTS / f"{name}.bin").exists()
    }
    manifest = {
        "licence": "MIT",
        "format": "little-endian 16-bit floats in the order of Model.parameters() in tools/lab/model.py",
        "shape": {
            "vocabulary": model.VOCABULARY,
            "width": model.WIDTH,
            "heads": model.HEADS,
            "layers": model.LAYERS,
            "base": model.BASE,
            "trainedLength": TRAINED_LENGTH,
            "periods": [SHORTEST_PERIOD, LONGEST_PERIOD - 1],
        },
        "optimizer": "AdamW, betas 0.9 and 0.98, weight decay 0.01, cosine after a linear warm-up",
        "logColumns": LOG_COLUMNS,
        "models": models,
    }
    (WEIGHTS / "manifest.json").write_text(json.dumps(manifest, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
