import type { HeaderList } from "../../network/http-head.ts";
import { headerValues } from "../../network/http-head.ts";
import { toBase64 } from "../../protocol/base64.ts";
import { type Given, readOptions } from "../options.ts";
import { CommandError } from "../problems.ts";

/** What a command line of curl asks for. */
export interface CurlRequest {
  readonly urls: readonly URL[];
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array | null;
  readonly flags: ReadonlySet<string>;
  /** File for the answer's body. */
  readonly output: string | null;
  /** Text that is printed at the end, with `%{http_code}` and the like. */
  readonly writeOut: string;
  /** Milliseconds; null for none. */
  readonly limit: number | null;
}

const taken = {
  flags: {
    i: "include",
    include: "include",
    I: "head",
    head: "head",
    s: "silent",
    silent: "silent",
    S: "show-error",
    "show-error": "show-error",
    f: "fail",
    fail: "fail",
    L: "location",
    location: "location",
    v: "verbose",
    verbose: "verbose",
    N: "no-buffer",
    "no-buffer": "no-buffer",
    G: "get",
    get: "get",
  },
  values: {
    X: "method",
    request: "method",
    H: "header",
    header: "header",
    d: "data",
    data: "data",
    "data-raw": "raw",
    json: "json",
    o: "output",
    output: "output",
    u: "user",
    user: "user",
    b: "cookie",
    cookie: "cookie",
    w: "write-out",
    "write-out": "write-out",
    m: "limit",
    "max-time": "limit",
    url: "url",
  },
} as const;

/**
 * Reads curl's options. Throws CommandError with curl's own exit codes.
 * @param readFile what `-d @FILE` names
 */
export async function readRequest(
  args: readonly string[],
  readFile: (name: string) => Promise<Uint8Array>,
): Promise<CurlRequest> {
  const given = readOptions(args, taken);
  const { flags, values, operands } = given;
  const last = (name: string) => values.get(name)?.at(-1) ?? null;
  const data = await bodyOf(given, readFile);
  const get = flags.has("get");
  const urls = [...(values.get("url") ?? []), ...operands].map((text) => urlOf(text, get ? data : null));
  if (urls.length === 0) throw new CommandError("(2) no URL specified", 2);
  const body = get ? null : data;
  const limit = last("limit");
  return {
    urls,
    method: last("method") ?? (flags.has("head") ? "HEAD" : body ? "POST" : "GET"),
    headers: headersOf(given, body !== null),
    body,
    flags,
    output: last("output"),
    writeOut: last("write-out") ?? "",
    limit: limit === null ? null : Number(limit) * 1000,
  };
}

function urlOf(text: string, query: Uint8Array | null): URL {
  const whole = /^\w+:\/\//.test(text) ? text : `http://${text}`;
  const url = URL.parse(whole);
  if (!url) throw new CommandError("(3) URL rejected: Malformed input to a URL function", 3);
  if (url.protocol !== "http:")
    throw new CommandError(`(1) Protocol "${url.protocol.slice(0, -1)}" not supported`, 1);
  if (query) url.search += `${url.search ? "&" : "?"}${new TextDecoder().decode(query)}`;
  return url;
}

async function bodyOf(
  { values }: Given,
  readFile: (name: string) => Promise<Uint8Array>,
): Promise<Uint8Array | null> {
  const parts: string[] = [];
  for (const text of values.get("data") ?? []) parts.push(await dataOf(text, readFile));
  parts.push(...(values.get("raw") ?? []));
  const json = values.get("json");
  if (json) parts.push((await Promise.all(json.map((text) => dataOf(text, readFile, true)))).join(""));
  return parts.length > 0 ? new TextEncoder().encode(parts.join("&")) : null;
}

/** `-d @FILE` leaves line ends out, as curl does. */
async function dataOf(
  text: string,
  readFile: (name: string) => Promise<Uint8Array>,
  whole = false,
): Promise<string> {
  if (!text.startsWith("@")) return text;
  const content = new TextDecoder().decode(await readFile(text.slice(1)));
  return whole ? content : content.replace(/[\r\n]/g, "");
}

function headersOf({ values }: Given, withBody: boolean): HeaderList {
  const own = (values.get("header") ?? []).flatMap((line): [string, string][] => {
    const [, name, value = ""] = /^([^:;]+)[:;]\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value]];
  });
  const json = values.has("json");
  const user = values.get("user")?.at(-1);
  const cookies = values.get("cookie");
  const usual: [string, string][] = [
    ["User-Agent", "curl/8.14.1"],
    ["Accept", json ? "application/json" : "*/*"],
  ];
  if (withBody) usual.push(["Content-Type", json ? "application/json" : "application/x-www-form-urlencoded"]);
  if (user !== undefined) usual.push(["Authorization", `Basic ${toBase64(new TextEncoder().encode(user))}`]);
  if (cookies) usual.push(["Cookie", cookies.join("; ")]);
  // Given without a value ("Accept:"), a header is left out.
  return [
    ...usual.filter(([name]) => headerValues(own, name).length === 0),
    ...own.filter(([, value]) => value !== ""),
  ];
}
