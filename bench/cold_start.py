"""A cold start in a process of its own: import a handler from an import path, hand it one event, say what happened.

Runs as `python -I -S -B cold_start.py JSON`, so that nothing of this repository or its environment is in reach: only
the standard library and the folders it is told. JSON: `path`, `handler` (`jobs.api.handler`), `also` (modules that the
handler would import later), `event` or null.
"""

import importlib
import importlib.machinery
import json
import sys
import time
from typing import Any

compiled: list[str] = []
compile_source = importlib.machinery.SourceFileLoader.source_to_code


def counted(loader: Any, data: Any, path: Any, **options: Any) -> Any:  # noqa: ANN401 - importlib's own signature
    compiled.append(str(path))
    return compile_source(loader, data, path, **options)


class Context:
    """What of Lambda's context the functions read."""

    function_name = "bench"
    memory_limit_in_mb = 1024
    invoked_function_arn = "arn:aws:lambda:us-east-1:123456789012:function:bench"
    aws_request_id = "request-1"


def main() -> None:
    started = time.process_time()
    told = json.loads(sys.argv[1])
    sys.path[:0] = told["path"]
    importlib.machinery.SourceFileLoader.source_to_code = counted  # type: ignore[assignment,method-assign]
    module, _, name = told["handler"].rpartition(".")
    handler = getattr(importlib.import_module(module), name)
    for later in told["also"]:
        importlib.import_module(later)
    import_s, imported = time.process_time() - started, sorted(sys.modules)
    answer = handler(told["event"], Context()) if told["event"] is not None else None
    said = {
        "answer": answer,
        "compiled": compiled,
        "modules": {"import": imported, "request": sorted(sys.modules)},
        "cpu_s": {"import": import_s, "request": time.process_time() - started},
    }
    print("\n" + json.dumps(said))


if __name__ == "__main__":
    main()
