import { readBody } from "../../../server/api/read-body.ts";
import { classroom, isOpen } from "../../../server/current.ts";
import { isRefusal, type Refusal } from "../../../server/refusal.ts";
import { inLanguage, inWords } from "../../(classroom)/language.ts";
import { currentPerson } from "../../(classroom)/session.ts";

const statuses: Readonly<Record<Refusal["kind"], number>> = {
  invalid: 422,
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  limited: 429,
};

/** Refusals that only an answer has; what a page of this site never sends is refused in English. */
const told = async (what: "signedOut" | "failed" | "large") => (await inLanguage()).words.answers[what];

const problem = (status: number, sentence: string) => Response.json({ problem: sentence }, { status });

/** Bytes of a request's body; above what a submission may hold once it is written as JSON. */
const largest = 6 * 1024 * 1024;

/** Answers who is signed in with what `work` returns, or a sentence and the status that fits. */
export async function answer(work: (actor: string) => Promise<unknown>): Promise<Response> {
  if (!isOpen()) return problem(404, "There is no classroom here.");
  const person = await currentPerson();
  if (!person) return problem(401, await told("signedOut"));
  try {
    return Response.json((await work(person.id)) ?? {});
  } catch (error) {
    if (isRefusal(error)) return problem(statuses[error.kind], await inWords(error));
    console.error(error);
    return problem(500, await told("failed"));
  }
}

/** The same for a request that changes something: it must come from a page of this site, as JSON, and not be too large. */
export async function answerChange(
  request: Request,
  work: (actor: string, body: unknown) => Promise<unknown>,
): Promise<Response> {
  if (!isOpen()) return problem(404, "There is no classroom here.");
  if (request.headers.get("origin") !== classroom().context.origin)
    return problem(403, "This request does not come from a page of this site.");
  if (request.headers.get("content-type") !== "application/json") return problem(415, "Send JSON.");
  const body = await readBody(request, largest);
  if (body === null) return problem(413, await told("large"));
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return problem(400, "That is no JSON.");
  }
  return answer((actor) => work(actor, parsed));
}
