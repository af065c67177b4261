import { classroom } from "../../../../server/current.ts";
import { currentPerson } from "../../session.ts";

/** What is kept of who asks, as a file. */
export async function GET(): Promise<Response> {
  const person = await currentPerson();
  if (!person) return new Response("Sign in first.", { status: 401 });
  const kept = await classroom().people.exportPerson(person.id);
  return new Response(JSON.stringify(kept, null, 2), {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="counterpoint-account.json"',
    },
  });
}
