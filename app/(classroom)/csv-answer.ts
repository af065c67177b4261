import { isRefusal } from "../../server/refusal.ts";
import { currentPerson } from "./session.ts";

/** A table as a file, for who may read it. */
export async function answerCsv(name: string, read: (actor: string) => Promise<string>): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response("Sign in first.", { status: 401 });
  try {
    return new Response(await read(person.id), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}.csv"`,
      },
    });
  } catch (error) {
    if (isRefusal(error))
      return new Response(error.message, { status: error.kind === "forbidden" ? 403 : 404 });
    throw error;
  }
}
