import { classroom } from "../../../../server/current.ts";
import { answerChange } from "../answer.ts";

/** Takes work: `{ itemId, framework, files }`. The answer is its receipt. */
export const POST = (request: Request): Promise<Response> =>
  answerChange(request, (actor, body) => classroom().submissions.submit(actor, body));
