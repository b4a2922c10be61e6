"""
Trains one of the lab's models and writes its weights as 16-bit floats.

    python3 tools/lab/train.py rope
    python3 tools/lab/train.py --list

Same seed, one thread and the same PyTorch give the same weights. What was trained how stands in `recipes.py`.
"""

import argparse
import json
import math
import struct
import time
from pathlib import Path

import torch
from torch.nn import functional

from data import TASKS
from model import VOCABULARY, Model, frequencies, period_ratios
from recipes import RECIPES, TRAINED_LENGTH

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent.parent / "public" / "lab"
LOGS = HERE / "logs"


def learning_rate(step, recipe):
    """Linear warm-up, then half a cosine down to zero."""
    if step < recipe["warmUp"]:
        return recipe["peak"] * (step + 1) / recipe["warmUp"]
    progress = (step - recipe["warmUp"]) / (recipe["steps"] - recipe["warmUp"])
    return recipe["peak"] * 0.5 * (1 + math.cos(math.pi * progress))


def batch_loss(model, tokens, weight, theta, every=False):
    """Mean loss and accuracy over the tokens that can be predicted; with `every`, the loss is over all tokens."""
    logits = model(tokens[:, :-1], theta)
    target, weight = tokens[:, 1:], weight[:, 1:]
    losses = functional.cross_entropy(logits.reshape(-1, VOCABULARY), target.reshape(-1), reduction="none")
    hits = (logits.argmax(-1) == target).float()
    total = weight.sum()
    loss = losses.mean() if every else (losses * weight.reshape(-1)).sum() / total
    return loss, (hits * weight).sum() / total


def far_accuracy(model, theta, task):
    """Accuracy on the last quarter of four texts of four times the trained length."""
    tokens, weight = TASKS[task](4, 4 * TRAINED_LENGTH, torch.Generator().manual_seed(0))
    weight[:, : 3 * TRAINED_LENGTH] = 0
    with torch.no_grad():
        return batch_loss(model, tokens, weight, theta)[1].item()


def train(name):
    recipe = RECIPES[name]
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(recipe["seed"])
    generator = torch.Generator().manual_seed(recipe["seed"] + 1)
    model = Model(recipe["scheme"])
    if "from" in recipe:
        read_weights(model, WEIGHTS / f"{recipe['from']}.bin")
    theta = None
    if "method" in recipe:
        theta = frequencies(period_ratios(recipe["method"], recipe["length"] / TRAINED_LENGTH, TRAINED_LENGTH))
    optimizer = torch.optim.AdamW(model.parameters(), lr=recipe["peak"], betas=(0.9, 0.98))
    log, started = [], time.process_time()
    for step in range(recipe["steps"]):
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(step, recipe)
        tokens, weight = TASKS[recipe["task"]](recipe["batch"], recipe["length"], generator)
        loss, accuracy = batch_loss(model, tokens, weight, theta, recipe["every"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % recipe["logEvery"] == 0 or step == recipe["steps"] - 1:
            entry = {"step": step, "loss": round(loss.item(), 4), "accuracy": round(accuracy.item(), 4)}
            log.append({**entry, "farAccuracy": round(far_accuracy(model, theta, recipe["task"]), 4)})
            print(name, log[-1], flush=True)
    write_weights(model, WEIGHTS / f"{name}.bin")
    LOGS.mkdir(exist_ok=True)
    seconds = round(time.process_time() - started)
    (LOGS / f"{name}.json").write_text(json.dumps({"cpuSeconds": seconds, "log": log}, indent=1) + "\n")


def write_weights(model, path):
    """All parameters in order, as little-endian 16-bit floats."""
    values = [value for parameter in model.parameters() for value in parameter.detach().flatten().tolist()]
    path.write_bytes(struct.pack(f"<{len(values)}e", *values))


def read_weights(model, path):
    raw = path.read_bytes()
    values = torch.tensor(struct.unpack(f"<{len(raw) // 2}e", raw), dtype=torch.float64)
    start = 0
    with torch.no_grad():
        for parameter in model.parameters():
            part = values[start : start + parameter.numel()]
            parameter.copy_(part.view_as(parameter))
            start += parameter.numel()
    if start != len(values):
        raise ValueError(f"{path} holds {len(values)} numbers, the model takes {start}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("name", nargs="?", choices=sorted(RECIPES))
    parser.add_argument("--list", action="store_true", help="print the recipes")
    choice = parser.parse_args()
    if choice.list or choice.name is None:
        print(json.dumps(RECIPES, indent=2))
    else:
        train(choice.name)
