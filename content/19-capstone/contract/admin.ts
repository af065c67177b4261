import { answerText, text } from "../../../sandboxes/contract/read.ts";
import type { CheckContext, HttpResponse } from "../../../sandboxes/contract/types.ts";

/** A visitor of Django's admin, who keeps cookies and fills in forms as a browser does. */
export interface Visitor {
  get(path: string): Promise<HttpResponse>;
  /** Fetches the page for its CSRF token, and sends the form. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<HttpResponse>;
}

const encoded = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

export function visitor({ send, fail }: CheckContext): Visitor {
  const cookies = new Map<string, string>();
  const keep = (response: HttpResponse): HttpResponse => {
    for (const [name, value] of response.headers) {
      const cookie = /^([^=;]+)=([^;]*)/.exec(value);
      if (name.toLowerCase() === "set-cookie" && cookie) cookies.set(cookie[1] ?? "", cookie[2] ?? "");
    }
    return response;
  };
  const headers = () => [["cookie", [...cookies].map((pair) => pair.join("=")).join("; ")]] as const;
  const get = async (path: string) => keep(await send({ method: "GET", path, headers: headers() }));
  return {
    get,
    async submit(path, fields) {
      const page = await get(path);
      const token = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(text(page))?.[1];
      if (page.status !== 200 || token === undefined)
        return fail({ expected: `a form with a CSRF token at ${path}`, received: answerText(page) });
      return keep(
        await send({
          method: "POST",
          path,
          headers: [["content-type", "application/x-www-form-urlencoded"], ...headers()],
          body: encoded({ ...fields, csrfmiddlewaretoken: token }),
        }),
      );
    },
  };
}

/** Sam, signed in to the admin; fails the check unless that works. */
export async function samInAdmin(context: CheckContext): Promise<Visitor> {
  const sam = visitor(context);
  const response = await sam.submit("/admin/login/?next=/admin/", {
    username: "sam",
    password: "sam-at-the-desk",
    next: "/admin/",
  });
  if (response.status !== 302)
    context.fail({ expected: "302 for Sam's login to the admin", received: answerText(response) });
  return sam;
}
