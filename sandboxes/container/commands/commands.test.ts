import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakePlatform } from "../kernel/fake-platform.ts";
import { Sandbox } from "../kernel/sandbox.ts";

/** The commands on the real files of a sandbox without Python. */

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await Sandbox.boot(fakePlatform({ programs: {} }), { spareAfter: null, prewarm: false });
});
afterEach(() => sandbox.teardown());

const write = (path: string, text: string) => sandbox.files.writeFile(path, new TextEncoder().encode(text));
const read = async (path: string) => new TextDecoder().decode(await sandbox.files.readFile(path));

async function run(command: string, args: string[] = [], { input = "", columns = 0 } = {}) {
  let printed = "";
  const process = sandbox.spawn(command, args, {
    input: "bytes",
    terminal: columns > 0 ? { columns, rows: 24 } : null,
    output: (_, bytes) => {
      printed += new TextDecoder().decode(bytes);
    },
  });
  process.write(input);
  process.end();
  const code = await process.exit;
  return code === 0 ? printed : `${code}: ${printed}`;
}

describe("ls", () => {
  beforeEach(async () => {
    await write("main.py", "print()\n");
    await write(".env", "A=1\n");
    await sandbox.files.makeDirectory("app", true);
    await write("app/models.py", "");
    await sandbox.files.symlink("link", "main.py");
  });

  it("shows a name a line, in columns on a terminal, and what a folder above the project holds", async () => {
    expect(await run("ls")).toBe("app\nlink\nmain.py\n");
    expect(await run("ls", ["-a"], { columns: 40 })).toBe(".  ..  .env  app  link  main.py\n");
    expect(await run("ls", [], { columns: 14 })).toBe("app   main.py\nlink\n");
    expect(await run("ls", ["app", "main.py", "/home"])).toBe(
      "main.py\n\napp:\nmodels.py\n\n/home:\nproject\n",
    );
    expect(await run("ls", ["none"])).toBe("2: ls: cannot access 'none': No such file or directory\n");
    expect(await run("ls", ["-Z"])).toBe("2: ls: invalid option -- 'Z'\n");
  });

  it("says much with -l", async () => {
    const lines = (await run("ls", ["-l"])).split("\n");
    expect(lines[0]).toMatch(/^total \d+$/);
    expect(lines[1]).toMatch(/^drwxr-xr-x 1 learner learner +4096 \w{3} [ \d]\d \d\d:\d\d app$/);
    expect(lines[2]).toMatch(/^lrwxrwxrwx .* link -> main\.py$/);
    expect(lines[3]).toMatch(/^-rw-r--r-- .* 8 .* main\.py$/);
  });
});

describe("files", () => {
  it("are made, copied, moved and removed", async () => {
    expect(await run("mkdir", ["-p", "a/b/c"])).toBe("");
    expect(await run("mkdir", ["a"])).toBe("1: mkdir: cannot create directory 'a': File exists\n");
    expect(await run("touch", ["a/b/x.txt", "y.txt"])).toBe("");
    await write("y.txt", "y");
    expect(await run("cp", ["-r", "a", "/home/project/a"])).toContain("cannot copy a directory into itself");
    expect(await run("cp", ["-r", "a", "z"])).toBe("");
    expect(await run("cp", ["a", "w"])).toBe("1: cp: cannot copy 'a': -r not specified\n");
    expect(await run("cp", ["y.txt", "z/b"])).toBe("");
    expect(await run("mv", ["y.txt", "z/b/x.txt"])).toBe("");
    expect(await run("find", ["z"])).toBe("z\nz/b\nz/b/c\nz/b/x.txt\nz/b/y.txt\n");
    expect(await read("z/b/x.txt")).toBe("y");
    expect(await run("rm", ["z"])).toBe("1: rm: cannot remove 'z': Is a directory\n");
    expect(await run("rm", ["-r", "z", "none"])).toBe(
      "1: rm: cannot remove 'none': No such file or directory\n",
    );
    expect(await run("rm", ["-f", "none"])).toBe("");
    expect(await run("rmdir", ["a"])).toBe("1: rmdir: failed to remove 'a': Directory not empty\n");
    expect(await run("ls")).toBe("a\n");
  });

  it("keep their content and get a new time when they are touched", async () => {
    await write("old.txt", "kept");
    await sandbox.files.setModified("old.txt", 0);
    await run("touch", ["old.txt"]);
    expect((await sandbox.files.stat("old.txt")).mtime).toBeGreaterThan(0);
    expect(await read("old.txt")).toBe("kept");
  });

  it("are shown whole, in part, and counted", async () => {
    await write("n.txt", "1\n2\n3\n");
    await write("m.txt", "a b\nlast");
    expect(await run("cat", ["n.txt", "-", "m.txt"], { input: "in\n" })).toBe("1\n2\n3\nin\na b\nlast");
    expect(await run("cat", ["-n", "m.txt"])).toBe("     1\ta b\n     2\tlast\n");
    expect(await run("cat", ["none"])).toBe("1: cat: none: No such file or directory\n");
    expect(await run("head", ["-n", "1", "n.txt", "m.txt"])).toBe("==> n.txt <==\n1\n\n==> m.txt <==\na b\n");
    expect(await run("head", ["-c3"], { input: "abcdef" })).toBe("abc");
    expect(await run("tail", ["-2", "n.txt"])).toBe("2\n3\n");
    expect(await run("tail", ["-n", "1", "m.txt"])).toBe("last");
    expect(await run("tail", ["-n", "9"], { input: "a\nb\n" })).toBe("a\nb\n");
    expect(await run("wc", ["-l", "n.txt"])).toBe("3 n.txt\n");
    expect(await run("wc", ["n.txt", "m.txt"])).toBe(
      "      3       3       6 n.txt\n      1       3       8 m.txt\n      4       6      14 total\n",
    );
  });

  it("are found by name, sort and depth", async () => {
    for (const path of ["a/x.py", "a/b/y.py", "a/z.txt"]) {
      await sandbox.files.makeDirectory("a/b", true);
      await write(path, "");
    }
    expect(await run("find", [".", "-name", "*.py"])).toBe("./a/b/y.py\n./a/x.py\n");
    expect(await run("find", ["a", "-type", "f", "-maxdepth", "1"])).toBe("a/x.py\na/z.txt\n");
    expect(await run("find", ["-size", "1"])).toBe("1: find: unknown predicate '-size'\n");
  });
});

describe("grep", () => {
  beforeEach(async () => {
    await write("a.py", "import os\nIMPORT re\nx = os.getcwd()\n");
    await sandbox.files.makeDirectory("sub");
    await write("sub/b.py", "import os\n");
  });

  it("shows what matches, and says whether anything did", async () => {
    expect(await run("grep", ["import", "a.py"])).toBe("import os\n");
    expect(await run("grep", ["-in", "^import", "a.py"])).toBe("1:import os\n2:IMPORT re\n");
    expect(await run("grep", ["-r", "import"])).toBe("a.py:import os\nsub/b.py:import os\n");
    expect(await run("grep", ["-rl", "os", "."])).toBe("./a.py\n./sub/b.py\n");
    expect(await run("grep", ["-vc", "os", "a.py"])).toBe("1\n");
    expect(await run("grep", ["-o", "os"], { input: "os os\n" })).toBe("os\nos\n");
    expect(await run("grep", ["none", "a.py"])).toBe("1: ");
    expect(await run("grep", ["os", "none.py"])).toBe("2: grep: none.py: No such file or directory\n");
  });

  it("reads basic, extended and fixed expressions", async () => {
    const input = "a+b\naab\n(c)\n";
    expect(await run("grep", ["a+b"], { input })).toBe("a+b\n");
    expect(await run("grep", ["a\\+b"], { input })).toBe("aab\n");
    expect(await run("grep", ["-E", "^(a+b|.c.)$"], { input })).toBe("aab\n(c)\n");
    expect(await run("grep", ["-F", "(c)"], { input })).toBe("(c)\n");
    expect(await run("grep", ["-E", "("], { input })).toMatch(/^2: grep: Invalid regular expression/);
  });
});

describe("processes", () => {
  it("are listed, and told signals", async () => {
    const sleeper = sandbox.spawn("sleep", ["1m"]);
    expect(await run("ps")).toMatch(new RegExp(`\\n +${sleeper.pid} +0 sleep 1m\\n`));
    expect(await run("kill", [String(sleeper.pid)])).toBe("");
    expect(await sleeper.exit).toBe(143);
    expect(await run("kill", ["-9", String(sleeper.pid)])).toBe(
      `1: kill: (${sleeper.pid}) - No such process\n`,
    );
    expect(await run("kill", ["-NONE", "1"])).toBe("1: kill: NONE: invalid signal specification\n");
    expect(await run("sleep", ["0.001"])).toBe("");
    expect(await run("sleep", ["soon"])).toBe("1: sleep: invalid time interval 'soon'\n");
    expect(await run("env", ["A=1"])).toContain("HOME=/home\n");
  });
});
