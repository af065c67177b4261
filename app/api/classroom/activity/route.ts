import { classroom } from "../../../../server/current.ts";
import { answerChange } from "../answer.ts";

/** Notes which check a learner is at, so that an instructor sees who could use help. */
export const POST = (request: Request): Promise<Response> =>
  answerChange(request, (actor, body) => classroom().submissions.noteActivity(actor, body));
