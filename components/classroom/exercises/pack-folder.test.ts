import { expect, test } from "vitest";
import { unzipExercise } from "../../../server/exercises/archive.ts";
import { type ChosenFile, packFolder } from "./pack-folder.ts";

const file = (webkitRelativePath: string, text: string, size = text.length): ChosenFile => ({
  webkitRelativePath,
  size,
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

test("a folder becomes the zip that an import takes, without what nobody wrote", async () => {
  const packed = await packFolder([
    file("notes/exercise.json", "{}"),
    file("notes/fastapi/start/main.py", "app = 1\n"),
    file("notes/fastapi/start/__pycache__/main.pyc", "x"),
    file("notes/.venv/lib/big.py", "x", 1e12),
  ]);
  if (packed.kind !== "packed") throw new Error(packed.kind);
  expect(unzipExercise(packed.zip)).toEqual({ "exercise.json": "{}", "fastapi/start/main.py": "app = 1\n" });
});

test("a folder that is too large, or holds nothing, is not read", async () => {
  const never = { ...file("disk/a", ""), arrayBuffer: () => Promise.reject(new Error("it was read")) };
  expect(await packFolder([{ ...never, size: 2e6 }])).toEqual({ kind: "large" });
  expect(await packFolder(Array.from({ length: 301 }, () => never))).toEqual({ kind: "large" });
  expect(await packFolder([file("notes/.git/HEAD", "x")])).toEqual({ kind: "empty" });
});
