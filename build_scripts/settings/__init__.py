"""What people decided, from files to types: archive.yml, the registers, the sidecars. The only reader of YAML input.

`load_archive(folder)` is the door. Everything is checked, each against the others, before anything is read or written;
the first mistake is an ArchiveError with file, line, fault and mend.
"""

from build_scripts.settings.archive import ARCHIVE_FILE, load_archive

__all__ = ["ARCHIVE_FILE", "load_archive"]
