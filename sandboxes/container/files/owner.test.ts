import { Worker } from "node:worker_threads";
import { loadPyodide } from "pyodide";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileChange, fromFilesWorker } from "../protocol/files.ts";
import { Channel, createFilesMemory, type FilesMemory, slotBytes } from "./channel.ts";
import { FilesClient } from "./client.ts";
import type { EmscriptenFileSystem } from "./emscripten.ts";
import { mountFiles } from "./mount.ts";
import { projectRoot, temporaryRoot } from "./roots.ts";

const text = (value: string) => new TextEncoder().encode(value);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

let worker: Worker;
let memory: FilesMemory;
let files: FilesClient;
let changes: FileChange[];

beforeEach(() => {
  memory = createFilesMemory();
  files = new FilesClient(memory);
  changes = [];
  worker = new Worker(new URL("./worker-node.ts", import.meta.url));
  worker.on("message", (data) => {
    const message = fromFilesWorker.parse(data);
    if (message.type === "answered") files.answered();
    if (message.type === "changes") changes.push(...message.changes);
  });
  worker.postMessage({ type: "boot", ...memory, quota: 8e6, mountPoint: "/home/project", store: null });
});
afterEach(() => worker.terminate());

/** All changes reported until now: answers follow the changes that went before them. */
async function seen(): Promise<string[]> {
  await files.usage();
  return changes.splice(0).map(({ kind, path }) => `${kind} ${path}`);
}

describe("FilesClient", () => {
  it("writes, reads, lists, renames and removes, and says what changed", async () => {
    await files.makeDirectory("/home/project/a b/ü", true);
    await files.writeFile("a b/ü/x.py", text("one"));
    await files.writeFile("a b/ü/x.py", text("two"));
    expect(decode(await files.readFile("/home/project/a b/ü/x.py"))).toBe("two");
    expect(await files.readDirectory("a b")).toEqual([{ name: "ü", kind: "directory" }]);
    await files.rename("a b/ü/x.py", "y.py");
    await files.remove("a b", { recursive: true });
    await expect(files.readFile("a b/ü/x.py")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(files.remove("nothing")).rejects.toThrow("ENOENT: no such file or directory, rm 'nothing'");
    await files.remove("nothing", { force: true });
    expect(await seen()).toEqual([
      "created a b",
      "created a b/ü",
      "created a b/ü/x.py",
      "changed a b/ü/x.py",
      "removed a b/ü/x.py",
      "created y.py",
      "removed a b/ü",
      "removed a b",
    ]);
  });

  it("moves contents larger than a slot, and whole trees, both ways", async () => {
    const big = Uint8Array.from({ length: slotBytes * 3 + 17 }, (_, index) => (index * 7) % 251);
    await files.mount(
      "/home/project",
      [
        { kind: "file", path: "deep/er/big.bin", offset: 0, length: big.length },
        { kind: "directory", path: "empty" },
        { kind: "symlink", path: "link", target: "deep/er/big.bin" },
      ],
      big,
    );
    expect(await files.readFile("link")).toEqual(big);
    const { entries, body } = await files.export("/home/project");
    expect(entries.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "directory deep",
      "directory deep/er",
      "file deep/er/big.bin",
      "directory empty",
      "symlink link",
    ]);
    expect(body).toEqual(big);
    await expect(
      files.mount(".", [{ kind: "file", path: "../out", offset: 0, length: 0 }], text("")),
    ).rejects.toMatchObject({ code: "EINVAL" });
  });

  it("refuses what does not fit, and keeps the file as it was", async () => {
    await files.writeFile("a", text("keep"));
    await expect(files.writeFile("a", new Uint8Array(9e6))).rejects.toMatchObject({ code: "ENOSPC" });
    expect(decode(await files.readFile("a"))).toBe("keep");
  });

  it("fails every call once the owner is gone", async () => {
    const pending = files.usage();
    files.fail(new Error("gone"));
    await expect(pending).rejects.toThrow("gone");
    await expect(files.usage()).rejects.toThrow("gone");
  });
});

/** Two interpreters' file systems on one tree; stock Pyodide gives us Emscripten's real FS. */
async function mounted(slot: number): Promise<{ run: (code: string) => unknown; channel: Channel }> {
  await files.attach(slot, slot + 100);
  const channel = new Channel({ ...memory, slot, client: slot + 100 });
  const pyodide = await loadPyodide();
  const FS = pyodide.FS as unknown as EmscriptenFileSystem;
  mountFiles(FS, channel, { mountPoint: "/home/project", root: projectRoot, umask: () => 0o022 });
  mountFiles(FS, channel, { mountPoint: "/tmp", root: temporaryRoot, umask: () => 0o027 });
  pyodide.runPython("import os; os.chdir('/home/project')");
  return { run: (code) => pyodide.runPython(code), channel };
}

describe("mountFiles", () => {
  it("gives Python a file system as it expects one", { timeout: 60_000 }, async () => {
    await files.writeFile("main.py", text("x = 1\n"));
    await seen();
    const { run } = await mounted(1);
    run(`
import pathlib, shutil
assert pathlib.Path("main.py").read_text() == "x = 1\\n"
pathlib.Path("main.py").write_text("x = 2\\n")
`);
    expect(await seen()).toEqual(["changed main.py"]);
    run(`
big = os.urandom(700_000)
pathlib.Path("naïve name.bin").write_bytes(big)
assert pathlib.Path("naïve name.bin").read_bytes() == big
os.makedirs("pkg/inner")
for i in range(300): pathlib.Path(f"pkg/file with a rather long name {i}.txt").touch()
assert len(os.listdir("pkg")) == 301
f = open("gone.txt", "w+"); f.write("alive"); f.flush(); os.unlink("gone.txt"); f.seek(0)
assert f.read() == "alive" and not os.path.exists("gone.txt"); f.close()
open("a", "w").write("A"); open("b", "w").write("B"); os.replace("a", "b")
assert open("b").read() == "A" and not os.path.exists("a")
os.rename("b", "c"); open("b", "w").write("new"); assert open("c").read() == "A" and open("b").read() == "new"
os.symlink("c", "s"); assert os.readlink("s") == "c" and open("s").read() == "A"
open("modes", "w").close(); assert os.stat("modes").st_mode & 0o777 == 0o644
f = open("modes2", "w"); os.fchmod(f.fileno(), 0o600); assert os.stat("modes2").st_mode & 0o777 == 0o600; f.close()
os.mkdir("modes3"); assert os.stat("modes3").st_mode & 0o777 == 0o755
os.chmod("c", 0o600); assert os.stat("c").st_mode & 0o777 == 0o600
os.utime("c", (1, 2)); assert os.stat("c").st_mtime == 2
os.truncate("c", 3); assert open("c", "rb").read() == b"A\\0\\0"
with open("log", "a") as f: f.write("1"); f.write("2")
with open("log", "a") as f: f.write("3")
assert open("log").read() == "123"
for bad, error in [(lambda: open("no"), FileNotFoundError), (lambda: os.mkdir("pkg"), FileExistsError),
                   (lambda: os.rmdir("pkg"), OSError), (lambda: open("pkg"), IsADirectoryError),
                   (lambda: os.listdir("main.py"), NotADirectoryError)]:
    try: bad()
    except error: pass
    else: raise AssertionError(error)
shutil.rmtree("pkg")
try: pathlib.Path("huge").write_bytes(bytes(9_000_000))
except OSError as e: assert e.errno == __import__("errno").ENOSPC, e
else: raise AssertionError("quota")
import sqlite3
db = sqlite3.connect("db.sqlite3"); db.execute("create table t(x)"); db.execute("insert into t values (1)"); db.commit(); db.close()
`);
    expect(await seen()).toContain("changed db.sqlite3");
    run(`open("w.txt", "w").close(); os.truncate("main.py", 0); os.stat("main.py")`);
    expect(await seen()).toEqual(["created w.txt", "changed main.py"]);
    const second = await mounted(2);
    second.run(`assert open("c", "rb").read() == b"A\\0\\0"; open("c", "w").write("two")`);
    run(`assert open("c").read() == "two"; held = open("c"); os.unlink("c")`);
    run(`
import tempfile
with tempfile.NamedTemporaryFile("w", dir="/tmp", delete=False) as shared: shared.write("seen by all")
os.mkdir("/tmp/masked"); assert os.stat("/tmp/masked").st_mode & 0o777 == 0o750
assert os.stat("/tmp").st_mode & 0o7777 == 0o1777
try: os.rename(shared.name, "moved")
except OSError as e: assert e.errno == __import__("errno").EXDEV, e
else: raise AssertionError("two file systems")
shutil.move(shared.name, "moved"); shutil.copy("moved", shared.name)
`);
    second.run(`
import glob
(path,) = glob.glob("/tmp/tmp*")
assert open(path).read() == open("moved").read() == "seen by all"
os.unlink(path)
`);
    expect(await seen()).toEqual(["changed c", "removed c", "created moved", "changed moved"]);
    await files.release(1, 101);
    expect(() => run(`open("main.py")`)).toThrow();
    expect(second.run(`os.path.exists("c")`)).toBe(false);
  });
});
