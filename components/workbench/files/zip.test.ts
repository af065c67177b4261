import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { limits, unzipFiles, ZipRefused, zipFiles } from "./zip.ts";

const text = (value: string) => new TextEncoder().encode(value);

test("a project comes back as it went in, binary files too", () => {
  const files = new Map<string, string | Uint8Array>([
    ["main.py", "print('größe')\n"],
    ["static/模型 1.bin", Uint8Array.of(0, 255, 1)],
    ["empty.txt", ""],
  ]);
  expect(unzipFiles(zipFiles(files), "main.py")).toEqual(files);
});

test("a zip of one folder is that folder, unless the project begins in it", () => {
  const zip = zipSync({
    "repo-main/": text(""),
    "repo-main/app/main.py": text("x"),
    "repo-main/a.txt": text("y"),
  });
  expect([...unzipFiles(zip, "main.py").keys()]).toEqual(["app/main.py", "a.txt"]);
  expect([...unzipFiles(zipSync({ "app/main.py": text("x") }), "app/main.py").keys()]).toEqual([
    "app/main.py",
  ]);
});

test("what systems and Python leave behind is left out", () => {
  const zip = zipSync({
    "a.py": text(""),
    "__MACOSX/._a.py": text(""),
    "x/__pycache__/a.pyc": text(""),
    ".DS_Store": text(""),
  });
  expect([...unzipFiles(zip, "a.py").keys()]).toEqual(["a.py"]);
});

test("no file becomes larger than its directory says, whatever is in it", () => {
  const zip = zipSync({ "bomb.bin": new Uint8Array(100_000) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 4 < zip.length; at++)
    if (view.getUint32(at, true) === 100_000) view.setUint32(at, 10, true);
  expect(unzipFiles(zip, "main.py").get("bomb.bin")).toHaveLength(10);
});

describe("a hostile zip is refused with a sentence", () => {
  it.each([
    [
      "a path out of the project",
      zipSync({ "a.py": text(""), "../../evil.py": text("") }),
      /“..\/..\/evil.py”/,
    ],
    ["an absolute path", zipSync({ "a.py": text(""), "/etc/passwd": text("") }), /“\/etc\/passwd”/],
    ["a backslash", zipSync({ "a.py": text(""), "..\\evil.py": text("") }), /backslash/],
    ["a file and a folder of one name", zipSync({ a: text(""), "a/b": text("") }), /is a file, not a folder/],
    [
      "a link",
      zipSync({ "a.py": [text("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] }),
      /a link, “a.py”/,
    ],
    ["a large file", zipSync({ "a.bin": new Uint8Array(limits.file + 1) }), /larger than 5 MB/],
    [
      "large files",
      zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, new Uint8Array(4.9e6)]))),
      /larger than 50 MB together/,
    ],
    [
      "many files",
      zipSync(Object.fromEntries(Array.from({ length: limits.files + 1 }, (_, n) => [`${n}`, text("")]))),
      /2001 files/,
    ],
    ["nothing", zipSync({ "folder/": text("") }), /no file/],
    ["no zip", text("hello"), /not a zip/],
  ])("%s", (_, zip, sentence) => {
    expect(() => unzipFiles(zip, "main.py")).toThrow(sentence);
    expect(() => unzipFiles(zip, "main.py")).toThrow(ZipRefused);
  });

  it("any damage", () => {
    const zip = zipFiles(new Map([["main.py", "print(1)\n".repeat(50)]]));
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = zip.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        try {
          unzipFiles(damaged, "main.py");
        } catch (error) {
          expect(error).toBeInstanceOf(ZipRefused);
        }
      }),
      { numRuns: 500 },
    );
  });
});
