import { describe, expect, it } from "vitest";
import type { DirectoryEntry } from "../../protocol/files.ts";
import { complete } from "./complete.ts";
import { History } from "./history.ts";
import { KeyReader } from "./keys.ts";
import { edited, empty, textOf } from "./line.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("keys", () => {
  it("are told apart, whatever pieces they come in", () => {
    const reader = new KeyReader();
    const read = (text: string) =>
      reader.read(bytes(text)).map((key) => (key.type === "text" ? key.text : key.type));
    expect(read("ab\x1b[A\x1bOB\x1b[1;5Cé漢\r")).toEqual(["ab", "up", "down", "word-right", "é漢", "enter"]);
    expect(read("x\x1b[")).toEqual(["x"]);
    expect(read("3~y\x1b[1;")).toEqual(["delete", "y"]);
    expect(read("5D")).toEqual(["word-left"]);
    // Unknown sequences, and the Escape key alone, mean nothing.
    expect(read("\x1b[15~\x1b[?1;2c\x1b")).toEqual([]);
    expect(read("a\x03\x04\x0b\x00")).toEqual(["a", "interrupt", "end-of-input", "erase-to-end"]);
    const [first, ...rest] = bytes("é");
    expect(reader.read(Uint8Array.of(first ?? 0))).toEqual([]);
    expect(reader.read(Uint8Array.from(rest))).toEqual([{ type: "text", text: "é" }]);
  });
});

describe("a line", () => {
  function typed(keys: string) {
    let line = empty;
    for (const key of new KeyReader().read(bytes(keys))) line = edited(line, key) ?? line;
    return `${line.before.join("")}|${line.after.join("")}`;
  }

  it("is edited by characters as people see them", () => {
    expect(typed("e\u0301x\x7f")).toBe("e\u0301|");
    expect(typed("e\u0301\x7f")).toBe("|");
    expect(typed("👩‍💻a\x1b[D\x1b[D")).toBe("|👩‍💻a");
    expect(typed("ab\x1b[D\x1b[D\x1b[D\x1b[3~")).toBe("|b");
  });

  it("is edited by words, and what was erased comes back", () => {
    expect(typed("python main.py\x1bb")).toBe("python main.|py");
    expect(typed("python main.py\x1bb\x1b[1;5D\x1b[1;5D\x1b[1;5C")).toBe("python| main.py");
    expect(typed("python main.py  \x17")).toBe("python |");
    expect(typed("one two\x15x\x19")).toBe("xone two|");
    expect(typed("one two\x01\x1bf\x0b")).toBe("one|");
    expect(textOf(edited({ before: ["a"], after: ["b"], erased: "" }, { type: "end" }) ?? empty)).toBe("ab");
  });
});

describe("history", () => {
  it("remembers lines once in a row, not all of them", () => {
    const history = new History();
    for (let count = 0; count < 600; count++) history.add(`line ${count}`);
    history.add("line 599");
    history.add("  ");
    expect(history.lines).toHaveLength(500);
    expect([
      history.up("draft"),
      history.up("line 599"),
      history.down(),
      history.down(),
      history.down(),
    ]).toEqual(["line 599", "line 598", "line 599", "draft", null]);
  });
});

describe("completion", () => {
  const folders: Readonly<Record<string, readonly DirectoryEntry[]>> = {
    "/p": [
      { name: "main.py", kind: "file" },
      { name: "manage.py", kind: "file" },
      { name: "my app", kind: "directory" },
      { name: ".env", kind: "file" },
    ],
    "/p/my app": [{ name: "models.py", kind: "file" }],
    "/h": [{ name: "notes.txt", kind: "file" }],
  };
  const completing = {
    cwd: "/p",
    home: "/h",
    commands: async () => ["python", "pytest", "cat", "cd"],
    list: async (path: string) => folders[path] ?? Promise.reject(new Error("no such folder")),
  };
  const at = (text: string) => complete(text, completing);

  it("knows where a command is expected, and where a file", async () => {
    expect(await at("cat mai")).toEqual({ insert: "n.py ", names: ["main.py"] });
    expect(await at("ca")).toEqual({ insert: "t ", names: ["cat"] });
    expect((await at("ls | py")).names).toEqual(["pytest", "python"]);
    expect((await at("A=1 py")).names).toEqual(["pytest", "python"]);
    expect((await at("true && pyth")).insert).toBe("on ");
    expect((await at("echo x > ma")).names).toEqual(["main.py", "manage.py"]);
    expect(await at("")).toEqual({ insert: "", names: [] });
    expect(await at("none")).toEqual({ insert: "", names: [] });
    expect((await at("echo ")).names).toEqual(["main.py", "manage.py", "my app/"]);
    expect((await at("echo .")).insert).toBe("env ");
  });

  it("puts in what all have in common", async () => {
    expect((await at("cat m")).insert).toBe("");
    expect((await at("p")).insert).toBe("yt");
    expect((await at("cat ma")).names).toEqual(["main.py", "manage.py"]);
  });

  it("writes names so that the shell reads them as one", async () => {
    expect((await at("cd my")).insert).toBe("\\ app/");
    expect((await at("cat my\\ app/m")).insert).toBe("odels.py ");
    expect((await at("cat 'my app/m")).insert).toBe("odels.py' ");
    expect((await at('cat "my')).insert).toBe(" app/");
    expect((await at("cat ~/n")).insert).toBe("otes.txt ");
    expect((await at("./ma")).names).toEqual(["main.py", "manage.py"]);
  });
});
