import { classroom } from "../../../../../server/current.ts";
import { isRefusal } from "../../../../../server/refusal.ts";

interface Context {
  readonly params: Promise<{ readonly key: string }>;
}

/** Due times for calendar programs, which have no session: the key in the address stands for one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    const calendar = await classroom().assignments.readCalendar((await params).key);
    return new Response(calendar, { headers: { "content-type": "text/calendar; charset=utf-8" } });
  } catch (error) {
    if (isRefusal(error)) return new Response(error.message, { status: 404 });
    throw error;
  }
}
