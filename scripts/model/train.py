#!/usr/bin/env python3
"""Trains the sentence model from scratch on CPU and writes it as ONNX.

    /usr/bin/python3 scripts/model/train.py BUILD MODEL [--seed 7] [--epochs 5]

Reads <BUILD>/tokens.jsonl and <MODEL>/tokenizer.json (make-tokens.ts), writes <MODEL>/config.json, <MODEL>/onnx/model.onnx and
<BUILD>/train.json (losses). Needs Debian's python3-torch and python3-numpy, and libopenblas0-pthread, without which it takes ten times as long. The same seed, text and torch
version give the same file on one machine: one thread order, no dropout from the clock, no shuffling but the seeded one.

The network is a BERT of two layers of 128, four heads, eight sigmoid outputs (an order may cite a document: labels are not
exclusive; a label of -1 is not known and teaches nothing). Small on purpose: it must run on a laptop beside a crawl, and some 30,000 short sentences teach no more.
"""
import argparse
import json
import math
import pathlib

import torch
from torch import nn

LABELS = ["observation", "target", "directive", "document", "score", "rank", "change", "period"]
WIDTH, LAYERS, HEADS, LONGEST = 128, 2, 4, 192
PAD, UNK, CLS, SEP, MASK = range(5)
# A real sentence of the gold weighs as much as several from a pattern, which repeat each other.
WEIGHT = {"gold": 3.0, "gold-swapped": 1.0, "city": 0.7}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.drop = nn.Dropout(0.2)

    def forward(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias, dim=-1)
        x = self.norm1(x + self.drop(self.out((weights @ v).transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Reader(nn.Module):
    def __init__(self, vocab):
        super().__init__()
        self.word, self.place = nn.Embedding(vocab, WIDTH, padding_idx=PAD), nn.Embedding(LONGEST, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH), nn.Dropout(0.2)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(2 * WIDTH, len(LABELS))

    def forward(self, input_ids, attention_mask):
        places = torch.cumsum(torch.ones_like(input_ids), 1) - 1
        x = self.drop(self.norm(self.word(input_ids) + self.place(places)))
        mask = attention_mask.to(x.dtype)
        bias = (mask[:, None, None, :] - 1.0) * 10000.0
        for layer in self.layers:
            x = layer(x, bias)
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(torch.cat([x[:, 0], mean], dim=1))


def batches(examples, size, generator):
    """Shuffled, then sorted by length inside big chunks, so that little is padding."""
    order = torch.randperm(len(examples), generator=generator).tolist()
    for i in range(0, len(order), size * 20):
        chunk = sorted(order[i : i + size * 20], key=lambda j: len(examples[j]["ids"]))
        parts = [chunk[j : j + size] for j in range(0, len(chunk), size)]
        for j in torch.randperm(len(parts), generator=generator).tolist():
            yield [examples[k] for k in parts[j]]


def tensors(batch, mark, generator=None):
    """Ids, mask, labels, weights. In training one token in seven is hidden and one sentence in six loses its neighbours."""
    rows = [list(one["ids"]) for one in batch]
    if generator is not None:
        for row in rows:
            if torch.rand(1, generator=generator).item() < 1 / 6 and mark in row:
                del row[row.index(mark) + 1 : -1]
            hide = torch.rand(len(row), generator=generator) < 0.15
            for i in range(1, len(row) - 1):
                if hide[i] and row[i] != mark:
                    row[i] = MASK if i % 3 else UNK
    longest = max(map(len, rows))
    ids = torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
    labels = torch.tensor([one["labels"] for one in batch], dtype=torch.float32)
    weights = torch.tensor([WEIGHT.get(one["source"], 0.6) for one in batch])
    return ids, (ids != PAD).long(), labels, weights


def auroc(scores, truths):
    pairs = sorted(zip(scores, truths))
    ranks, positives, total = 0.0, sum(truths), len(truths)
    if positives in (0, total):
        return None
    i = 0
    while i < total:
        j = i
        while j < total and pairs[j][0] == pairs[i][0]:
            j += 1
        ranks += sum(truth for _, truth in pairs[i:j]) * (i + j + 1) / 2
        i = j
    return (ranks - positives * (positives + 1) / 2) / (positives * (total - positives))


def main():
    args = argparse.ArgumentParser()
    args.add_argument("build", type=pathlib.Path)
    args.add_argument("model", type=pathlib.Path)
    args.add_argument("--seed", type=int, default=7)
    args.add_argument("--epochs", type=int, default=5)
    args = args.parse_args()
    torch.manual_seed(args.seed)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)  # sums in one order: the same bits again
    generator = torch.Generator().manual_seed(args.seed)
    vocab = json.loads((args.model / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    examples = [json.loads(line) for line in (args.build / "tokens.jsonl").open(encoding="utf-8")]
    train = [one for one in examples if one["part"] == "train"]
    kept = [one for one in examples if one["part"] == "kept"]
    reader, mark = Reader(len(vocab)), vocab["¶"]
    optimiser = torch.optim.AdamW(reader.parameters(), lr=8e-4, weight_decay=0.02)
    steps, size = args.epochs * math.ceil(len(train) / 48), 48
    rate = lambda step: min(1.0, (step + 1) / 200) * max(0.02, 1 - step / steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    story = []
    for epoch in range(args.epochs):
        reader.train()
        total = 0.0
        for batch in batches(train, size, generator):
            ids, mask, labels, weights = tensors(batch, mark, generator)
            loss = nn.functional.binary_cross_entropy_with_logits(reader(ids, mask), labels.clamp(min=0), reduction="none")
            loss = loss * (labels >= 0)
            loss = (loss.sum(1) * weights).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
        story.append({"epoch": epoch, "loss": total * size / len(train), **measure(reader, kept, mark)})
        print(story[-1], flush=True)
    (args.build / "train.json").write_text(json.dumps(story, indent=2))
    write(reader, vocab, args.model)


def measure(reader, kept, mark):
    reader.eval()
    with torch.no_grad():
        ids, mask, labels, _ = tensors(kept, mark)
        scores = torch.sigmoid(reader(ids, mask))
    found = {}
    for i, name in enumerate(LABELS):
        known = labels[:, i] >= 0
        found[name] = auroc(scores[known, i].tolist(), labels[known, i].tolist())
    return found


def write(reader, vocab, folder):
    reader.eval()
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    ids = torch.randint(5, len(vocab), (2, 17))
    torch.onnx.export(
        reader, (ids, torch.ones_like(ids)), str(folder / "onnx" / "model.onnx"), opset_version=14,
        input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in ("input_ids", "attention_mask")} | {"logits": {0: "batch"}},
    )
    config = {
        "model_type": "bert", "architectures": ["BertForSequenceClassification"],
        "problem_type": "multi_label_classification", "vocab_size": len(vocab), "hidden_size": WIDTH,
        "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "intermediate_size": 4 * WIDTH,
        "max_position_embeddings": LONGEST, "pad_token_id": PAD,
        "id2label": {str(i): name for i, name in enumerate(LABELS)}, "label2id": {name: i for i, name in enumerate(LABELS)},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")


if __name__ == "__main__":
    main()
