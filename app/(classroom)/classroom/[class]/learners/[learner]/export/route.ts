import { classroom } from "../../../../../../../server/current.ts";
import { answerCsv } from "../../../../../csv-answer.ts";

interface Context {
  readonly params: Promise<{ readonly class: string; readonly learner: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { class: id, learner } = await params;
  return answerCsv("report", (actor) => classroom().gradebook.exportReport(actor, id, learner));
}
