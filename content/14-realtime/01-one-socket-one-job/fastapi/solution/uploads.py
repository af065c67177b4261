from asyncio import Queue
from uuid import uuid4


class Upload:
    """A file that arrives in parts, and the queues of those who watch it."""

    def __init__(self, parts: int) -> None:
        self.id = uuid4().hex
        self.parts = parts
        self.arrived = 0
        self.watchers: set[Queue[int]] = set()

    @property
    def percent(self) -> int:
        return self.arrived * 100 // self.parts

    def add_part(self) -> None:
        self.arrived = min(self.arrived + 1, self.parts)
        for watcher in self.watchers:
            watcher.put_nowait(self.percent)


uploads: dict[str, Upload] = {}


def get_upload(upload_id: str) -> Upload | None:
    return uploads.get(upload_id)


def begin_upload(parts: int) -> Upload:
    upload = Upload(parts)
    uploads[upload.id] = upload
    return upload
