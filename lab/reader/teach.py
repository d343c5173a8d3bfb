"""Teach a large encoder all that is known: `python lab/reader/teach.py LESSONS OUT --encoder FOLDER`.

Attributions, noun phrases with their chains, and acts are learned together, each batch holding some of all, so that
one encoder serves all heads. `LESSONS` is what `gather.py` wrote. Made for one GPU.
"""

from __future__ import annotations

import argparse
import itertools
import lzma
import pickle
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from batches import IGNORE, Batch, Looks, Text, ahead, helpers, inputs, lesson, of_alike_length, on, planned, stretches
from learning import Clock, Learner, told
from losses import LABEL_SIZES, lesson_losses, link_scores
from model import POINTERS, Reader, load_pretrained, mean_of, pretrained, save_weights
from torch import Tensor

_LIKELY = 0.4


def read_lessons(path: Path) -> tuple[list[Text], dict[str, range]]:
    """Return all texts, and which of them are of which kind; an article comes twice, with and without marks."""
    with lzma.open(path, "rb") as file:
        found = pickle.load(file)  # noqa: S301 - written by gather.py
    texts: list[Text] = []
    kinds = {}
    for name, rows in found.items():
        flat = [text for pair in rows for text in pair] if "articles" in name else rows
        kinds[name] = range(len(texts), len(texts) + len(flat))
        texts += flat
    return texts, kinds


@dataclass(frozen=True)
class Plan:
    """Which windows come in which batch of an epoch."""

    kinds: dict[str, range]
    config: dict

    def __call__(self, epoch: int) -> list[tuple]:
        """Return what `lesson` is given for each batch: an epoch is one reading of the reports with acts."""
        config, rng = self.config, np.random.default_rng((self.config["seed"], epoch))
        reports = [*self.kinds["others"], *self.kinds["others"], *self.kinds["coded"]]
        coded = self._cut(reports, config["reports"], rng)
        articles = itertools.cycle(self._cut(self._articles(rng), config["articles"], rng))
        documents = itertools.cycle(rng.permutation(np.array(self.kinds["documents"])).tolist())
        looks = Looks(**config["looks"])
        made = []
        for number, batch in enumerate(coded):
            document = []
            if rng.random() < config["documents"]:
                document = list(stretches(next(documents), config["capacity"], rng))
            made.append(((next(articles), batch, document), looks, epoch * 100_000 + number))
        return made

    def _articles(self, rng: np.random.Generator) -> list[int]:
        """Return the articles, some of them without their quotation marks."""
        own = self.kinds["articles"]
        return [first + int(rng.random() < self.config["bare"]) for first in own[::2]]

    def _cut(self, numbers: list[int], size: int, rng: np.random.Generator) -> list[list]:
        windows = [w for number in numbers for w in stretches(number, self.config["capacity"], rng)]
        return of_alike_length(windows, size, rng)


def watched(kinds: dict[str, range], capacity: int) -> Iterator[tuple]:
    """Yield what `lesson` is given to watch a model on texts that it does not learn."""
    rng = np.random.default_rng(0)
    cuts = {
        "articles": [w for n in kinds["watched articles"][::2] for w in stretches(n, capacity, None)],
        "bare": [w for n in kinds["watched articles"][1::2] for w in stretches(n, capacity, None)],
        "reports": [w for n in kinds["watched reports"] for w in stretches(n, capacity, None)],
    }
    for name, windows in cuts.items():
        for batch in of_alike_length(windows, 6000, rng):
            yield name, (([], batch, []) if name == "reports" else (batch, [], []))
    for number in kinds["watched documents"]:
        yield "documents", ([], [], list(stretches(number, capacity, None)))


@torch.no_grad()
def watch(model: Reader, texts: list[tuple], device: str) -> str:
    """Return for the log how well words of texts unseen are told, gold words given for what hangs on them."""
    model.eval()
    counts: Counter[str] = Counter()
    for name, given in texts:
        t = on(device, lesson(given, Looks(), 0))
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            x = model.encode(*inputs(t)).float()
        if name == "documents":
            _count_document(model, x, t, counts)
        elif name == "reports":
            _count_acts(model, x, t, counts)
        else:
            _count_attributions(model, x, t, name, counts)
    model.train()
    shares = []
    for name in dict.fromkeys(key.split(":")[0] for key in counts):
        right, gold, found = (counts[f"{name}:{part}"] for part in ("right", "gold", "found"))
        score = 2 * right / max(gold + found, 1) if found else right / max(gold, 1)
        shares.append(f"{name} {score:.3f}")
    return " | ".join(shares)


def _add(counts: Counter[str], name: str, right: Tensor, gold: Tensor, found: Tensor | None = None) -> None:
    counts[f"{name}:right"] += int(right.sum())
    counts[f"{name}:gold"] += int(gold.sum())
    if found is not None:
        counts[f"{name}:found"] += int(found.sum())


def _count_attributions(model: Reader, x: Tensor, t: Batch, name: str, counts: Counter[str]) -> None:
    best, gold = model.tags(x).argmax(-1), t["tags"]
    known = gold != IGNORE
    for part, tags in (("source", (1, 2)), ("cue", (3, 4)), ("content", (5, 6))):
        is_gold, is_found = (torch.isin(each, torch.tensor(tags, device=x.device)) & known for each in (gold, best))
        _add(counts, f"{name} {part}", is_gold & is_found, is_gold, is_found)
    pointed = model.pointers(x).argmax(-1)
    for number in range(POINTERS):
        wanted = t["targets"][:, number]
        is_known = (wanted != IGNORE) & ((gold >= 5) if number == 0 else known)
        _add(counts, f"{name} pointer {number}", is_known & (pointed[:, number] == wanted), is_known)


def _count_acts(model: Reader, x: Tensor, t: Batch, counts: Counter[str]) -> None:
    chances = model.acts(x).softmax(-1)
    gold, known = t["acts"], t["acts"] != IGNORE
    is_found = (1 - chances[..., 0] >= _LIKELY) & known
    is_gold = gold > 0
    _add(counts, "act words", is_gold & is_found, is_gold, is_found)
    is_right = is_gold & is_found & (chances[..., 1:].argmax(-1) + 1 == gold)
    _add(counts, "kinds", is_right, is_gold, is_found)
    if len(t["cues"]):
        roles = model.roles(x, t["cues"]).argmax(-1)
        known = t["roles"] != IGNORE
        for number, role in enumerate(("evidence", "actor", "recipient", "about", "condition")):
            of_role = slice(2 * number, 2 * number + 2)
            is_known = known[:, of_role].all(1)
            _add(counts, role, (roles == t["roles"])[:, of_role].all(1) & is_known, is_known)
        said = mean_of(model.act_labels(x), t["cues"])
        parts = said.split(LABEL_SIZES, dim=1)
        for name, part, label in zip(("polarity", "status", "teller"), parts, t["act_labels"].unbind(1), strict=True):
            _add(counts, name, part.argmax(1) == label, torch.ones_like(label))


def _count_document(model: Reader, x: Tensor, t: Batch, counts: Counter[str]) -> None:
    kinds = model.nouns(x)[:, : t["kinds"].shape[1]].argmax(-1)
    known, is_gold = t["kinds"] != IGNORE, t["kinds"] > 0
    _add(counts, "nouns", is_gold & (kinds == t["kinds"]), is_gold, (kinds > 0) & known)
    ends = model.ends(x, t["heads"], t["counts"]).argmax(-1)
    _add(counts, "ends", (ends == t["sides"]).all(1), torch.ones(len(ends)))
    heads = x[t["heads"][:, 0], t["heads"][:, 1]]
    for rows, scores, right in link_scores(model, heads, t):
        is_named = (t["kind"][rows] < 3) & ~right[:, -1]
        best = scores.argmax(1, keepdim=True)
        _add(counts, "links", torch.gather(right, 1, best)[:, 0] & is_named, is_named)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoder", type=Path, default=pretrained(), help="folder of a pretrained encoder")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("teach.toml"))
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--seconds", type=float, default=86_400, help="end by then, whatever the steps")
    parser.add_argument("--processes", type=int, default=12, help="that make batches")
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    torch.manual_seed(config["seed"])
    torch.backends.cuda.matmul.allow_tf32 = True
    texts, kinds = read_lessons(args.lessons)
    pool = helpers(texts, args.processes)
    model = load_pretrained(args.encoder, config["dropout"]).to(args.device)
    learner, clock = Learner(model, config), Clock.started(config["steps"], args.seconds)
    for made in ahead(pool, lesson, planned(pool, Plan(kinds, config))):
        done = clock.done(learner.step)
        if done >= 1:
            break
        with torch.autocast(args.device, torch.bfloat16, enabled=args.device == "cuda"):
            losses = lesson_losses(model, on(args.device, made), config)
        learner.update(sum(losses.values()), done)
        if learner.step % config["report"] == 0:
            print(f"step {learner.step} {done:.3f} {told(losses)}", flush=True)
    pool.terminate()
    state = learner.averaged()
    save_weights(model, state, args.out, with_words=True)
    model.load_state_dict(state)
    print(watch(model, list(watched(kinds, config["capacity"])), args.device), flush=True)


if __name__ == "__main__":
    main()
