#!/usr/bin/env python3
"""Writes two tiny untrained models for the tests: one to embed with, one to ask for entailment. Numbers without meaning, in
the file layout that published models have.

    /usr/bin/python3 scripts/model/tiny.py fixtures/models
"""
import json
import pathlib
import sys

import torch
from torch import nn

WIDTH = 12
WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] quận xếp thứ đạt điểm yêu cầu số . , 0 %".split()


class Embed(nn.Module):
    def __init__(self, outputs=None):
        super().__init__()
        self.word = nn.Embedding(len(WORDS), WIDTH)
        self.head = None if outputs is None else nn.Linear(WIDTH, outputs)

    def forward(self, input_ids, attention_mask):
        x = self.word(input_ids) * attention_mask[:, :, None].to(torch.float32)
        return x if self.head is None else self.head(x.mean(1))


def write(folder, network, output, axes, config):
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    ids = torch.ones((2, 5), dtype=torch.long)
    both = {"input_ids": {0: "batch", 1: "tokens"}, "attention_mask": {0: "batch", 1: "tokens"}}
    torch.onnx.export(network.eval(), (ids, torch.ones_like(ids)), str(folder / "onnx" / "model.onnx"), opset_version=14,
                      input_names=list(both), output_names=[output], dynamic_axes=both | {output: axes})
    base = {"model_type": "bert", "vocab_size": len(WORDS), "hidden_size": WIDTH, "max_position_embeddings": 192}
    (folder / "config.json").write_text(json.dumps(base | config, indent=2) + "\n")
    vocab = {word: i for i, word in enumerate(WORDS)}
    added = [{"id": i, "content": word, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
              "special": True} for i, word in enumerate(WORDS[:5])]
    ends = [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}]
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
        "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing", "single": ends,
                           "pair": ends + [{"Sequence": {"id": "B", "type_id": 0}}, ends[2]],
                           "special_tokens": {w: {"id": w, "ids": [vocab[w]], "tokens": [w]} for w in ("[CLS]", "[SEP]")}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 24, "vocab": vocab},
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf-8")
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 192, "pad_token": "[PAD]",
                "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]"}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")


def main():
    torch.manual_seed(3)
    out = pathlib.Path(sys.argv[1])
    write(out / "made-embedder", Embed(), "last_hidden_state", {0: "batch", 1: "tokens"}, {"architectures": ["BertModel"]})
    names = ["entailment", "neutral", "contradiction"]
    write(out / "made-entailment", Embed(3), "logits", {0: "batch"},
          {"architectures": ["BertForSequenceClassification"], "id2label": {str(i): n for i, n in enumerate(names)},
           "label2id": {n: i for i, n in enumerate(names)}})


if __name__ == "__main__":
    main()
