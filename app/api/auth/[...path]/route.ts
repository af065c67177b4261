import { classroom, isOpen } from "../../../../server/current.ts";

/** Links in letters and the ways back from providers lead here; better-auth checks origins and counts tries itself. */
async function handle(request: Request): Promise<Response> {
  return isOpen()
    ? classroom().auth.handler(request)
    : new Response("There are no accounts here.", { status: 404 });
}

export { handle as GET, handle as POST };
