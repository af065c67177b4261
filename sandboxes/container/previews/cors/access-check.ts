import { type HeaderList, headerValues } from "../../network/http-head.ts";
import { listed } from "./header-lists.ts";

/** Who asks, and whether cookies go with it. */
export interface Asker {
  readonly origin: string;
  /** The request's credentials mode is "include". */
  readonly include: boolean;
}

/**
 * CORS check (Fetch standard, 4.10): why the page may not see an answer, in Chromium's words
 * (`cors_error_string.cc`); null when it may.
 */
export function accessProblem(headers: HeaderList, { origin, include }: Asker): string | null {
  const allowed = headerValues(headers, "access-control-allow-origin");
  if (allowed.length === 0)
    return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
  const value = allowed.join(", ");
  if (value === "*") {
    if (!include) return null;
    return "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.";
  }
  if (value !== origin) return mismatch(value);
  if (!include) return null;
  const credentials = headerValues(headers, "access-control-allow-credentials").join(", ");
  if (credentials === "true") return null;
  return `The value of the 'Access-Control-Allow-Credentials' header in the response is '${credentials}' which must be 'true' when the request's credentials mode is 'include'.`;
}

function mismatch(value: string): string {
  return `The 'Access-Control-Allow-Origin' header ${fault(value)} Have the server send the header with a valid value.`;
}

function fault(value: string): string {
  if (/[ ,]/.test(value)) return `contains multiple values '${value}', but only one is allowed.`;
  if (value !== "null" && !(URL.canParse(value) && new URL(value).origin !== "null"))
    return `contains the invalid value '${value}'.`;
  return `has a value '${value}' that is not equal to the supplied origin.`;
}

/** Fetch standard, 2.2.2: response headers that every page may read. */
const SAFELISTED = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
]);

/** Which headers of an answer across origins the page may read. */
export function exposedHeaders(headers: HeaderList, include: boolean): (name: string) => boolean {
  const named = new Set(listed(headers, "access-control-expose-headers")?.map((name) => name.toLowerCase()));
  const all = named.has("*") && !include;
  return (name) => all || SAFELISTED.has(name.toLowerCase()) || named.has(name.toLowerCase());
}
