import type { ProjectReach } from "./bench.ts";
import { statementsDuring } from "./check-context.ts";
import type { FigureValue, Proof } from "./claim.ts";
import { judge } from "./judge.ts";
import { Recorder } from "./recorder.ts";
import { recordedWorkspace } from "./workspace.ts";

/** What came of a proof. */
export type ProofResult =
  | { readonly kind: "stands" | "contradicted"; readonly figures: Readonly<Record<string, FigureValue>> }
  /** It could not be carried out. */
  | { readonly kind: "broken"; readonly reason: string };

/** Carries a proof out on its program, and ends what it started. Never rejects. */
export async function runProof(
  proof: Proof,
  project: ProjectReach,
  signal: AbortSignal,
): Promise<ProofResult> {
  const recorder = new Recorder();
  try {
    const { serve, ...workspace } = recordedWorkspace(project, recorder, signal);
    const figures = await proof.observe({
      ...workspace,
      signal,
      serve: (launch, options = {}) => serve({ launch: { ...launch, traceSql: true }, ...options }),
      statements: (work) => statementsDuring(project, work),
    });
    return { kind: proof.shows(figures) ? "stands" : "contradicted", figures };
  } catch (error) {
    if (signal.aborted) return { kind: "broken", reason: "Stopped before it ended." };
    const verdict = judge(error);
    if ("reason" in verdict) return { kind: "broken", reason: verdict.reason };
    return { kind: "broken", reason: `Expected ${verdict.expected}; received ${verdict.received}` };
  } finally {
    await recorder.close();
  }
}
