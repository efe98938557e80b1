"""Writes what spaCy says of the sentences in Tests/LanguageTests/Fixtures to english.json.

usage: language_fixture.py MODEL

Run with the Python that scripts/spacy-environment.sh prints. The sentences are the
project's own.
"""
import json
import pathlib
import sys

import spacy

FIXTURES = pathlib.Path(__file__).parent.parent / "Tests/LanguageTests/Fixtures"


def describe(token):
    return {"text": token.text, "start": token.idx, "space": bool(token.whitespace_),
            "norm": token.norm_, "tag": token.tag_, "pos": token.pos_, "morph": str(token.morph),
            "lemma": token.lemma_, "dep": token.dep_, "head": token.head.i,
            "startsSentence": bool(token.is_sent_start),
            "entity": f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O",
            "vector": [round(float(value), 5) for value in token.vector[:4]],
            "leftEdge": token.left_edge.i, "rightEdge": token.right_edge.i}


def main():
    nlp = spacy.load(sys.argv[1])
    texts = (FIXTURES / "sentences.txt").read_text().splitlines()
    texts.append(" ".join(texts))
    texts += json.loads((FIXTURES / "odd.json").read_text())
    lines = [json.dumps({"text": text, "tokens": [describe(token) for token in nlp(text)]},
                        ensure_ascii=False) for text in texts]
    (FIXTURES / "english.jsonl").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
