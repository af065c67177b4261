import { classroom } from "../../../../../../server/current.ts";
import { answerCsv } from "../../../../csv-answer.ts";

interface Context {
  readonly params: Promise<{ readonly class: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { class: id } = await params;
  return answerCsv("gradebook", (actor) => classroom().gradebook.exportGradebook(actor, id));
}
