import { describe, expect, it } from "vitest";
import { bytesOf, filesHash, limits, submittedFiles } from "./files.ts";

const problem = (files: unknown) => submittedFiles.safeParse(files).error?.issues[0]?.message;

describe("files of a submission", () => {
  it.each(["/etc/passwd", "../main.py", "a/../../b", "a//b", "./a", "a\\b", "nul\0l", "line\nbreak", ""])(
    "refuses the path %j",
    (path) => {
      expect(submittedFiles.safeParse({ [path]: { text: "" } }).success).toBe(false);
    },
  );

  it("refuses none, too many, and too much, in a sentence", () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}.py`, { text: "" }]));
    const large = Object.fromEntries(
      Array.from({ length: 5 }, (_, n) => [`f${n}.py`, { text: "x".repeat(limits.file) }]),
    );
    expect(problem({})).toBe("There is no file to submit.");
    expect(problem(many)).toContain("at most 200 files");
    expect(problem(large)).toContain("at most 2 MB");
    expect(submittedFiles.safeParse({ "a.py": { text: "x".repeat(limits.file + 1) } }).success).toBe(false);
  });

  it("keeps null characters and halves of characters as bytes, which PostgreSQL can hold", () => {
    const files = submittedFiles.parse({ "a.py": { text: "a\0b" }, "b.py": { text: "ok" } });
    expect(files["a.py"]).toEqual({ base64: "YQBi" });
    expect(bytesOf(files["a.py"] ?? { text: "" }).toString()).toBe("a\0b");
    expect(files["b.py"]).toEqual({ text: "ok" });
  });

  it("have one hash however they are ordered and sent, and another when a byte moves", () => {
    const hash = filesHash({ "a.py": { text: "one" }, "b.py": { text: "two" } });
    expect(filesHash({ "b.py": { base64: "dHdv" }, "a.py": { text: "one" } })).toBe(hash);
    expect(filesHash({ "a.py": { text: "onet" }, "b.py": { text: "wo" } })).not.toBe(hash);
  });
});
