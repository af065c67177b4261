import * as z from "zod/mini";

/** Normalised (PEP 503), so that it is safe in a path and as a program's argument. */
export const packageName = z.string().check(z.maxLength(100), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** As PEP 440 writes versions; begins with a digit, so that no option is hidden in it. */
export const packageVersion = z.string().check(z.maxLength(60), z.regex(/^[0-9][0-9A-Za-z.!+]*$/));

/** Why a package cannot be had, with a sentence for the learner. */
export const packageProblem = z.object({
  type: z.literal("problem"),
  code: z.enum(["unreachable", "unknown", "not-pure", "too-large", "busy"]),
  message: z.string(),
});
export type PackageProblem = z.infer<typeof packageProblem>;

/** Releases of a package, newest first. */
export const packageVersions = z.discriminatedUnion("type", [
  z.object({ type: z.literal("versions"), versions: z.array(packageVersion) }),
  packageProblem,
]);
export type PackageVersions = z.infer<typeof packageVersions>;

export type PackageWheel =
  | { readonly type: "wheel"; readonly bytes: Uint8Array<ArrayBuffer> }
  | PackageProblem;

/** The Python package index, as far as a sandbox may use it. Neither call rejects. */
export interface PackageIndex {
  versions(name: string): Promise<PackageVersions>;
  /** The release's wheel in pure Python (py3-none-any). */
  wheel(name: string, version: string): Promise<PackageWheel>;
}
