import { classroom } from "../../../../../../server/current.ts";
import { answerChange } from "../../../answer.ts";

interface Context {
  readonly params: Promise<{ readonly exercise: string }>;
}

/** Publishes the draft, if the proof of its files passed. */
export const POST = (request: Request, { params }: Context): Promise<Response> =>
  answerChange(request, async (actor) => ({
    number: await classroom().exercises.publishExercise(actor, (await params).exercise),
  }));
