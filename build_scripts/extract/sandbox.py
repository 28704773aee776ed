"""The child process that runs PDF and DOCX code, and the programs it cannot hold. No other module starts one.

A document is the work of a stranger, and the libraries that open it are large. So they run in one warm child with
limits on memory, processor time and clock time, which may write no file. It is killed and replaced when it oversteps,
and it is not started at all for text, Markdown and HTML.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import pickle
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, Final

from build_scripts.extract import limits
from build_scripts.extract.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WORKER: Final = "build_scripts.extract.worker"
TOO_SLOW: Final = RefusedError(
    "E110",
    f"Reading took longer than {limits.WALL_SECONDS:.0f} seconds and was stopped. None of its text is shown.",
)
TOO_HUNGRY: Final = RefusedError(
    "E110",
    f"Reading needed more than {limits.CHILD_MEMORY_BYTES // limits.MEBIBYTE} MiB of memory and was stopped. "
    "None of its text is shown.",
)
BROKE_READER: Final = RefusedError(
    "E110",
    "The file stopped the program that reads it: it is damaged, or made to need more memory than is allowed. "
    "None of its text is shown.",
)

# Where an installed program finds its own files; nothing else of the environment is passed on.
PASSED_ON: Final = ("TESSDATA_PREFIX", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
# The only classes that an answer may hold beside plain values: the child is not trusted to name others.
ANSWER_CLASSES: Final = {
    "build_scripts.domain.cited": ("Span",),
    "build_scripts.domain.source": ("Line", "Cell", "Link", "Repair", "Furniture"),
    "build_scripts.extract.reading": ("Reading", "Picture"),
}


class _PlainUnpickler(pickle.Unpickler):
    """Reads an answer; anything but plain values and the classes above is refused."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if global_name not in ANSWER_CLASSES.get(module_name, ()):
            raise pickle.UnpicklingError(f"{module_name}.{global_name} may not stand in an answer.")
        return super().find_class(module_name, global_name)


class _Child:
    """One warm child. `ask` gives it a task; after a failure it is dead and must be replaced."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self.line, self.tasks, self.owner = ours, 0, os.getpid()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-P", "-m", WORKER, "serve", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )

    def ask(self, request: bytes, wall: float) -> bytes:
        """Return the answer's bytes. TimeoutError when it takes too long, EOFError when the child dies."""
        ends = time.monotonic() + wall
        self.tasks += 1
        self.line.settimeout(wall)
        self.line.sendall(struct.pack(">Q", len(request)))
        self.line.sendall(request)
        (size,) = struct.unpack(">Q", self._receive(8, ends))
        if size > limits.MAX_ANSWER_BYTES:
            raise EOFError
        return self._receive(size, ends)

    def _receive(self, size: int, ends: float) -> bytes:
        answer = bytearray()
        while len(answer) < size:
            self.line.settimeout(max(0.001, ends - time.monotonic()))
            part = self.line.recv(min(size - len(answer), 1 << 20))
            if not part:
                raise EOFError
            answer += part
        return bytes(answer)

    def stop(self) -> None:
        """End the child, if it is this process that started it, and free what it held."""
        self.line.close()
        if self.owner == os.getpid():
            self.process.kill()
            self.process.wait()


_LOCK: Final = threading.Lock()
_children: dict[int, _Child] = {}  # by the process that uses it: a forked process must not share its parent's child


def run_guarded(task: str, *values: object, wall: float = limits.WALL_SECONDS) -> Any:
    """Run a task of worker.TASKS on plain values in the child, and return its plain answer.

    Raises RefusedError, and nothing else, when the task refuses the document, takes more than `wall` seconds, needs too
    much memory or crashes.
    """
    request = pickle.dumps((task, values, wall), protocol=pickle.HIGHEST_PROTOCOL)
    with _LOCK:
        try:
            answer = _child().ask(request, wall)
        except TimeoutError:
            _drop_child()
            raise TOO_SLOW from None
        except (EOFError, OSError):
            code = _drop_child()
            raise (TOO_SLOW if code == -signal.SIGXCPU else BROKE_READER) from None
    return plain_answer(answer)


def run_program(
    arguments: Sequence[str],
    *,
    folder: Path,
    wall: float,
    memory: int = limits.CHILD_MEMORY_BYTES,
    file_bytes: int = limits.MAX_INFLATED_BYTES,
) -> bool:
    """Run an installed program in `folder` under the given limits; whether it ended well and in time.

    The program and all that it started are ended when the time is over.
    """
    launcher = [sys.executable, "-P", "-m", WORKER, "launch", str(memory), str(file_bytes), str(int(wall) + 1)]
    with subprocess.Popen(  # noqa: S603 - fixed arguments, no shell
        [*launcher, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment() | {"HOME": str(folder), "TMPDIR": str(folder), "OMP_THREAD_LIMIT": "1"},
        start_new_session=True,
    ) as process:
        try:
            return process.wait(wall) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _environment() -> dict[str, str]:
    path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)  # noqa: PTH109 - "" means the folder now
    passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return passed | {"PYTHONPATH": path, "PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"}


def _child() -> _Child:
    child = _children.get(os.getpid())
    if child is not None and (child.tasks >= limits.TASKS_PER_CHILD or child.process.poll() is not None):
        _drop_child()
        child = None
    if child is None:
        child = _children[os.getpid()] = _Child()
    return child


def _drop_child() -> int | None:
    child = _children.pop(os.getpid(), None)
    if child is None:
        return None
    with contextlib.suppress(subprocess.TimeoutExpired):  # how it ended, where it ended by itself
        child.process.wait(0.2)
    code = child.process.poll()
    child.stop()
    return code


def plain_answer(answer: bytes) -> Any:
    """Return the value that a child's answer holds; RefusedError where it refuses, failed, or is no answer."""
    try:
        kind, value = _PlainUnpickler(io.BytesIO(answer)).load()
    except Exception:  # noqa: BLE001 - whatever a hostile child sends, it is not an answer
        raise BROKE_READER from None
    if kind == "refused":
        raise RefusedError(*value)
    if kind == "memory":
        raise TOO_HUNGRY
    if kind != "done":
        raise BROKE_READER
    return value


def child_process() -> int | None:
    """Return the process number of the warm child of this process, or None where none runs."""
    child = _children.get(os.getpid())
    return None if child is None else child.process.pid


@atexit.register
def stop_child() -> None:
    """End the child with the process that used it; the next document starts another."""
    _drop_child()
