import type { DraftState } from "../../../server/exercises/drafts.ts";
import type { ProofState } from "../../../server/exercises/proofs.ts";
import type { Answer, Changes } from "./autosave.ts";

/** Milliseconds after which a server that does not answer is given up. */
const patience = 30_000;

export type Called<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "lost" };

/** Asks this site's server about an exercise. Never rejects. @param body absent: to read, and change nothing */
async function call<T>(path: string, body?: unknown): Promise<Called<T>> {
  try {
    const response = await fetch(`/api/classroom/exercises/${path}`, {
      ...(body !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      signal: AbortSignal.timeout(patience),
    });
    const answer: T & { readonly problem?: string } = await response.json();
    if (response.ok) return { kind: "done", value: answer };
    // What failed on the server is its fault, and not the exercise's.
    if (response.status >= 500) return { kind: "lost" };
    return { kind: "refused", problem: answer.problem ?? "The server refused it." };
  } catch {
    return { kind: "lost" };
  }
}

export async function sendChanges(id: string, revision: number, changes: Changes): Promise<Answer> {
  const called = await call<DraftState>(`${id}/draft`, { revision, changes });
  return called.kind === "done" ? { kind: "saved", draft: called.value } : called;
}

export const askForProof = (id: string) => call<ProofState>(`${id}/proof`, {});
export const readProof = (id: string) => call<{ readonly proof: ProofState | null }>(`${id}/proof`);
export const publish = (id: string) => call<{ readonly number: number }>(`${id}/publish`, {});
