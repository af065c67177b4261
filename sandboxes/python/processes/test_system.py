"""What the operating system gives to all processes: temporary files, permissions, local time."""

import errno
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime

import pytest


def run(program, **options):
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True, **options).stdout


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


def test_processes_share_temporary_files():
    with tempfile.TemporaryDirectory() as folder:
        assert folder.startswith("/tmp/")
        pathlib.Path(folder, "in.txt").write_text("to a child")
        program = "import os; open('out.txt', 'w').write(open('in.txt').read() + ' of ' + os.getcwd())"
        run(program, cwd=folder)
        assert pathlib.Path(folder, "out.txt").read_text() == f"to a child of {folder}"
        with pytest.raises(OSError, match="cross-device") as moved:
            os.rename(f"{folder}/out.txt", "out.txt")
        assert moved.value.errno == errno.EXDEV
    assert not os.path.exists(folder)


def test_the_umask_is_obeyed_and_inherited(tmp_path):
    before = os.umask(0o027)
    try:
        assert os.umask(0o027) == 0o027
        for folder in (tmp_path, pathlib.Path.cwd()):
            (folder / "masked").touch()
            (folder / "folder").mkdir()
            assert (mode(folder / "masked"), mode(folder / "folder")) == (0o640, 0o750)
        program = "import os; open('child', 'w').close(); print(oct(os.umask(0)))"
        assert run(program, cwd=tmp_path) == "0o27\n"
        assert mode(tmp_path / "child") == 0o640
        assert run(program, cwd=tmp_path, umask=0o077) == "0o77\n"
    finally:
        os.umask(before)
    assert before == 0o022


def test_a_file_that_is_no_program(tmp_path):
    file = tmp_path / "notes"
    file.write_text("no program")
    with pytest.raises(PermissionError):
        subprocess.run([file])
    file.chmod(0o755)
    with pytest.raises(OSError, match="Exec format error"):
        subprocess.run([file])


@pytest.fixture
def zone(monkeypatch):
    def choose(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield choose
    monkeypatch.undo()
    time.tzset()


def test_local_time_is_that_of_the_zone(zone):
    moment = datetime(2026, 7, 4, 12, 30, tzinfo=UTC)
    zone("America/Chicago")
    assert (time.tzname, time.timezone, time.altzone, time.daylight) == (("CST", "CDT"), 21_600, 18_000, 1)
    assert time.strftime("%H:%M %Z", time.localtime(moment.timestamp())) == "07:30 CDT"
    local = moment.astimezone()
    assert (local.hour, local.tzname()) == (7, "CDT")
    assert datetime.fromtimestamp(moment.timestamp()) == datetime(2026, 7, 4, 7, 30)
    assert datetime(2026, 7, 4, 7, 30).timestamp() == moment.timestamp()
    assert time.mktime((2026, 1, 1, 0, 0, 0, 0, 0, -1)) == datetime(2026, 1, 1, 6, tzinfo=UTC).timestamp()
    zone("Asia/Kolkata")
    assert (time.tzname, time.daylight) == (("IST", "IST"), 0)
    assert datetime.fromtimestamp(0).isoformat() == "1970-01-01T05:30:00"
    zone("Nowhere/At-all")
    assert time.localtime(0).tm_hour == time.timezone == 0


def test_a_process_starts_in_the_zone_that_its_variables_name():
    program = "import time; print(time.localtime(0).tm_hour, time.tzname[0])"
    assert run(program, env={**os.environ, "TZ": "Asia/Tokyo"}) == "9 JST\n"


def test_modules_can_be_put_into_a_set():
    run("import sys; assert len(set(sys.modules.values())) > 100")
