import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { largestZip, unzipExercise, zipExercise } from "./archive.ts";

const text = (value: string) => new TextEncoder().encode(value);

describe("an exercise as a zip", () => {
  it("comes back as it went, from the folder that holds exercise.json", () => {
    const files = { "exercise.json": "{}", "index.md": "Grüße", "fastapi/start/main.py": "" };
    expect(unzipExercise(zipExercise("notes", files))).toEqual(files);
    const more = {
      "a/b/exercise.json": text("{}"),
      "a/b/__pycache__/x.pyc": text("x"),
      "__MACOSX/x": text(""),
    };
    expect(unzipExercise(zipSync(more))).toEqual({ "exercise.json": "{}" });
  });

  it("is refused when it is none, has no exercise.json, lies beside it, or is no text", () => {
    expect(() => unzipExercise(text("no zip at all"))).toThrow("no zip");
    expect(() => unzipExercise(new Uint8Array(largestZip + 1))).toThrow("larger than 2 MB");
    expect(() => unzipExercise(zipSync({ "a.txt": text("") }))).toThrow("no exercise.json");
    expect(() => unzipExercise(zipSync({ "a/exercise.json": text("{}"), "b.md": text("") }))).toThrow(
      "does not lie in",
    );
    expect(() => unzipExercise(zipSync({ "exercise.json": new Uint8Array([255]) }))).toThrow("no UTF-8");
    const whole = zipSync({ "exercise.json": text("{}".repeat(2_000)) });
    expect(() => unzipExercise(whole.subarray(0, whole.length - 60))).not.toThrow(RangeError);
  });

  it("is no bomb: what is unpacked is counted, whatever the zip says of its size", () => {
    const bomb = zipSync({ "exercise.json": new Uint8Array(64 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(largestZip);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => unzipExercise(bomb)).toThrow("more than 1 MB");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
    // The sizes in the local header (bytes 22 to 25) and in the directory say one byte.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    view.setUint32(22, 1, true);
    for (let at = lying.length - 4; at > 0; at--)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    expect(() => unzipExercise(lying)).toThrow("more than 1 MB");
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`${n}.md`, text("")]));
    expect(() => unzipExercise(zipSync(many))).toThrow("at most 300 files");
  });
});
