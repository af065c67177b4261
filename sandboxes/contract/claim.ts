import type { Workspace } from "./context.ts";
import type { Launch } from "./types.ts";

/** Whether what is said is so: everywhere, under conditions, once, or never. */
export type ClaimVerdict = "holds" | "depends" | "outdated" | "wrong";

/** Who says it: "article 1" is “Through FastAPI's Lens”, "article 2" “FastAPI vs Django”, "ours" this course. */
export type ClaimSource = "article 1" | "article 2" | "ours";

export type FigureValue = number | string;

/** Something that a proof observes. */
export interface Figure {
  /** "Ten requests, `async def` with `time.sleep`" */
  readonly label: string;
  /** "s", "ms", "MB", "queries"; none for a word or a bare number. */
  readonly unit?: string;
  /** What was observed when the claim was written, under the claim's conditions. */
  readonly recorded: FigureValue;
}

/** A sentence about the frameworks, with what becomes of it when it is run. */
export interface Claim<Names extends string = string> {
  /** Unique in the course; the claim's anchor is `claim-ID`. */
  readonly id: string;
  /** As it is said, or closely. */
  readonly sentence: string;
  readonly source: ClaimSource;
  readonly verdict: ClaimVerdict;
  /** Why the verdict is what it is, in a sentence or two; `backticks` mark code. */
  readonly explanation: string;
  /** Under which the recorded figures were observed: versions, machine, load. */
  readonly conditions: string;
  readonly proof: Proof<Names> | Transcript;
}

/** A program and what is to be seen of it. */
export interface Proof<Names extends string = string> {
  readonly kind: "proof";
  /** Folder in the lesson's `proofs/`, with the program's files. */
  readonly project: string;
  readonly figures: Readonly<Record<Names, Figure>>;
  /** Runs the program and looks at it from outside. What it throws is no result. */
  observe(context: ProofContext): Promise<Readonly<Record<Names, FigureValue>>>;
  /** Whether figures bear the verdict out. Compare figures with each other: machines differ. */
  shows(figures: Readonly<Record<Names, FigureValue>>): boolean;
  /** Figures that would speak against the verdict: `shows` must refuse them, so that the proof can fail. */
  readonly unless: Readonly<Record<Names, FigureValue>>;
}

/** What cannot run in the container, as it was recorded where it can; shown as such. */
export interface Transcript {
  readonly kind: "transcript";
  /** File in the lesson's `proofs/`. */
  readonly file: string;
}

/** What a proof works with: a folder with its program. Everything it starts is ended afterwards. */
export interface ProofContext extends Omit<Workspace, "serve"> {
  readonly signal: AbortSignal;
  /** Starts a server of the program, on a port of its own; resolves when it listens. */
  serve(
    launch: Launch,
    options?: { readonly env?: Readonly<Record<string, string>> },
  ): ReturnType<Workspace["serve"]>;
  /** As of a check: the SQL that the program's SQLite connections carry out during `work`. */
  statements<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly statements: readonly string[] }>;
}

/** Keeps the names of the figures apart while it is written; a list of claims knows them no more. */
export function defineClaim<const Names extends string>(
  claim: Omit<Claim<Names>, "proof"> & { readonly proof: Proof<Names> | Transcript },
): Claim {
  return claim as Claim;
}

/** A figure as it is shown: at most three digits that count, with its unit. */
export function figureText({ unit }: Figure, value: FigureValue): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(3))) : value;
  return unit ? `${text} ${unit}` : text;
}
