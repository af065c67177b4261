import type { Connection } from "../../network/connection.ts";
import { exchange, type IncomingResponse } from "../../network/http.ts";
import { headerValues } from "../../network/http-head.ts";
import type { Call, Command } from "../call.ts";
import type { CommandFiles } from "../files.ts";
import { absolute } from "../paths.ts";
import { CommandError, reason } from "../problems.ts";
import { type CurlRequest, readRequest } from "./request.ts";

/** Names of this machine; there is no way out of the sandbox. */
const here = /^(localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\])$/i;
const redirectLimit = 50;
const redirects = new Set([301, 302, 303, 307, 308]);

/** `curl [-iIsSfLvG] [-X METHOD] [-H HEADER] [-d DATA] [--json DATA] [-o FILE] [-u USER] [-w FORMAT] URL…` */
export function curl(files: CommandFiles, connect: (port: number) => Promise<Connection>): Command {
  return async (call) => {
    const request = await readRequest(call.args, (name) =>
      files.read(absolute(call.cwd, name)).catch(() => {
        throw new CommandError(`(26) Failed to open ${name}`, 26);
      }),
    );
    let code = 0;
    for (const url of request.urls) {
      try {
        code = await fetchOne(call, files, connect, request, url);
      } catch (error) {
        if (call.signal.aborted) throw error;
        code = error instanceof CommandError ? error.code : 56;
        const silent = request.flags.has("silent") && !request.flags.has("show-error");
        const text = error instanceof CommandError ? error.message : `(56) ${reason(error)}`;
        if (!silent) call.complain(`curl: ${text}\n`);
      }
    }
    return code;
  };
}

async function fetchOne(
  call: Call,
  files: CommandFiles,
  connect: (port: number) => Promise<Connection>,
  request: CurlRequest,
  first: URL,
): Promise<number> {
  const { flags, limit } = request;
  const late = limit === null ? [] : [AbortSignal.timeout(limit)];
  const signal = AbortSignal.any([call.signal, ...late]);
  const started = performance.now();
  let url = first;
  let { method, body } = request;
  try {
    for (let count = 0; count <= redirectLimit; count++) {
      const response = await send(connect, { ...request, method, body }, url, signal, call);
      if (flags.has("include") || flags.has("head")) call.print(head(response));
      const target = headerValues(response.headers, "location")[0];
      if (!flags.has("location") || target === undefined || !redirects.has(response.status)) {
        const failed = flags.has("fail") && response.status >= 400;
        const size = failed ? 0 : await take(call, files, request, response);
        const seconds = (performance.now() - started) / 1000;
        call.print(written(request.writeOut, { status: response.status, size, seconds, url }));
        if (failed) throw new CommandError(`(22) The requested URL returned error: ${response.status}`, 22);
        return 0;
      }
      await response.body.cancel();
      url = new URL(target, url);
      // As browsers do, and curl does unless -X was given (RFC 9110 15.4).
      if (response.status < 307 && method === "POST") [method, body] = ["GET", null];
    }
  } catch (error) {
    if (!signal.aborted || call.signal.aborted) throw error;
    throw new CommandError(`(28) Operation timed out after ${limit} milliseconds`, 28);
  }
  throw new CommandError(`(47) Maximum (${redirectLimit}) redirects followed`, 47);
}

async function send(
  connect: (port: number) => Promise<Connection>,
  { method, headers, body, flags }: CurlRequest,
  url: URL,
  signal: AbortSignal,
  { complain }: Call,
): Promise<IncomingResponse> {
  if (!here.test(url.hostname))
    throw new CommandError(`(6) Could not resolve host: ${url.hostname} (the sandbox has no way out)`, 6);
  const port = Number(url.port || 80);
  const connection = await connect(port).catch(() => {
    const where = `${url.hostname} port ${port}`;
    throw new CommandError(`(7) Failed to connect to ${where}: Could not connect to server`, 7);
  });
  const target = `${url.pathname}${url.search}`;
  const all = headerValues(headers, "host").length > 0 ? headers : [["Host", url.host] as const, ...headers];
  if (flags.has("verbose")) {
    complain(`> ${method} ${target} HTTP/1.1\n`);
    for (const [name, value] of all) complain(`> ${name}: ${value}\n`);
    complain(">\n");
  }
  const response = await exchange(connection, { method, target, headers: all, body }, signal);
  if (flags.has("verbose")) complain(head(response).replace(/^/gm, "< ").replace(/< $/, ""));
  return response;
}

const head = ({ status, statusText, headers }: IncomingResponse) =>
  [
    `HTTP/1.1 ${status} ${statusText}`.trimEnd(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    "",
    "",
  ].join("\r\n");

/** Shows or stores the answer's body as it comes; returns its length. */
async function take(
  call: Call,
  files: CommandFiles,
  { output }: CurlRequest,
  { body }: IncomingResponse,
): Promise<number> {
  const path = output === null || output === "-" ? null : absolute(call.cwd, output);
  if (path !== null) await files.write(path, new Uint8Array(0));
  let size = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (path === null) call.print(next.value);
    else await files.append(path, next.value);
  }
  return size;
}

function written(
  format: string,
  { status, size, seconds, url }: { status: number; size: number; seconds: number; url: URL },
): string {
  const values: Readonly<Record<string, string>> = {
    http_code: String(status).padStart(3, "0"),
    response_code: String(status).padStart(3, "0"),
    size_download: String(size),
    time_total: seconds.toFixed(6),
    url_effective: url.href,
  };
  const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };
  return format.replace(/%\{(\w+)\}|\\([ntr])/g, (whole, name?: string, letter?: string) =>
    name !== undefined ? (values[name] ?? whole) : (escapes[letter ?? ""] ?? whole),
  );
}
