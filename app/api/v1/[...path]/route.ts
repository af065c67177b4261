import { classroom, isOpen } from "../../../../server/current.ts";

/** The API for programs, with tokens; `/api/v1/openapi.json` describes it. */
async function handle(request: Request): Promise<Response> {
  return isOpen()
    ? classroom().handleApi(request)
    : Response.json({ problem: "There is no classroom here." }, { status: 404 });
}

export { handle as GET, handle as POST, handle as PUT };
