"""Updates of a model that learns: rates by layer, warm-up and decline, and the average of its weights."""

from __future__ import annotations

import time
from dataclasses import dataclass

import torch
import torch.distributed as dist
from model import Reader
from torch import Tensor

SINGLE = ("pairs", "new", "ends_distance")  # numbers by themselves, each met seldom


def groups(model: Reader, config: dict) -> list[dict]:
    """Return parameter groups: heads learn fast, lower layers slowly, norms and biases do not decay."""
    made: dict[tuple[float, float], list] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("layers."):
            rate = config["rate"] * config["layer_decay"] ** (len(model.layers) - 1 - int(name.split(".")[1]))
        elif name.startswith(("place.", "norm.", "apart.")):
            rate = config["rate"] * config["layer_decay"] ** len(model.layers)
        else:
            rate = config["head_rate"] * (10 if name in SINGLE else 1)
        decay = config["weight_decay"] if parameter.ndim > 1 else 0.0
        made.setdefault((rate, decay), []).append(parameter)
    return [{"params": p, "lr": rate, "rate": rate, "weight_decay": decay} for (rate, decay), p in made.items()]


@dataclass(frozen=True, slots=True)
class Clock:
    """How far a run is: by its steps, or by the time it was given where that is shorter."""

    steps: int
    seconds: float
    began: float

    @classmethod
    def started(cls, steps: int, seconds: float) -> Clock:
        return cls(steps, seconds, time.monotonic())

    def done(self, step: int) -> float:
        """Return the share of the run that is over, from 0 to 1 and beyond."""
        return max(step / self.steps, (time.monotonic() - self.began) / self.seconds)


class Learner:
    """A model that learns, and the moving average of its weights, which is what is kept."""

    def __init__(self, model: Reader, config: dict) -> None:
        self.model, self.config = model, config
        self.learned = [p for p in model.parameters() if p.requires_grad]
        self.average = [p.detach().clone() for p in self.learned]
        fused = self.learned[0].is_cuda
        self.optimizer = torch.optim.AdamW(groups(model, config), betas=(0.9, 0.98), eps=1e-6, fused=fused)
        self.step = 0

    def update(self, loss: Tensor, done: float) -> None:
        """Learn from one batch; `done` is the share of the run that is over."""
        warm = self.config["warmup"]
        scale = done / warm if done < warm else max(0.01, (1 - done) / (1 - warm))
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * scale
        loss.backward()
        share(self.learned)
        torch.nn.utils.clip_grad_norm_(self.learned, self.config["clip"], foreach=True)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        keep = min(self.config["average"], (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.learned, 1 - keep)
        self.step += 1

    def averaged(self) -> dict[str, Tensor]:
        """Return the average of the weights, on the CPU."""
        kept = dict(zip(map(id, self.learned), self.average, strict=True))
        named = {name: kept.get(id(value), value) for name, value in self.model.named_parameters()}
        return {name: value.detach().cpu().clone() for name, value in named.items()}


def share(learned: list[Tensor]) -> None:
    """Average gradients over the processes that share the work, if there are several."""
    if not dist.is_initialized():
        return
    flat = torch.cat([p.grad.flatten() for p in learned])
    dist.all_reduce(flat)
    for p, part in zip(learned, flat.split([p.numel() for p in learned]), strict=True):
        p.grad.copy_((part / dist.get_world_size()).view_as(p))


def shared_end(is_over: bool, workers: int) -> bool:
    """Say whether a run is over for any of its processes: all must stop at one step."""
    if workers == 1:
        return is_over
    flag = torch.tensor(float(is_over))
    dist.all_reduce(flag)
    return flag.item() > 0


def told(losses: dict[str, Tensor]) -> str:
    """Return losses for the log."""
    return " ".join(f"{name} {loss.item():.3f}" for name, loss in losses.items())
