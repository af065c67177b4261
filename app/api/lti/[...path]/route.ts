import { classroom, isOpen } from "../../../../server/current.ts";

/** Where learning platforms begin sign-ins, send launches and read this site's keys. */
async function handle(request: Request): Promise<Response> {
  return isOpen()
    ? classroom().handleLti(request)
    : new Response("There is no classroom here.", { status: 404 });
}

export { handle as GET, handle as POST };
