import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Claim } from "../../sandboxes/contract/claim.ts";
import { loadClaims } from "../lesson-claims.ts";
import type { ProjectFiles } from "../types.ts";
import { contentRoot, type LessonFolder, placeOf } from "./folders.ts";
import { readProject } from "./project.ts";

/** A claim with what its proof needs. */
export interface LessonClaim {
  readonly claim: Claim;
  /** Of the proof's program; none for a transcript. */
  readonly files: ProjectFiles;
  /** What was recorded, when it cannot run here. */
  readonly transcript: string | null;
}

/** The claims of a lesson; none when there is no `claims.ts`. */
export async function readClaims(place: LessonFolder): Promise<readonly LessonClaim[]> {
  const folder = join(contentRoot, placeOf(place));
  const written = await access(join(folder, "claims.ts")).then(
    () => true,
    () => false,
  );
  if (!written) return [];
  return Promise.all((await loadClaims(placeOf(place))).map((claim) => withFiles(folder, claim)));
}

async function withFiles(folder: string, claim: Claim): Promise<LessonClaim> {
  const { proof } = claim;
  const at = (name: string) => join(folder, "proofs", name);
  return proof.kind === "transcript"
    ? { claim, files: {}, transcript: await readFile(at(proof.file), "utf8") }
    : { claim, files: await readProject(at(proof.project)), transcript: null };
}
