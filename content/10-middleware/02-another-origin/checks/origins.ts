import { answer, header, last } from "../../../../sandboxes/contract/read.ts";
import type { HttpRequest, HttpResponse, KnownMistake } from "../../../../sandboxes/contract/types.ts";

/** Whom the projects allow. */
export const allowed = ["https://shop.example", "https://office.shop.example"] as const;

/** A request as a browser sends it for a script of that origin (Fetch standard, section 3.1). */
export const from = (origin: string, method: string, path: string): HttpRequest => ({
  method,
  path,
  headers: [
    ["accept", "application/json"],
    ["origin", origin],
  ],
});

/** What a browser asks before it sends a request that a form could not send (Fetch standard, section 4.8). */
export const preflight = (origin: string, method: string, path: string, headers = ""): HttpRequest => ({
  method: "OPTIONS",
  path,
  headers: [
    ["origin", origin],
    ["access-control-request-method", method],
    ...(headers ? ([["access-control-request-headers", headers]] as const) : []),
  ],
});

export const allowedOrigin = (response: HttpResponse): string | undefined =>
  header(response, "access-control-allow-origin");

/** The items of a list in a header, in lower case; "*" stands for all. */
export const listed = (response: HttpResponse, name: string): readonly string[] =>
  (header(response, name) ?? "").split(",").map((item) => item.trim().toLowerCase());

/** Status and the header that allows reading, for a message. */
export const told = (response: HttpResponse): string => {
  const origin = allowedOrigin(response);
  return origin === undefined
    ? `${response.status} without Access-Control-Allow-Origin`
    : `${response.status} with Access-Control-Allow-Origin: ${origin}`;
};

export const everywhere: readonly KnownMistake[] = [
  {
    id: "crashed",
    recognise: ({ exchanges }) => (answer(last(exchanges))?.status ?? 0) >= 500,
    message:
      "The request ended in an exception. The console shows the traceback; its last line says what went wrong.",
  },
  {
    id: "star",
    message:
      "`*` lets the scripts of every site read the answers. Name the origin that has asked, if it is on the list.",
  },
];
