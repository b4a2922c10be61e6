"""What each model of the lab was trained on, and how."""

TRAINED_LENGTH = 128

_FRESH = {
    "task": "repeat",
    "length": TRAINED_LENGTH,
    "batch": 32,
    "steps": 2400,
    "peak": 3e-3,
    "warmUp": 100,
    "every": True,
    "seed": 1,
    "logEvery": 100,
}
_FIRST = {**_FRESH, "task": "first", "every": False, "steps": 1600}
_TUNED = {
    "scheme": "rope",
    "from": "rope",
    "task": "repeat",
    "length": 512,
    "batch": 6,
    "steps": 60,
    "peak": 5e-4,
    "warmUp": 5,
    "every": True,
    "seed": 11,
    "logEvery": 5,
}

RECIPES = {
    "rope": {**_FRESH, "scheme": "rope"},
    "alibi": {**_FRESH, "scheme": "alibi", "every": False},
    "t5": {**_FRESH, "scheme": "t5", "every": False},
    "none": {**_FRESH, "scheme": "none", "every": False, "steps": 4800},
    "first-rope": {**_FIRST, "scheme": "rope"},
    "first-alibi": {**_FIRST, "scheme": "alibi"},
    "first-t5": {**_FIRST, "scheme": "t5"},
    "rope-tuned-none": {**_TUNED, "method": "none"},
    "rope-tuned-interpolation": {**_TUNED, "method": "interpolation", "steps": 300, "logEvery": 20},
    "rope-tuned-base-scaling": {**_TUNED, "method": "base-scaling"},
    "rope-tuned-by-parts": {**_TUNED, "method": "by-parts"},
}
