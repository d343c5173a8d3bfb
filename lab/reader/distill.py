"""Teach smaller encoders what a teacher says: `python lab/reader/distill.py LESSONS OUT --teacher T --student S`.

No labels are needed, so any text serves. Teacher and students read the very same windows: what a teacher said of a word
in another window is a worse lesson (lab/README.md). Each student starts from what `prune.py` left of a smaller reader,
with heads of its own; several may learn from one teacher at a time. Made for one GPU.
"""

from __future__ import annotations

import argparse
import itertools
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from batches import Batch, Looks, ahead, helpers, inputs, is_word, of_alike_length, on, plain_batch, planned, stretches
from learning import SINGLE, Clock, Learner, shared_end, told
from losses import ALL_PARTS, NOUN_PARTS, Taught, said_by
from model import Reader, load_weights, save_weights
from teach import read_lessons, watch, watched
from torch import Tensor

# A student takes them over from its teacher as they are.
_TABLES = (*SINGLE, "distance.weight", "role_distance.weight")
_RIDGE = 1e-4


@dataclass(frozen=True)
class Plan:
    """Which windows come in which batch of an epoch: news, news without quotation marks, and what was said aloud."""

    kinds: dict[str, range]
    config: dict

    def __call__(self, epoch: int) -> list[tuple]:
        """Return what `plain_batch` is given for each batch."""
        config, rng = self.config, np.random.default_rng((self.config["seed"], epoch))
        shares = {"news": 1.0, "bare": config["bare"], "spoken": config["spoken"]}
        numbers = []
        for kind, share in shares.items():
            own = rng.permutation(np.array(self.kinds[kind]))
            numbers += own[: round(share * len(own))].tolist()
        windows = [w for number in numbers for w in stretches(number, config["capacity"], rng)]
        looks = Looks(**config["looks"])
        made = of_alike_length(windows, config["batch"], rng)
        return [(batch, looks, epoch * 100_000 + number) for number, batch in enumerate(made)]


def open_teacher(path: Path, device: str) -> Reader:
    """Return a teacher, which no longer learns."""
    return load_weights(path).eval().requires_grad_(False).to(device)


def start(given: Reader, teacher: Reader, nouns: Reader) -> Reader:
    """Return a student with the encoder of `given`, heads as wide as its teachers', and their tables."""
    state = given.state_dict()
    widths = replace(teacher.widths, ends=nouns.widths.ends, link=nouns.widths.link)
    student = Reader(given.config, widths)
    known = student.state_dict()
    own = {name: value for name, value in state.items() if value.shape == known[name].shape}
    for name in _TABLES:
        own[name] = (nouns if name in SINGLE else teacher).state_dict()[name]
    student.load_state_dict(own, strict=False)
    for name, parameter in student.named_parameters():
        # What words are by themselves is not learned: the reader will meet words that it never met here.
        parameter.requires_grad_(name not in (*_TABLES, "word.weight"))
    return student


@torch.no_grad()
def fit(students: list[Reader], teachers: tuple[Reader, Reader], batches: list[Batch]) -> None:
    """Give each student the heads that, on the vectors it has before it learns, come nearest to its teachers'."""
    teacher, nouns = teachers
    wanted = [said_by(teacher, _vectors(teacher, t)) | said_by(nouns, _vectors(nouns, t), NOUN_PARTS) for t in batches]
    for student in students:
        x = torch.cat([_vectors(student, t) for t in batches])
        x = torch.cat((x, x.new_ones(len(x), 1)), dim=1)
        gram = x.T @ x
        gram += _RIDGE * gram.diagonal().mean() * torch.eye(len(gram), device=x.device)
        for name in ALL_PARTS:
            solved = torch.linalg.solve(gram, x.T @ torch.cat([each[name] for each in wanted])).T
            head = getattr(student, name)
            head.weight.copy_(solved[:, :-1])
            head.bias.copy_(solved[:, -1])


def _vectors(model: Reader, t: Batch) -> Tensor:
    return model.encode(*inputs(t))[is_word(t)].float()


def teach(rank: int, args: argparse.Namespace, config: dict) -> None:
    """Teach the students, in one of the processes that share the work."""
    torch.manual_seed(config["seed"])
    torch.backends.cuda.matmul.allow_tf32 = True
    if args.workers > 1:
        torch.set_num_threads(1)
        dist.init_process_group("gloo", f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=args.workers)
    texts, kinds = read_lessons(args.lessons)
    pool = helpers(texts, args.helpers)
    teacher = open_teacher(args.teacher, args.device)
    nouns = open_teacher(args.nouns, args.device) if args.nouns else teacher
    students = [start(load_weights(path), teacher, nouns).to(args.device) for path in args.student]
    work = itertools.islice(planned(pool, Plan(kinds, config)), rank, None, args.workers)
    lessons = (on(args.device, made) for made in ahead(pool, plain_batch, work))
    fit(students, (teacher, nouns), list(itertools.islice(lessons, config["fitted"] // config["batch"])))
    learners = [Learner(student, config) for student in students]
    clock = Clock.started(config["steps"], args.seconds)
    for step, t in enumerate(lessons):
        done = clock.done(step)
        if shared_end(done >= 1, args.workers):
            break
        with torch.autocast(args.device, torch.bfloat16, enabled=args.device == "cuda"):
            with torch.no_grad():
                taught = Taught(teacher, nouns, t)
            lost = [taught.losses(learner.model, t, config) for learner in learners]
        for path, learner, losses in zip(args.student, learners, lost, strict=True):
            learner.update(sum(losses.values()), done)
            if rank == 0 and step % config["report"] == 0:
                print(f"step {step} {done:.3f} {path.stem} {told(losses)}", flush=True)
        if rank == 0 and step % config["kept"] == 0:
            keep(args, learners)
    pool.terminate()
    if rank:
        return
    keep(args, learners)
    for path, learner in zip(args.student, learners, strict=True):
        learner.model.load_state_dict(learner.averaged())
        print(path.stem, watch(learner.model, list(watched(kinds, config["capacity"])), args.device), flush=True)


def keep(args: argparse.Namespace, learners: list[Learner]) -> None:
    """Write what the students know by now."""
    args.out.mkdir(parents=True, exist_ok=True)
    for path, learner in zip(args.student, learners, strict=True):
        save_weights(learner.model, learner.averaged(), args.out / path.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lessons", type=Path)
    parser.add_argument("out", type=Path, help="folder for the weights of each student")
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--nouns", type=Path, help="another teacher, of noun phrases and their links")
    parser.add_argument("--student", type=Path, required=True, nargs="+", help="from prune.py, or from an earlier run")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("distill.toml"))
    parser.add_argument("--part", choices=("again",), help="a later run, from what one before it taught")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--workers", type=int, default=1, help="processes that share the work, one thread each")
    parser.add_argument("--seconds", type=float, default=86_400, help="end by then, whatever the steps")
    parser.add_argument("--helpers", type=int, default=12, help="processes that make batches")
    parser.add_argument("--port", type=int, default=29513)
    args = parser.parse_args()
    config = tomllib.loads(args.config.read_text())
    later = {"again": config.pop("again")}
    config |= later.get(args.part, {})
    if args.workers > 1:
        mp.spawn(teach, args=(args, config), nprocs=args.workers)
    else:
        teach(0, args, config)


if __name__ == "__main__":
    main()
