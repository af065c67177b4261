import { classroom } from "../../../../../../server/current.ts";
import { answer, answerChange } from "../../../answer.ts";

interface Context {
  readonly params: Promise<{ readonly exercise: string }>;
}

/** How far the latest proof is. */
export const GET = (_request: Request, { params }: Context): Promise<Response> =>
  answer(async (actor) => ({
    proof: await classroom().exercises.selectOptionalProof(actor, (await params).exercise),
  }));

/** Has the draft proved. Nothing is taken from the browser: which files they are is read here. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  answerChange(request, async (actor) => classroom().exercises.requestProof(actor, (await params).exercise));
