"""A backend for `django.tasks`, which brings none that works beside the request."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from django.db import connections, transaction
from django.tasks import Task, TaskResult, TaskResultStatus
from django.tasks.backends.base import BaseTaskBackend
from django.utils import timezone
from django.utils.crypto import get_random_string

pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="task")


class ThreadBackend(BaseTaskBackend):
    """Runs tasks in threads of this process. What has not ended is lost with the process."""

    def enqueue(self, task: Task, args: list, kwargs: dict) -> TaskResult:
        self.validate_task(task)
        # Not before the commit: the task reads what the request has written.
        transaction.on_commit(partial(pool.submit, run, task, args, kwargs))
        return TaskResult(
            task=task,
            id=get_random_string(32),
            status=TaskResultStatus.READY,
            enqueued_at=timezone.now(),
            started_at=None,
            finished_at=None,
            last_attempted_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )


def run(task: Task, args: list, kwargs: dict) -> None:
    try:
        task.call(*args, **kwargs)
    finally:
        connections.close_all()
