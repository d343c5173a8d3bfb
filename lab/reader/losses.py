"""What a reader is taught: the losses of a lesson by hand-made labels, and of one by what a teacher says."""

from __future__ import annotations

import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from batches import IGNORE, Batch, inputs, is_word
from model import PARTS, POINTERS, Reader, mean_of
from torch import Tensor

from onrecord.reading.nouns import LONGEST_SIDE
from onrecord.reading.proposals import LABELS

LABEL_SIZES = [len(values) for values in LABELS.values()]
ALL_PARTS = tuple(name for names in PARTS.values() for name in names)
NOUN_PARTS = tuple(name for name in ALL_PARTS if name.startswith(("nouns", "ends_", "link_")))
# Tags of the first and of later words of cues, and of contents.
_CUE, _CONTENT = slice(3, 5), slice(5, 7)
# A word counts as a cue or a head, for what hangs on it, from this chance on.
_LEAST = 0.1
THING = 3


def lesson_losses(model: Reader, t: Batch, config: dict) -> dict[str, Tensor]:
    """Return the losses of a batch of `batches.lesson`, each weighed, by name."""
    x = model.encode(*inputs(t)).float()
    articles, reports = len(t["tags"]), len(t["acts"])
    with torch.autocast(x.device.type, enabled=False):
        found = _attributions(model, x[:articles], t, config) if articles else {}
        if reports:
            found |= _acts(model, x, t, config)
        if "heads" in t:
            found |= _document(model, x, t, articles + reports, config)
    return {name: config["weights"][name] * loss for name, loss in found.items()}


def _attributions(model: Reader, x: Tensor, t: Batch, config: dict) -> dict[str, Tensor]:
    tags = F.cross_entropy(model.tags(x).flatten(0, 1), t["tags"].flatten(), ignore_index=IGNORE)
    scores = _within(model.pointers(x), t["counts"][: len(x)])
    pointed = x.new_zeros(())
    for number in range(POINTERS):
        wanted = t["targets"][:, number].flatten()
        each = F.cross_entropy(scores[:, number].flatten(0, 1), wanted, ignore_index=IGNORE, reduction="none")
        is_content = t["tags"].flatten() >= _CONTENT.start
        # Words outside contents point at nothing; they are many and count less.
        weight = torch.where(is_content, 1.0, config["none_weight"]) if number == 0 else torch.ones_like(each)
        weight = weight * (wanted != IGNORE)
        pointed = pointed + (each * weight).sum() / weight.sum().clamp(min=1)
    return {"tags": tags, "pointers": pointed}


def _within(scores: Tensor, counts: Tensor) -> Tensor:
    """Return pointer scores (b, p, w, w + 1) without those at words that are padding."""
    order = torch.arange(scores.shape[-1], device=scores.device)
    is_padding = (order >= counts[:, None]) & (order < scores.shape[-1] - 1)
    return scores.masked_fill(is_padding[:, None, None], -1e4)


def _acts(model: Reader, x: Tensor, t: Batch, config: dict) -> dict[str, Tensor]:
    articles, reports = len(t["tags"]), len(t["acts"])
    tags = model.acts(x[articles : articles + reports]).flatten(0, 1)
    wanted = t["acts"].flatten()
    found = {"acts": F.cross_entropy(tags, wanted, ignore_index=IGNORE)}
    # Few words are cues: which kind they show would hardly count among all the words that show none.
    is_cue = wanted > 0
    if is_cue.any():
        found["kinds"] = F.cross_entropy(tags[is_cue][:, 1:], wanted[is_cue] - 1)
    if len(t["cues"]):
        roles = _within(model.roles(x, t["cues"])[:, None], t["counts"][t["cues"][:, 0]])[:, 0]
        found["roles"] = F.cross_entropy(roles.flatten(0, 1), t["roles"].flatten(), ignore_index=IGNORE)
        said = mean_of(model.act_labels(x), t["cues"]).split(LABEL_SIZES, dim=1)
        labels = t["act_labels"].unbind(1)
        found["labels"] = sum(F.cross_entropy(part, label) for part, label in zip(said, labels, strict=True))
    return found


def _document(model: Reader, x: Tensor, t: Batch, before: int, config: dict) -> dict[str, Tensor]:
    kinds = F.cross_entropy(model.nouns(x[before:])[:, : t["kinds"].shape[1]].flatten(0, 1), t["kinds"].flatten())
    ends = model.ends(x, t["heads"], t["counts"])
    sides = torch.where((t["sides"] < 0) | (t["sides"] >= LONGEST_SIDE), IGNORE, t["sides"])
    found = {"nouns": kinds, "ends": F.cross_entropy(ends.flatten(0, 1), sides.flatten(), ignore_index=IGNORE)}
    heads = x[t["heads"][:, 0], t["heads"][:, 1]]
    total, count = x.new_zeros(()), x.new_zeros(())
    for rows, scores, right in link_scores(model, heads, t):
        weight = torch.where(t["kind"][rows] == THING, config["thing_weight"], 1.0)
        each = -torch.logsumexp(F.log_softmax(scores, dim=1).masked_fill(~right, -1e4), dim=1)
        total, count = total + (each * weight).sum(), count + weight.sum()
    return found | {"links": total / count.clamp(min=1)}


def link_scores(model: Reader, heads: Tensor, t: Batch) -> list[tuple[Tensor, Tensor, Tensor]]:
    """Return the rows of each block of a document, the scores of their antecedents, and which are right."""
    found = []
    for number in range(sum(name.startswith("rows") for name in t)):
        rows, candidates = t[f"rows {number}"], t[f"candidates {number}"]
        scores = model.links(heads, rows, candidates, t[f"codes {number}"], t["is_new"][rows])
        right = t[f"right {number}"]
        found.append((rows, scores, torch.cat((right, ~right.any(1, keepdim=True)), dim=1)))
    return found


class Taught:
    """What teachers say of a batch, worked out once for all students: one of noun phrases, the other of all else."""

    def __init__(self, teacher: Reader, nouns: Reader, t: Batch) -> None:
        self.is_word, self.counts = is_word(t), t["counts"]
        y = teacher.encode(*inputs(t)).float()
        z = y if nouns is teacher else nouns.encode(*inputs(t)).float()
        with torch.autocast(y.device.type, enabled=False):
            self.heads = said_by(teacher, y[self.is_word]) | said_by(nouns, z[self.is_word], NOUN_PARTS)
            chances = self.heads["tags"].softmax(-1)
            self.cue, self.content = chances[:, _CUE].sum(1), chances[:, _CONTENT].sum(1)
            self.act = 1 - self.heads["acts"].softmax(-1)[:, 0]
            self.noun = 1 - self.heads["nouns"].softmax(-1)[:, 0]
            places = self.is_word.nonzero()
            acting = places[self.act >= _LEAST]
            self.cues = torch.cat((acting, acting[:, 1:] + 1), dim=1)
            self.nouns = places[self.noun >= _LEAST]
            self.pointers = self._pointers(teacher, y)
            self.roles = self._roles(teacher, y)
            self.ends = nouns.ends(z, self.nouns, self.counts).log_softmax(-1)

    def _pointers(self, model: Reader, x: Tensor) -> Tensor:
        """Return the log chances of what each word points at, (n, 3, w + 1)."""
        return _within(model.pointers(x), self.counts).log_softmax(-1).transpose(1, 2)[self.is_word]

    def _roles(self, model: Reader, x: Tensor) -> Tensor:
        scores = model.roles(x, self.cues)[:, None]
        return _within(scores, self.counts[self.cues[:, 0]])[:, 0].log_softmax(-1)

    def losses(self, student: Reader, t: Batch, config: dict) -> dict[str, Tensor]:
        """Return how far a student is from its teachers, by name, each weighed."""
        x = student.encode(*inputs(t)).float()
        with torch.autocast(x.device.type, enabled=False):
            said = said_by(student, x[self.is_word])
            found = {"vectors": sum(_spread(said[name], wanted) for name, wanted in self.heads.items())}
            for name in ("tags", "acts", "nouns"):
                found[name] = _apart(said[name].log_softmax(-1), self.heads[name].log_softmax(-1)).mean()
            sides = (heads["act_labels"].split(LABEL_SIZES, 1) for heads in (said, self.heads))
            labels = zip(*sides, strict=True)
            apart = sum(_apart(a.log_softmax(-1), b.log_softmax(-1)) for a, b in labels)
            found["labels"] = _mean(apart, self.act)
            apart = _apart(self._pointers(student, x), self.pointers)
            found["pointers"] = _mean(apart[:, 0], self.content) + _mean(apart[:, 1:].sum(1), self.cue)
            found["roles"] = _mean(_apart(self._roles(student, x), self.roles).mean(1), self.act[self.act >= _LEAST])
            ends = student.ends(x, self.nouns, self.counts).log_softmax(-1)
            found["ends"] = _mean(_apart(ends, self.ends).mean(1), self.noun[self.noun >= _LEAST])
        return {name: config["weights"][name] * loss for name, loss in found.items()}


def said_by(model: Reader, vectors: Tensor, names: tuple[str, ...] = ALL_PARTS) -> dict[str, Tensor]:
    """Return what heads of a model make of the vectors of words."""
    return {name: getattr(model, name)(vectors) for name in names}


def _spread(said: Tensor, wanted: Tensor) -> Tensor:
    """Return how far outputs are apart, as a share of how far the teacher's lie from their mean."""
    return ((said - wanted) ** 2).sum() / ((wanted - wanted.mean(0)) ** 2).sum().clamp(min=1e-6)


def _apart(said: Tensor, wanted: Tensor) -> Tensor:
    """Return the divergence of log chances along the last dimension."""
    return (wanted.exp() * (wanted - said)).sum(-1)


def _mean(values: Tensor, weights: Tensor) -> Tensor:
    return (values * weights).sum() / weights.sum().clamp(min=1)
