import { classroom, isOpen } from "../../../../../../../server/current.ts";
import { isRefusal } from "../../../../../../../server/refusal.ts";
import { currentPerson } from "../../../../../session.ts";

interface Context {
  readonly params: Promise<{ readonly exercise: string }>;
}

/** The draft as a zip or, with `?version=N`, what was published, for who sees the class's work. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = isOpen() ? await currentPerson() : null;
  if (!person) return new Response("Sign in first.", { status: 401 });
  const asked = new URL(request.url).searchParams.get("version");
  const number = asked === null ? null : Number(asked);
  if (number !== null && !Number.isInteger(number)) return new Response("No such version.", { status: 404 });
  try {
    const { exercise } = await params;
    const { name, zip } = await classroom().exercises.exportExercise(person.id, exercise, number);
    return new Response(zip, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${name}.zip"`,
      },
    });
  } catch (error) {
    if (isRefusal(error)) return new Response(error.message, { status: 404 });
    throw error;
  }
}
