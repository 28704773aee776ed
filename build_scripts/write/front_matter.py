"""Front matter: quoted, escaped YAML that comes back from a YAML reader as it went in."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from build_scripts.write.escape import front_matter as escaped

ENDLESS = 1 << 30  # no line breaks inside a value: MkDocs and people read them more easily


class _Quoted(str):
    """A string that is always written between quotation marks: unquoted, 10:30 would be 630 and `no` would be False."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Writes strings quoted and everything in the order given."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the same list twice is written twice
        """Never write anchors: a reader of the page should not have to look things up."""
        return True


def _represent(dumper: yaml.SafeDumper, value: _Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style='"')


_Dumper.add_representer(_Quoted, _represent)


def _ready(value: object) -> object:
    """Return the value with each string escaped for HTML and marked to be quoted; keys are ours and stay plain."""
    if isinstance(value, Mapping):
        return {str(key): _ready(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_ready(part) for part in value]
    if value is None or isinstance(value, (bool, int)):
        return value
    return _Quoted(escaped(str(value)))


def dump(matter: Mapping[str, object]) -> str:
    """Return the front matter block with its fences and a final newline."""
    text = yaml.dump(
        _ready(matter), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=ENDLESS, default_flow_style=False
    )
    return f"---\n{text}---\n"
