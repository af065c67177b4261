"""``subprocess`` and its relatives, in a sandbox with a kernel."""

import asyncio
import gc
import os
import shutil
import signal
import subprocess
import sys

import pytest

PYTHON = sys.executable


def run(*args, **options):
    return subprocess.run([PYTHON, *args], capture_output=True, text=True, timeout=30, **options)


def test_run_captures_both_streams_and_the_code():
    program = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"
    done = run("-c", program)
    assert (done.returncode, done.stdout, done.stderr) == (3, "out\n", "err\n")
    merged = subprocess.run([PYTHON, "-uc", program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert merged.stdout == b"out\nerr\n"
    with pytest.raises(subprocess.CalledProcessError, match="exit status 3"):
        subprocess.check_output([PYTHON, "-c", program])


def test_input_directory_and_variables(tmp_path):
    os.environ["INHERITED"] = "yes"
    program = (
        "import os, sys; print(sys.stdin.read(), os.getcwd(), os.getenv('INHERITED'), os.getenv('HOME'))"
    )
    assert run("-c", program, input="données", cwd=os.getcwd()).stdout.split() == [
        "données",
        os.getcwd(),
        "yes",
        os.environ["HOME"],
    ]
    assert run("-c", program, input="x", env={"HOME": "/elsewhere"}).stdout.split()[2:] == [
        "None",
        "/elsewhere",
    ]
    assert run("-m", "json.tool", input='{"a": 1}').stdout == '{\n    "a": 1\n}\n'


def test_what_cannot_be_started():
    with pytest.raises(FileNotFoundError) as missing:
        subprocess.run(["no-such-program", "x"])
    assert missing.value.filename == "no-such-program"
    with pytest.raises(FileNotFoundError) as nowhere:
        subprocess.run([PYTHON], cwd="/no/such/folder")
    assert nowhere.value.filename == "/no/such/folder"
    assert shutil.which("python") == PYTHON


def test_what_cannot_be_started_leaves_other_children_alone(recwarn):
    with subprocess.Popen([PYTHON, "-c", "input()"], stdin=subprocess.PIPE) as child:
        with pytest.raises(FileNotFoundError):
            subprocess.run(["no-such-program"])
        assert child.poll() is None
        child.communicate(b"\n", timeout=20)
        assert child.returncode == 0
    gc.collect()
    assert [str(warning.message) for warning in recwarn] == []


def test_files_as_streams():
    with open("in.txt", "w") as file:
        file.write("from a file")
    with open("in.txt") as source, open("out.txt", "w") as target:
        target.write("before ")
        target.flush()
        upper = "import sys; print(sys.stdin.read().upper())"
        subprocess.run([PYTHON, "-c", upper], stdin=source, stdout=target, check=True)
    with open("out.txt") as file:
        assert file.read() == "before FROM A FILE\n"
    silent = subprocess.run(
        [PYTHON, "-c", "print(input())"], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    assert silent.returncode == 1


def test_signals_polling_and_time_outs():
    child = subprocess.Popen([PYTHON, "-c", "import time; time.sleep(60)"])
    assert child.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(0.05)
    assert child.pid != os.getpid()
    child.terminate()
    assert child.wait(20) == -signal.SIGTERM == child.poll()
    child = subprocess.Popen([PYTHON, "-c", "while True: pass"])
    child.kill()
    assert child.wait(20) == -signal.SIGKILL
    with pytest.raises(ChildProcessError):
        os.waitpid(child.pid, 0)


def test_a_conversation_through_pipes():
    echo = "import sys\nfor line in sys.stdin: print(line.strip()[::-1], flush=True)"
    with subprocess.Popen(
        [PYTHON, "-c", echo], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as child:
        for word in ("abc", "defg"):
            child.stdin.write(f"{word}\n")
            assert child.stdout.readline() == f"{word[::-1]}\n"
        child.stdin.close()
        assert child.wait(20) == 0
    assert child.returncode == 0


def test_more_than_a_pipe_holds():
    size = 300_000
    program = "import sys; data = sys.stdin.read(); sys.stdout.write(data * 2); sys.stderr.write(data)"
    done = run("-c", program, input="x" * size)
    assert (len(done.stdout), len(done.stderr)) == (2 * size, size)


def test_shell():
    def sh(command, **options):
        done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=30, **options)
        return done.returncode, done.stdout, done.stderr

    quoted = f"{PYTHON} -c \"import sys; print(sys.argv[1:])\" 'a b' $WORD"
    assert sh(quoted, env={**os.environ, "WORD": "w"}) == (0, "['a b', 'w']\n", "")
    assert sh(
        "false || echo one && echo 'two  three' > out.txt; python -c 'print(open(\"out.txt\").read())'"
    ) == (
        0,
        "one\ntwo  three\n\n",
        "",
    )
    assert sh("echo hello | python -c 'print(input().upper())'") == (0, "HELLO\n", "")
    assert sh("nothing-here") == (127, "", "sh: 1: nothing-here: not found\n")
    assert sh("A=5; export B=6; echo $A$B; exit 4") == (4, "56\n", "")
    assert sh("echo $(echo inner | wc -c) *_subprocess.p?") == (0, "6 test_subprocess.py\n", "")
    assert sh("echo $((1 + 1))")[0] == 2
    assert os.system("exit 3") == 3 << 8
    assert os.popen("echo popen").read() == "popen\n"


def test_programs_of_the_container():
    with open("listed.txt", "w") as file:
        file.write("listed\n")
    assert subprocess.check_output(["cat", "listed.txt"], text=True) == "listed\n"
    assert subprocess.run(["/bin/sh", "-s"], input=b"exit 3").returncode == 3
    assert shutil.which("ls") == "/usr/bin/ls"
    with open("script", "w") as file:
        file.write("#!/bin/sh\necho $0 $1")
    assert subprocess.check_output(["./script", "one"], text=True) == "./script one\n"


def test_a_shell_is_ended_with_what_it_runs():
    waiting = f"{PYTHON} -c \"import time; print('up', flush=True); time.sleep(60)\""
    for command in (waiting, f"cd . && {waiting} && echo not"):
        with subprocess.Popen(command, shell=True, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout.readline() == "up\n"
            child.terminate()
            assert child.stdout.read() == ""
            assert child.wait(20) == -signal.SIGTERM


def test_asyncio():
    async def main():
        child = await asyncio.create_subprocess_exec(
            PYTHON, "-c", "print(input() * 2)", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        out, _ = await child.communicate(b"ab\n")
        sleeper = await asyncio.create_subprocess_exec(PYTHON, "-c", "import time; time.sleep(60)")
        sleeper.terminate()
        shell = await asyncio.create_subprocess_shell("exit 9")
        return out, child.returncode, await sleeper.wait(), await shell.wait()

    assert asyncio.run(main()) == (b"abab\n", 0, -signal.SIGTERM, 9)


def test_a_group_of_its_own():
    child = subprocess.Popen([PYTHON, "-c", "import time; time.sleep(60)"], start_new_session=True)
    assert os.getpgid(child.pid) == child.pid != os.getpgrp()
    os.killpg(child.pid, signal.SIGTERM)
    assert child.wait(20) == -signal.SIGTERM


def test_a_server_as_a_child():
    import urllib.request

    with open("served.txt", "w") as file:
        file.write("served")
    with subprocess.Popen(
        [PYTHON, "-um", "http.server", "8439"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as server:
        assert b"Serving HTTP" in server.stdout.readline()
        with urllib.request.urlopen("http://localhost:8439/served.txt", timeout=20) as answer:
            assert answer.read() == b"served"
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0


def test_pipes_of_ones_own():
    read, write = os.pipe()
    with os.fdopen(read) as reader, os.fdopen(write, "w") as writer:
        writer.write("line\n")
        writer.flush()
        assert reader.readline() == "line\n"
