"""What runs in the child: waits for tasks, answers with plain values. Started by sandbox.py, never imported by others.

`serve FD` waits for tasks on a socket; `launch MEMORY FILE_BYTES CPU PROGRAM...` becomes the program, under limits.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import pickle
import resource
import socket
import struct
import sys
from typing import Final

from build_scripts.extract import limits
from build_scripts.extract.refusal import RefusedError

# Task -> (module, function). Modules are imported when first needed: a batch of Word files never loads the PDF library.
TASKS: Final = {
    "pdf": ("build_scripts.extract.pdf_reading", "read_pdf"),
    "pdf_picture": ("build_scripts.extract.pdf_pictures", "page_picture"),
    "docx": ("build_scripts.extract.docx_reading", "read_docx"),
}
SOFT_MARGIN: Final = 1


def main(arguments: list[str]) -> None:
    """Serve or launch, as the first argument says."""
    if arguments[0] == "serve":
        serve(int(arguments[1]))
    else:
        memory, file_bytes, cpu = (int(value) for value in arguments[1:4])
        limit(memory, file_bytes, cpu)
        os.execvp(arguments[4], arguments[4:])  # noqa: S606 - the caller names the program, no shell


def limit(memory: int, file_bytes: int, cpu: int | None = None) -> None:
    """Bind this process: bytes of memory, bytes of any file it writes, seconds of processor time, no core dump."""
    _bind(resource.RLIMIT_AS, memory)
    _bind(resource.RLIMIT_FSIZE, file_bytes)
    _bind(resource.RLIMIT_CORE, 0)
    if cpu is not None:
        _bind(resource.RLIMIT_CPU, cpu)


def _bind(kind: int, value: int) -> None:
    """Set a limit as low as `value`, or as the machine allows; macOS knows no limit of memory and refuses it."""
    _, hard = resource.getrlimit(kind)
    least = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(kind, (least, least))


def serve(descriptor: int) -> None:
    """Answer tasks until the other end hangs up. This process writes no file at all."""
    limit(limits.CHILD_MEMORY_BYTES, 0)
    with socket.socket(fileno=descriptor) as line, line.makefile("rb") as requests:
        while head := requests.read(8):
            (size,) = struct.unpack(">Q", head)
            answer = perform(requests.read(size))
            line.sendall(struct.pack(">Q", len(answer)))
            line.sendall(answer)


def perform(request: bytes) -> bytes:
    """Run one task and return its pickled answer: a pair of done, refused, memory or crash, and the value or reason."""
    try:
        task, values, wall = pickle.loads(request)  # noqa: S301 - from our own parent
        used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (used + int(wall) + SOFT_MARGIN, hard))
        module, function = TASKS[task]
        value = getattr(importlib.import_module(module), function)(*values)
        return pickle.dumps(("done", value), protocol=pickle.HIGHEST_PROTOCOL)
    except RefusedError as error:
        answer: tuple[str, object] = ("refused", (error.code, error.message))
    except MemoryError:
        answer = ("memory", "")
    except Exception as error:  # noqa: BLE001 - one bad document never stops the others
        answer = ("crash", type(error).__name__)
    return pickle.dumps(answer)


if __name__ == "__main__":
    main(sys.argv[1:])
