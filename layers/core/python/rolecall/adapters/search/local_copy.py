"""A local directory that follows the published state of one index; readers and the writer each have their own."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from tantivy import Index

from rolecall.adapters.search.manifest import Manifest, StoredFiles, live_files
from rolecall.adapters.search.schema import open_index
from rolecall.adapters.search.segments import Published, SegmentStore
from rolecall.domain.errors import NotFound
from rolecall.domain.search_documents import DocumentKind

DOWNLOADS_AT_ONCE = 8


class LocalCopy:
    """Has a directory of its own below `parent`, which goes with it, so that processes may share the parent.

    Files of segments that it holds already are never fetched again.
    """

    def __init__(self, kind: DocumentKind, store: SegmentStore, parent: Path) -> None:
        parent.mkdir(parents=True, exist_ok=True)
        self.kind = kind
        self.store = store
        self.directory = Path(mkdtemp(prefix=f"{kind}-", dir=parent))
        finalize(self, rmtree, self.directory, ignore_errors=True)
        self.published = Published(Manifest(), None)
        # By file name, the stored object whose bytes the file has. An edit that came to nothing may leave a file with
        # the name of one that another writer published: only what was downloaded or published counts.
        self._held: dict[str, StoredFiles] = {}
        self._index: Index | None = None

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = open_index(self.kind, self.directory)
        return self._index

    def follow(self) -> None:
        """Bring the directory to the published state: one conditional request when nothing changed."""
        try:
            self._follow()
        except NotFound:  # it read a manifest so long ago that its segments are gone: the newest one names others
            self.forget()
            self._follow()

    def forget(self) -> None:
        """Drop what is here and not published; the next `follow` starts from the bucket."""
        self.published = Published(Manifest(), None)
        self._index = None

    def publish(self, manifest: Manifest) -> None:
        """Raises Stale when another writer was first; the copy then holds what nobody will see: `forget` it."""
        etag = self.store.publish(manifest, replaces=self.published.etag)
        self.published = Published(manifest, etag)
        for stored in manifest.objects:
            self._hold(stored)
        self._prune()

    def store_segments(self) -> Manifest:
        """Upload what the directory has and the bucket lacks; the manifest that names all of it."""
        meta = self._meta_path.read_text()
        objects = (
            self._held.get(files[0].name) or self.store.upload(name, files)
            for name, files in live_files(meta, self.directory).items()
        )
        return Manifest(meta, tuple(objects))

    @property
    def _meta_path(self) -> Path:
        return self.directory / "meta.json"

    def _follow(self) -> None:
        news = self.store.read_manifest(self.published.etag)
        if news is None or (news.etag is None and self._index is not None and self.published.etag is None):
            return
        self._fetch([stored for stored in news.manifest.objects if not self._has(stored)])
        self._install(news)

    def _install(self, news: Published) -> None:
        self._index = None
        if news.manifest.meta:
            staged = self._meta_path.with_suffix(".part")
            staged.write_text(news.manifest.meta)
            staged.rename(self._meta_path)
        else:
            self._meta_path.unlink(missing_ok=True)
        self._prune()
        self._index = open_index(self.kind, self.directory)
        self.published = news

    def _fetch(self, objects: Sequence[StoredFiles]) -> None:
        if len(objects) < 2:
            for stored in objects:
                self._download(stored)
            return
        with ThreadPoolExecutor(DOWNLOADS_AT_ONCE) as pool:
            list(pool.map(self._download, objects))

    def _download(self, stored: StoredFiles) -> None:
        self.store.download(stored, self.directory)
        self._hold(stored)

    def _hold(self, stored: StoredFiles) -> None:
        self._held |= {name: stored for name, _ in stored.files}

    def _has(self, stored: StoredFiles) -> bool:
        """An edit that came to nothing may also have deleted files."""
        return all(self._held.get(name) == stored and (self.directory / name).exists() for name, _ in stored.files)

    def _prune(self) -> None:
        """Delete the files of segments that are no longer part of the index; open searchers keep theirs mapped."""
        meta = self._meta_path.read_text() if self._meta_path.exists() else ""
        live = {path.name for files in live_files(meta, self.directory).values() for path in files}
        for path in self.directory.iterdir():
            if path.name not in live and path.name != "meta.json":
                path.unlink()
                self._held.pop(path.name, None)
