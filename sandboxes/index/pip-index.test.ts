import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type PipCommands, pipIndex } from "./pip-index.ts";
import { Turns } from "./turns.ts";

const answering = (code: number, output: string): PipCommands => ({
  versions: async () => ({ code, output }),
  download: async () => ({ code, output }),
});

describe("the index behind pip", () => {
  it("lists versions, and leaves out what is none", async () => {
    const output = "WARNING: experimental\nhumanize (2.0)\nAvailable versions: 2.0, 1.5rc1, --evil, 1.0\n";
    const versions = ["2.0", "1.5rc1", "1.0"];
    expect(await pipIndex(answering(0, output)).versions("humanize")).toEqual({ type: "versions", versions });
  });

  it("hands over the wheel that pip left, and asks for nothing else", async () => {
    const asked: unknown[] = [];
    const index = pipIndex({
      ...answering(0, ""),
      download: async (kind, directory, args) => {
        asked.push(kind, args.at(-1));
        await writeFile(join(directory, "humanize-2.0-py3-none-any.whl"), "wheel");
        return { code: 0, output: "" };
      },
    });
    const answer = await index.wheel("humanize", "2.0");
    expect(answer).toEqual({ type: "wheel", bytes: new TextEncoder().encode("wheel") });
    expect(asked).toEqual(["pure", "humanize==2.0"]);
  });

  it.each([
    ["versions", "Retrying after NewConnectionError", "unreachable"],
    ["versions", "ERROR: No matching distribution found for humanize", "unknown"],
    ["wheel", "ERROR: No matching distribution found for humanize==1", "not-pure"],
    ["wheel", "Max retries exceeded", "unreachable"],
  ] as const)("%s: %s", async (call, output, code) => {
    const index = pipIndex(answering(1, output));
    const answer = call === "wheel" ? await index.wheel("humanize", "1") : await index.versions("humanize");
    expect(answer).toMatchObject({ type: "problem", code });
  });

  it("asks pip for nothing but names and versions", async () => {
    const index = pipIndex({
      download: () => Promise.reject(new Error("asked")),
      versions: () => Promise.reject(new Error("asked")),
    });
    for (const name of ["--index-url=x", "../a", "a b", "a@https://x", ""])
      expect(JSON.stringify(await index.versions(name))).not.toContain("asked");
    expect(JSON.stringify(await index.wheel("a", "1 --no-binary"))).not.toContain("asked");
  });
});

it("lets so many work at once, and so many wait", async () => {
  const turns = new Turns(1, 1);
  const first = Promise.withResolvers<string>();
  const taken = turns.take(() => first.promise);
  const second = turns.take(async () => "second");
  expect(await turns.take(async () => "third")).toBeNull();
  first.resolve("first");
  expect(await Promise.all([taken, second])).toEqual(["first", "second"]);
});
