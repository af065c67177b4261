import { classroom } from "../../../../../../server/current.ts";
import { answerChange } from "../../../answer.ts";

interface Context {
  readonly params: Promise<{ readonly exercise: string }>;
}

/** Takes changes of a draft: `{ revision, changes }`, texts by path. The answer says what is wrong with it now. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  answerChange(request, async (actor, body) =>
    classroom().exercises.changeDraft(actor, (await params).exercise, body),
  );
