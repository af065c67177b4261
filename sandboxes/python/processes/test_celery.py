"""Celery as on a machine: the worker and beat are processes of their own, messages and results are files."""

import importlib
import pathlib
import subprocess
import time

import pytest

SOURCE = """
import pathlib
import time

from celery import Celery

app = Celery("tasks", broker="filesystem://", backend="{backend}")
app.conf.broker_transport_options = {{
    name: "queue" for name in ("data_folder_in", "data_folder_out", "control_folder")
}}
app.conf.beat_schedule = {{"tick": {{"task": "{module}.tick", "schedule": 0.2}}}}


@app.task(bind=True)
def add(self, a, b):
    self.update_state(state="PROGRESS", meta={{"done": 1}})
    time.sleep(0.5)
    return a + b


@app.task
def fail():
    raise ValueError("no")


@app.task
def tick():
    with open("ticks.txt", "a") as file:
        file.write("tick\\n")
"""


def project(tmp: str, backend: str) -> tuple[pathlib.Path, str]:
    """A project in the shared files: those of ``tmp_path`` are this process's own."""
    folder = pathlib.Path.cwd() / tmp
    (folder / "queue").mkdir(parents=True)
    (folder / "results").mkdir()
    (folder / f"{tmp}.py").write_text(SOURCE.format(backend=backend, module=tmp))
    return folder, tmp


def celery(folder: pathlib.Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        ["celery", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def stop(process: subprocess.Popen[str]) -> str:
    process.terminate()
    output, _ = process.communicate(timeout=30)
    return output


@pytest.mark.parametrize("backend", ["db+sqlite:///results.sqlite3", "file://results"])
def test_a_task_goes_from_pending_to_success_in_another_process(backend, monkeypatch):
    folder, module = project("jobs_" + backend[:2], backend)
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(folder)
    tasks = importlib.import_module(module)
    result = tasks.add.delay(2, 3)
    failed = tasks.fail.delay()
    assert result.state == "PENDING"
    worker = celery(folder, "-A", module, "worker", "--loglevel=info")
    states = [result.state]
    try:
        until = time.monotonic() + 60
        while not result.ready() and time.monotonic() < until:
            time.sleep(0.05)
            if result.state != states[-1]:
                states.append(result.state)
        assert result.get(timeout=1) == 5
        assert "PROGRESS" in states
        with pytest.raises(ValueError, match="no"):
            failed.get(timeout=10)
    finally:
        output = stop(worker)
    assert "ready." in output
    assert "(thread)" in output
    assert worker.returncode == 0
    assert tasks.app.AsyncResult("unknown").state == "PENDING"


def test_beat_sends_what_is_due_to_a_worker():
    folder, module = project("schedule", "cache+memory://")
    worker = celery(folder, "-A", module, "worker", "--pool=solo")
    beat = celery(folder, "-A", module, "beat")
    ticks = folder / "ticks.txt"
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if ticks.exists() and ticks.read_text().count("tick") >= 3:
                break
            time.sleep(0.1)
        else:
            pytest.fail(f"nothing was done:\n{stop(beat)}\n{stop(worker)}")
    finally:
        stop(beat)
        stop(worker)
