import type { Framework } from "../../../sandboxes/contract/types.ts";
import type { FileContent } from "../files/content.ts";
import type { Files } from "../files/store.ts";
import type { Sentence } from "../messages/said.ts";
import {
  type AssignedItem,
  assignedAnswer,
  problemAnswer,
  type ReceiptAnswer,
  receiptAnswer,
} from "./protocol.ts";

/** Milliseconds after which a server that does not answer is given up. */
const patience = 30_000;

/**
 * Where a lesson is assigned to who is signed in; nowhere for those who are not, without a network, and on a site without
 * a classroom. Never rejects: the workbench is the same without it.
 * @param lesson "validation/types-or-fields"
 */
export async function readAssigned(lesson: string, framework: Framework): Promise<readonly AssignedItem[]> {
  try {
    const address = `/api/classroom/assigned?lesson=${encodeURIComponent(lesson)}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    const parsed = assignedAnswer.safeParse(await response.json());
    if (!parsed.success) return [];
    return parsed.data.assigned.filter(
      ({ frameworks }) => frameworks === "either" || frameworks === "both" || frameworks === framework,
    );
  } catch {
    return [];
  }
}

export type Submitted =
  | { readonly kind: "stored"; readonly receipt: ReceiptAnswer }
  | { readonly kind: "refused"; readonly problem: Sentence };

/** Submits the files as they are. Never rejects: what went wrong is a sentence, and the files stay where they are. */
export async function submitFiles(itemId: string, framework: Framework, files: Files): Promise<Submitted> {
  const sent = Object.fromEntries([...files].map(([path, content]) => [path, encode(content)]));
  try {
    const response = await post("submissions", { itemId, framework, files: sent });
    const answer: unknown = await response.json();
    const receipt = receiptAnswer.safeParse(answer);
    if (response.ok && receipt.success) return { kind: "stored", receipt: receipt.data };
    const refused = problemAnswer.safeParse(answer);
    // The classroom's own sentence, in its language.
    return { kind: "refused", problem: refused.success ? () => refused.data.problem : unanswered };
  } catch {
    return { kind: "refused", problem: unanswered };
  }
}

const unanswered: Sentence = ({ checks }) => checks.unanswered;

/** Tells which check one is at, so that an instructor sees who could use help. Nothing depends on it. */
export function noteActivity(
  itemId: string,
  framework: Framework,
  stuckOn: string | null,
  passed: number,
): void {
  post("activity", { itemId, framework, stuckOn, passed }).catch(() => undefined);
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(`/api/classroom/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
}

/** Bytes that are no text cross as base64; in pieces, because a call takes only so many arguments. */
function encode(content: FileContent): { text: string } | { base64: string } {
  if (typeof content === "string") return { text: content };
  let binary = "";
  for (let at = 0; at < content.length; at += 8192) {
    binary += String.fromCharCode(...content.subarray(at, at + 8192));
  }
  return { base64: btoa(binary) };
}
