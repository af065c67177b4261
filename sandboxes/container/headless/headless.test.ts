import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeBytes, encodeText } from "./encodings.ts";
import { formatTree, parseTree } from "./file-tree.ts";
import { exportFilter } from "./globs.ts";
import { workdirPath } from "./paths.ts";
import { serializeTree } from "./serialize.ts";
import { CharacterBoundary } from "./utf8.ts";

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("workdirPath", () => {
  it.each([
    ["main.py", "main.py"],
    ["/main.py", "main.py"],
    ["./a//b/", "a/b"],
    [".", ""],
    ["/home/project/a b/ü.py", "a b/ü.py"],
    ["/home/projects/x", "home/projects/x"],
    ["../../etc", "etc"],
  ])("%s is %s", (path, expected) => expect(workdirPath(path)).toBe(expected));
});

describe("trees", () => {
  const tree = {
    d: {
      "main.py": { f: { c: "é = 1\n" } },
      empty: { d: {} },
      "a b": { d: { "x.bin": { f: { c: "\u0000\u00ff", b: true } }, link: { f: { l: "x.bin" } } } },
    },
  };
  it("come back as they went in", () => {
    const flat = parseTree(encode(tree));
    expect(flat.entries.map(({ path }) => path)).toEqual([
      "main.py",
      "empty",
      "a b",
      "a b/x.bin",
      "a b/link",
    ]);
    expect(formatTree(flat)).toEqual(tree);
  });
  it("refuse names that leave their folder", () => {
    expect(() => parseTree(encode({ d: { "..": { d: {} } } }))).toThrow(/EINVAL/);
    expect(() => parseTree(encode({ d: { "a/b": { f: { c: "" } } } }))).toThrow(/EINVAL/);
  });
  it("are zipped without what is excluded", () => {
    const zip = unzipSync(serializeTree(parseTree(encode(tree)), { format: "zip", excludes: ["a b"] }));
    expect(Object.keys(zip).sort()).toEqual(["empty/", "main.py"]);
    expect(new TextDecoder().decode(zip["main.py"])).toBe("é = 1\n");
  });
});

describe("exportFilter", () => {
  const wanted = exportFilter(["node_modules/keep/**"], ["node_modules", "**/*.pyc", "db.sqlite?"]);
  it.each([
    ["main.py", true],
    ["node_modules/x/y.js", false],
    ["node_modules/keep/y.js", true],
    ["a/b/c.pyc", false],
    ["c.pyc", false],
    ["db.sqlite3", false],
    ["db.sqlite30", true],
  ])("%s: %s", (path, expected) => expect(wanted(path)).toBe(expected));
});

describe("encodings", () => {
  it.each(["utf8", "latin1", "base64", "base64url", "hex", "utf16le"])("%s round trip", (encoding) => {
    const bytes = new TextEncoder().encode("Grüße ~");
    const even = bytes.length % 2 ? bytes.subarray(1) : bytes;
    expect([...encodeText(decodeBytes(even, encoding), encoding)]).toEqual([...even]);
  });
  it("knows no others", () => expect(() => decodeBytes(new Uint8Array(), "ebcdic")).toThrow(TypeError));
});

describe("CharacterBoundary", () => {
  it("never cuts a character, wherever the output is cut", () => {
    const bytes = new TextEncoder().encode("aé€😀z");
    for (let cut = 0; cut <= bytes.length; cut++) {
      const boundary = new CharacterBoundary();
      const parts = [boundary.push(bytes.subarray(0, cut)), boundary.push(bytes.subarray(cut))];
      expect(parts.map((part) => new TextDecoder().decode(part)).join("")).toBe("aé€😀z");
      expect(boundary.flush()).toHaveLength(0);
    }
  });
  it("gives up what never became a character", () => {
    const boundary = new CharacterBoundary();
    expect(boundary.push(Uint8Array.of(0xe2, 0x82))).toHaveLength(0);
    expect(boundary.flush()).toHaveLength(2);
  });
});
