import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CannotGrade, surveyGround } from "./ground.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "counterpoint-ground-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const refusal = async (): Promise<unknown> =>
  surveyGround(folder).then(
    () => null,
    (error: unknown) => error,
  );

it("refuses to grade where bubblewrap is missing, and says what to install", async () => {
  vi.stubEnv("PATH", folder);
  const error = await refusal();
  expect(error).toBeInstanceOf(CannotGrade);
  expect(String(error)).toContain("install bubblewrap (Debian: apt install bubblewrap)");
});

it("refuses where only prlimit is missing", async () => {
  await symlink("/usr/bin/true", join(folder, "bwrap"));
  vi.stubEnv("PATH", folder);
  expect(String(await refusal())).toContain("install util-linux");
});

it("refuses where what runs within the walls was not built", async () => {
  expect(String(await refusal())).toContain("run `npm start` once");
});
