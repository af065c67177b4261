import type { Requests } from "./context.ts";
import { elements } from "./html.ts";
import type { HttpRequest, HttpResponse } from "./types.ts";

/** Somebody with a browser: keeps cookies, sends forms, and follows no redirect by itself. */
export interface Visitor {
  /** Name and value of the cookies that it holds. */
  readonly cookies: Map<string, string>;
  get(path: string): Promise<HttpResponse>;
  /** Sends fields as a form of HTML does. `headers` are added, or replace those of the same name. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: readonly (readonly [string, string])[],
  ): Promise<HttpResponse>;
}

/** A visitor without cookies, who asks the server that `send` reaches. Of a cookie, name and value alone are looked at. */
export function visitor({ send }: Pick<Requests, "send">): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (request: HttpRequest): Promise<HttpResponse> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = [...(request.headers ?? []), ...(cookie ? ([["cookie", cookie]] as const) : [])];
    const response = await send({ ...request, headers });
    for (const [name, value] of response.headers)
      if (name.toLowerCase() === "set-cookie") keep(cookies, value);
    return response;
  };
  return {
    cookies,
    get: (path) => ask({ method: "GET", path, headers: [["accept", "text/html"]] }),
    post: (path, fields, headers = []) => {
      const type = ["content-type", "application/x-www-form-urlencoded"] as const;
      const body = new URLSearchParams(fields).toString();
      return ask({ method: "POST", path, headers: [["accept", "text/html"], type, ...headers], body });
    },
  };
}

/** Takes over one Set-Cookie; one that has expired, or is empty, is forgotten (RFC 6265 section 5.2). */
function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const name = pair.slice(0, pair.indexOf("=")).trim();
  const value = pair.slice(pair.indexOf("=") + 1).trim();
  const over = attributes.some((text) => /^\s*(?:max-age=0|expires=thu, 01 jan 1970)/i.test(text));
  if (over || value === "") cookies.delete(name);
  else cookies.set(name, value);
}

/** What the inputs of a page hold, by name: what a browser would send with its form, if nobody typed. */
export function formFields(page: string): Record<string, string> {
  const inputs = elements(page, "input").map(({ attributes }) => attributes);
  const sent = inputs.filter(({ name, type }) => name && type !== "submit" && type !== "checkbox");
  return Object.fromEntries(sent.map(({ name = "", value = "" }) => [name, value]));
}
