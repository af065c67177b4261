import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { toBase64 } from "../../../sandboxes/container/protocol/base64.ts";
import type { Files } from "../files/store.ts";
import { holdsProject } from "./fragment.ts";
import { fragmentOf, LinkRefused, linkLimits, readFragment } from "./link.ts";

const of = (files: Files) => ({ lesson: "validation/types-or-fields", framework: "fastapi" as const, files });
const small: Files = new Map([["main.py", "print('größe')\n".repeat(20)]]);

test("any project comes back as it went in, binary files too", async () => {
  const name = fc.constantFrom(
    "main.py",
    "shop/views.py",
    "größe & maß.py",
    "static/模型 1.bin",
    "a b/c.txt",
    "x",
  );
  const content = fc.oneof(
    fc.string({ unit: "binary" }).filter((text) => text.isWellFormed() && !text.includes("\0")),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.of(0, ...bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, content, { minKeys: 1, maxKeys: 6 }), async (dictionary) => {
      const files = new Map(Object.entries(dictionary));
      const fragment = await fragmentOf(of(files));
      expect(holdsProject(fragment)).toBe(true);
      expect(fragment).toMatch(/^#project=[\w-]+$/);
      expect(await readFragment(fragment)).toEqual(of(files));
    }),
    { numRuns: 30 },
  );
});

test("a link that is cut anywhere, or changed in any letter, is refused with a sentence", async () => {
  const fragment = await fragmentOf(of(small));
  const begin = "#project=".length;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: begin, max: fragment.length - 1 }), async (end) => {
      await expect(readFragment(fragment.slice(0, end))).rejects.toThrow(/incomplete or damaged/);
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: begin + 2, max: fragment.length - 2 }),
      fc.constantFrom("A", "b", "-", "_", "9"),
      async (at, letter) => {
        fc.pre(fragment[at] !== letter);
        const read = readFragment(fragment.slice(0, at) + letter + fragment.slice(at + 1));
        await expect(read).rejects.toThrow(LinkRefused);
      },
    ),
  );
});

/** A link whose checksum holds, whatever is in it. */
async function forged(bytes: Uint8Array<ArrayBuffer>, version = 1) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `#project=${toBase64(Uint8Array.of(version, ...digest.subarray(0, 8), ...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")}`;
}
const json = (value: unknown) => new Uint8Array(deflateSync(new TextEncoder().encode(JSON.stringify(value))));
const base = { lesson: "a/b", framework: "django", texts: { "a.py": "" }, bytes: {} };

describe("a hostile link is refused with a sentence", () => {
  it.each<[string, () => Promise<string> | string, RegExp]>([
    ["what is no base64", () => "#project=%%%", /incomplete or damaged/],
    ["nothing", () => "#project=", /incomplete or damaged/],
    ["no deflate", () => forged(Uint8Array.of(255, 255, 255)), /incomplete or damaged/],
    ["another version", () => forged(json(base), 2), /another version of this site/],
    ["other JSON", () => forged(json([1])), /does not hold a project/],
    [
      "a lesson that is an address",
      () => forged(json({ ...base, lesson: "//evil.example/x" })),
      /does not hold/,
    ],
    [
      "a path out of the project",
      () => forged(json({ ...base, texts: { "../x": "" } })),
      /cannot be a file here/,
    ],
    ["no file", () => forged(json({ ...base, texts: {} })), /no file/],
    [
      "many files",
      () =>
        forged(
          json({ ...base, texts: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, ""])) }),
        ),
      /more than 200 files/,
    ],
    [
      "a bomb",
      () => forged(json({ ...base, texts: { "a.py": "x".repeat(5_000_000) } })),
      /more than any this site/,
    ],
    ["a long link", () => `#project=${"A".repeat(linkLimits.characters + 1)}`, /longer than any/],
  ])("%s", async (_, link, sentence) => {
    const read = readFragment(await link());
    await expect(read).rejects.toThrow(sentence);
    await expect(read).rejects.toThrow(LinkRefused);
  });

  it("a project that is too large gets no link", async () => {
    const noise = toBase64(crypto.getRandomValues(new Uint8Array(60_000)));
    await expect(fragmentOf(of(new Map([["a.txt", noise]])))).rejects.toThrow(/too large for a link/);
    const many = new Map(Array.from({ length: 201 }, (_, n) => [`f${n}`, ""] as const));
    await expect(fragmentOf(of(many))).rejects.toThrow(/up to 200 files/);
  });
});
