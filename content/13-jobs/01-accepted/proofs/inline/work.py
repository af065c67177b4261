import time

from django.tasks import task


@task
def slow(seconds: float) -> str:
    time.sleep(seconds)
    return "finished"
