"""A folder of files that is brought up to date: what is right already stays, and nothing is trusted without its digest.

Every file that differs is made as a new file beside its place and then renamed. None is ever written over, so a file
may be one with a file of the published site (a hard link): whatever a build does here, and whatever a kill leaves of
it, readers keep theirs. And whoever edits a file of the site and so the one here is found out by the digest.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.errors import PublicationRefusedError

_CHUNK = 1 << 20
_NEW = ".minutebook-new"  # a file that is being made; no address of ours ends like this


def digest_of(path: str | Path) -> str:
    """Return the sha256 of a file. Raises OSError where it cannot be read."""
    digest = hashlib.sha256()
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of twenty thousand files; a Path doubles the time
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def digests_of(folder: Path) -> dict[str, str]:
    """Return name -> sha256 of every file below `folder`, in order of the names; nothing where there is no folder."""
    return dict(sorted((name, digest_of(entry.path)) for name, entry in _entries(str(folder)) if entry.is_file()))


def _entries(folder: str, below: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield whatever is no folder, with its name from the top."""
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, f"{below}{entry.name}/")
        else:
            yield below + entry.name, entry


@dataclass(frozen=True)
class Tree:
    """The files below `folder`. `held`: the sha256 of each as it lies there; `wanted`: those asked for since.

    `other`: a folder (the published site) whose files may be linked to where their bytes are those that are wanted.
    """

    folder: Path
    other: Path | None = None
    held: dict[str, str] = field(default_factory=dict)
    wanted: set[str] = field(default_factory=set)
    _folders: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, folder: Path, other: Path | None = None) -> Tree:
        """Return the tree of a folder, every file of it read. Links, and what a killed build left, are removed."""
        for name, entry in list(_entries(str(folder))):
            if name.endswith(_NEW) or not entry.is_file(follow_symlinks=False):
                Path(entry.path).unlink()
        return cls(folder, other, digests_of(folder))

    @property
    def files(self) -> Mapping[str, str]:
        """Name -> sha256 of every file that is wanted, in order of the names."""
        return {name: self.held[name] for name in sorted(self.wanted)}

    def has(self, name: str, sha256: str) -> bool:
        """Whether a file of this name and these bytes is here, or could be linked to from `other`; it is wanted then.

        Raises PublicationRefusedError for a name that leads out of the folder.
        """
        if self.held.get(name) != sha256 and not self._link(name, sha256):
            return False
        self.wanted.add(name)
        return True

    def put(self, name: str, content: bytes) -> str:
        """Make `content` the file `name` and return its sha256. Raises as `has` does."""
        sha256 = hashlib.sha256(content).hexdigest()
        if not self.has(name, sha256):
            place = self._place(name)
            Path(place + _NEW).write_bytes(content)
            self._settle(name, place, sha256)
        return sha256

    def put_copy(self, name: str, path: Path) -> None:
        """Make the file `name` a copy of `path`, never a link to it: its owner may go on writing. Raises as `has`."""
        if not self.has(name, digest_of(path)):
            place = self._place(name)
            shutil.copyfile(path, place + _NEW)
            self._settle(name, place, digest_of(place + _NEW))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file."""
        return (self.folder / name).read_bytes()

    def size(self, name: str) -> int:
        """Return how many bytes a file has."""
        return (self.folder / name).stat().st_size

    def drop_others(self) -> None:
        """Remove every file that is not wanted, and the folders that are empty then."""
        for name in sorted(self.held.keys() - self.wanted):
            del self.held[name]
            place = self.folder / name
            place.unlink()
            _drop_empty(place.parent, self.folder)

    def _link(self, name: str, sha256: str) -> bool:
        place = self._place(name)
        if self.other is None:
            return False
        try:
            os.link(self.other / name, place + _NEW, follow_symlinks=False)
            right = digest_of(place + _NEW) == sha256
        except OSError:  # not there, on another disk, or linked to too often
            return False
        if right:
            self._settle(name, place, sha256)
        else:
            Path(place + _NEW).unlink()
        return right

    def _settle(self, name: str, place: str, sha256: str) -> None:
        if name not in self.held and os.path.isdir(place):  # noqa: PTH112 - once a file
            self._drop_below(name)
        os.replace(place + _NEW, place)  # noqa: PTH105 - once a file
        self.held[name] = sha256
        self.wanted.add(name)

    def _place(self, name: str) -> str:
        """Return where a file goes, with its folder made; refuse a name that leads out of the tree."""
        if not name or any(part in {"", ".", ".."} for part in name.split("/")) or "\0" in name:
            msg = f"The address /{name} cannot be written as a file."
            raise PublicationRefusedError(msg)
        parent = name.rpartition("/")[0]
        if parent not in self._folders:
            self._drop_above(parent)
            (self.folder / parent).mkdir(parents=True, exist_ok=True)
            self._folders.add(parent)
        return f"{self.folder}/{name}"

    def _drop_above(self, parent: str) -> None:
        """Remove a file of an older edition where a folder is to be."""
        steps = parent.split("/")
        for name in ("/".join(steps[: count + 1]) for count in range(len(steps))):
            if self.held.pop(name, None):
                (self.folder / name).unlink()

    def _drop_below(self, name: str) -> None:
        """Remove a folder of an older edition where a file is to be."""
        shutil.rmtree(self.folder / name)
        for lost in [held for held in self.held if held.startswith(f"{name}/")]:
            del self.held[lost]


def forget(folder: Path, kept: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Remove from the old edition in `folder` every file that is not of the new one.

    `kept`: the files of the new edition; `known`: those of the old one as it was published. Both name -> sha256.
    """
    for name, entry in list(_entries(str(folder))):
        if name not in kept or known.get(name) != kept[name]:
            Path(entry.path).unlink()
            _drop_empty(Path(entry.path).parent, folder)


def _drop_empty(folder: Path, top: Path) -> None:
    """Remove a folder, and those above it up to `top`, as far as they are empty."""
    while folder != top and not os.listdir(folder):  # noqa: PTH208 - as of all folders of a site
        folder.rmdir()
        folder = folder.parent
