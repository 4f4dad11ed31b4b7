"""The fields of a kind as a tantivy schema, and encoded documents as tantivy's.

Text is indexed without frequencies and positions: scores count matches only, and half of the index would be those.
"""

import json
from functools import cache
from pathlib import Path

from tantivy import Document, Index, Schema, SchemaBuilder

from rolecall.adapters.search.analysis import WORDS, word_analyzer
from rolecall.adapters.search.fields import FIELDS, Encoded
from rolecall.domain.search_documents import DocumentKind

FORMAT = 1
"""Part of every key in the bucket: another layout of fields starts a new index beside the old one."""

SOURCE = "source"
REMOVED_AT = "removed_at"


@cache
def schema_of(kind: DocumentKind) -> Schema:
    """`tantivy.Schema` for one kind; `source` keeps the encoded document for rewriting."""
    fields = FIELDS[kind]
    builder = SchemaBuilder()
    for name in ("id", "version", REMOVED_AT, *fields.numbers):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in fields.tokens:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in fields.texts:
        builder.add_text_field(name, tokenizer_name=WORDS, index_option="basic")
    builder.add_bytes_field(SOURCE, stored=True)
    return builder.build()


def tantivy_document(encoded: Encoded) -> Document:
    document = Document()
    for name, value in encoded.items():
        if isinstance(value, int):
            document.add_integer(name, value)
        else:
            for text in filter(None, value):
                document.add_text(name, text)
    document.add_bytes(SOURCE, json.dumps(encoded, ensure_ascii=False, separators=(",", ":")).encode())
    return document


def open_index(kind: DocumentKind, directory: Path) -> Index:
    """The index in `directory`, made empty when there is none; searchers are renewed by `reload` alone."""
    index = Index(schema_of(kind), path=str(directory))
    index.config_reader("manual")
    index.register_tokenizer(WORDS, word_analyzer())
    index.reload()
    return index
