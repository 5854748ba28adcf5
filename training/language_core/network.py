"""The network: a small BERT encoder with four heads, as a PyTorch module.

The encoder is all-MiniLM-L6-v2 (Wang et al., 2020: six layers, 384 wide). Its vocabulary is lower
case, so the letter case of each word comes in twice: as an embedding added to the input, and beside
each word's vector before the heads. Trees are scored by a deep biaffine parser (Dozat and Manning,
2017); the word that stands for a word is its first piece.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
SHAPES, SHAPE_WIDTH = 8, 16
ARC_WIDTH, LABEL_WIDTH, NAME_WIDTH = 128, 64, 128
NORM_EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many pieces and labels the network knows."""

    pieces: int
    names: int
    tags: int
    relations: int


class Layer(nn.Module):
    """One Transformer layer with the norms after its sums, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.norm2 = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the new states [batch, pieces, width]; `mask` [batch, 1, 1, pieces] is added."""
        batch, size, _ = states.shape

        def split(tensor: Tensor) -> Tensor:
            return tensor.view(batch, size, HEADS, WIDTH // HEADS).transpose(1, 2)

        attended = functional.scaled_dot_product_attention(
            split(self.query(states)),
            split(self.key(states)),
            split(self.value(states)),
            attn_mask=mask.to(states.dtype),
            dropout_p=self.dropout.p if self.training else 0.0,
        )
        joined = attended.transpose(1, 2).reshape(batch, size, WIDTH)
        states = self.norm1(states + self.dropout(self.out(joined)))
        inner = functional.gelu(self.inner(states))
        return self.norm2(states + self.dropout(self.outer(inner)))


class LanguageCore(nn.Module):
    """Scores names, parts of speech, heads and relations of every word."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, head_dropout: float = 0.3) -> None:
        super().__init__()
        self.sizes = sizes
        self.pieces = nn.Embedding(sizes.pieces, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=NORM_EPSILON)
        self.dropout, self.head_dropout = nn.Dropout(dropout), nn.Dropout(head_dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.word_shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        word = WIDTH + SHAPE_WIDTH
        self.name_inner, self.names = (
            nn.Linear(word, NAME_WIDTH),
            nn.Linear(NAME_WIDTH, sizes.names),
        )
        self.tags = nn.Linear(word, sizes.tags)
        self.arc_dependent, self.arc_head = nn.Linear(word, ARC_WIDTH), nn.Linear(word, ARC_WIDTH)
        self.label_dependent = nn.Linear(word, LABEL_WIDTH)
        self.label_head = nn.Linear(word, LABEL_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.label = nn.Parameter(torch.zeros(sizes.relations, LABEL_WIDTH + 1, LABEL_WIDTH + 1))

    def load_encoder(self, weights: Mapping[str, Tensor], kept: Tensor) -> None:
        """Take over the pretrained weights; `kept` numbers the pieces of the pruned vocabulary."""
        with torch.no_grad():
            kind = weights["embeddings.token_type_embeddings.weight"][0]
            self.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"][kept])
            self.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
            _copy(self.norm, weights, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                prefix = f"encoder.layer.{number}."
                for name, source in _SOURCES.items():
                    _copy(getattr(layer, name), weights, prefix + source)
        self.pieces.weight.requires_grad = False

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return the last states [batch, pieces, width]; `mask` is 1 for real pieces."""
        places = torch.arange(ids.shape[1])
        states = self.pieces(ids) + self.positions(places) + self.shapes(shapes)
        states = self.dropout(self.norm(states))
        added = (1.0 - mask[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            states = layer(states, added)
        return states

    def forward(
        self, ids: Tensor, mask: Tensor, shapes: Tensor, firsts: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Return scores of names, tags and arcs, and the vectors that score relations.

        `firsts` [batch, words] is the place of each word's first piece (0 beyond the last word).
        Arcs are [batch, words, words + 1], column 0 the root, which `[CLS]` stands for.
        """
        states = self.encode(ids, shapes, mask)
        places = torch.cat([torch.zeros_like(firsts[:, :1]), firsts], dim=1)
        picked = torch.gather(states, 1, places[..., None].expand(-1, -1, WIDTH))
        case = self.word_shapes(torch.gather(shapes, 1, places))
        words = self.head_dropout(torch.cat([picked, case.to(picked.dtype)], dim=-1))
        own = words[:, 1:]
        names = self.names(self.head_dropout(functional.gelu(self.name_inner(own))))
        tags = self.tags(own)
        dependent = _with_one(self.head_dropout(functional.gelu(self.arc_dependent(own))))
        head = self.head_dropout(functional.gelu(self.arc_head(words)))
        arcs = torch.einsum("bid,de,bje->bij", dependent, self.arc.to(head.dtype), head)
        label_dependent = _with_one(self.head_dropout(functional.gelu(self.label_dependent(own))))
        label_head = _with_one(self.head_dropout(functional.gelu(self.label_head(words))))
        return names, tags, arcs / math.sqrt(ARC_WIDTH), label_dependent, label_head

    def relations(self, dependent: Tensor, head: Tensor, heads: Tensor) -> Tensor:
        """Return the scores of relations [batch, words, relations] between words and `heads`."""
        chosen = torch.gather(head, 1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return torch.einsum("bid,rde,bie->bir", dependent, self.label.to(head.dtype), chosen)


_SOURCES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm2": "output.LayerNorm",
}


def _copy(module: nn.Module, weights: Mapping[str, Tensor], source: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(weights[f"{source}.{part}"])


def _with_one(vectors: Tensor) -> Tensor:
    return functional.pad(vectors, (0, 1), value=1.0)
