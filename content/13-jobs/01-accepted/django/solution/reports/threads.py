from concurrent.futures import ThreadPoolExecutor

from django.tasks.backends.immediate import ImmediateBackend
from django.tasks.exceptions import TaskResultDoesNotExist

# Django makes a backend object in each thread, so what they share lies beside the class.
pool = ThreadPoolExecutor(max_workers=4)
results = {}


class ThreadBackend(ImmediateBackend):
    """Runs tasks in threads of this process, and keeps results in its memory."""

    supports_get_result = True

    def _execute_task(self, task_result):
        results[task_result.id] = task_result
        pool.submit(super()._execute_task, task_result)

    def get_result(self, result_id):
        if result_id not in results:
            raise TaskResultDoesNotExist(result_id)
        return results[result_id]
