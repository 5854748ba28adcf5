"""Fine-tunes the network: four losses at once, one rate for the encoder and one for the heads."""

import copy
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.extract.language.decoding import best_labels, best_tree
from dateline.extract.language.wordpiece import Vocabulary
from training.language_core.augmentation import varied
from training.language_core.batches import (
    IGNORED,
    NAMES,
    Batch,
    LabelSets,
    batches,
    collated,
    encode,
)
from training.language_core.network import LanguageCore
from training.language_core.scores import Reading
from training.language_core.treebanks import AnnotatedSentence


@dataclass(frozen=True, slots=True)
class Settings:
    """What the fine-tuning is told; `pieces` is the size of a batch, rates are peaks."""

    epochs: int = 4
    pieces: int = 1024
    encoder_rate: float = 1.5e-4
    head_rate: float = 1.5e-3
    decay: float = 0.01
    warm_up: float = 0.08
    averaging: float = 0.998
    seed: int = 20260217


def learn(
    model: LanguageCore,
    sentences: Sequence[AnnotatedSentence],
    vocabulary: Vocabulary,
    labels: LabelSets,
    settings: Settings,
    after_epoch: Callable[[int, LanguageCore], None],
) -> LanguageCore:
    """Fine-tune `model` and return the running average of its weights (Polyak and Juditsky, 1992).

    `after_epoch` is called with the number of the epoch, from 1, and the average so far.
    """
    torch.manual_seed(settings.seed)
    generator = random.Random(settings.seed)
    optimizer = _optimizer(model, settings)
    average = copy.deepcopy(model)
    steps_of_epoch = len(list(_epoch(sentences, vocabulary, labels, settings, random.Random(0))))
    total = steps_of_epoch * settings.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: _rate(step / total, settings.warm_up)
    )
    step = 0
    for epoch in range(1, settings.epochs + 1):
        started, losses = time.monotonic(), 0.0
        model.train()
        for batch in _epoch(sentences, vocabulary, labels, settings, generator):
            loss = _loss(model, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if step < total - 1:
                schedule.step()
            step += 1
            losses += float(loss.detach())
            _follow(average, model, min(settings.averaging, (1 + step) / (10 + step)))
            if step % 50 == 0:
                print(f"  step {step} of {total}, {time.monotonic() - started:.0f} s", flush=True)
        print(f"epoch {epoch}: loss {losses / steps_of_epoch:.3f}", flush=True)
        after_epoch(epoch, average)
    return average


def _epoch(
    sentences: Sequence[AnnotatedSentence],
    vocabulary: Vocabulary,
    labels: LabelSets,
    settings: Settings,
    generator: random.Random,
) -> Iterator[Batch]:
    encoded = [encode(varied(each, generator), vocabulary, labels) for each in sentences]
    return batches(encoded, settings.pieces, generator)


def _optimizer(model: LanguageCore, settings: Settings) -> torch.optim.Optimizer:
    encoder = {
        id(p) for part in (model.layers, model.norm, model.positions) for p in part.parameters()
    }
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for parameter in model.parameters():
        if parameter.requires_grad:
            key = (id(parameter) in encoder, parameter.dim() > 1)
            groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "lr": settings.encoder_rate if in_encoder else settings.head_rate,
                "weight_decay": settings.decay if is_matrix else 0.0,
            }
            for (in_encoder, is_matrix), parameters in groups.items()
        ],
        betas=(0.9, 0.99),
    )


def _rate(done: float, warm_up: float) -> float:
    return min(done / warm_up, (1.0 - done) / (1.0 - warm_up))


@torch.no_grad()
def _follow(average: LanguageCore, model: LanguageCore, weight: float) -> None:
    for kept, new in zip(average.parameters(), model.parameters(), strict=True):
        if new.requires_grad:
            kept.lerp_(new, 1.0 - weight)


def _loss(model: LanguageCore, batch: Batch) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        names, tags, arcs, dependent, head = model(
            batch.ids, batch.mask, batch.shapes, batch.firsts
        )
        relations = model.relations(dependent, head, batch.heads.clamp(min=0))
    arcs = arcs.float().masked_fill(_no_head(batch), -1e4)
    losses = [
        _cross_entropy(names, batch.names),
        0.5 * _cross_entropy(tags, batch.tags),
        _cross_entropy(arcs, batch.heads),
        _cross_entropy(relations, batch.relations),
    ]
    return torch.stack(losses).sum()


def _no_head(batch: Batch) -> Tensor:
    """Return where no head can stand: beyond the last word, and the word itself."""
    size = batch.words.shape[1]
    root = torch.ones_like(batch.words[:, :1])
    beyond = torch.cat([root, batch.words], dim=1)[:, None, :] == 0
    itself = functional.pad(torch.eye(size, dtype=torch.bool), (1, 0))[None]
    return beyond | itself


def _cross_entropy(scores: Tensor, meant: Tensor) -> Tensor:
    known = meant != IGNORED
    if not bool(known.any()):
        return torch.zeros(())
    return functional.cross_entropy(scores.float()[known], meant[known])


@torch.no_grad()
def read(
    model: LanguageCore,
    sentences: Sequence[AnnotatedSentence],
    vocabulary: Vocabulary,
    labels: LabelSets,
) -> list[Reading]:
    """Return what `model` says of `sentences`, decoded the way the package does."""
    model.eval()
    readings = dict[int, Reading]()
    order = sorted(range(len(sentences)), key=lambda i: (len(sentences[i].words), i))
    for start in range(0, len(order), 24):
        chosen = order[start : start + 24]
        batch = collated([encode(sentences[i], vocabulary, labels) for i in chosen])
        names, tags, arcs, dependent, head = model(
            batch.ids, batch.mask, batch.shapes, batch.firsts
        )
        arcs = arcs.masked_fill(_no_head(batch), -1e4)
        for row, index in enumerate(chosen):
            size = len(sentences[index].words)
            heads = [h + 1 for h in best_tree(arcs[row, :size, : size + 1].numpy())]
            scores = model.relations(
                dependent[row : row + 1, :size], head[row : row + 1], torch.tensor([heads])
            )[0]
            readings[index] = Reading(
                names=[NAMES[n] for n in best_labels(names[row, :size].numpy(), NAMES)],
                tags=[labels.tags[int(n)] for n in tags[row, :size].argmax(-1)],
                heads=heads,
                relations=[labels.relations[int(n)] for n in scores.argmax(-1)],
            )
    return [readings[index] for index in range(len(sentences))]
