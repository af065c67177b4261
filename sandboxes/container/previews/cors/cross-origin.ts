import type { HeaderList } from "../../network/http-head.ts";
import { type Asker, accessProblem } from "./access-check.ts";
import { PermissionCache, preflightHeaders, readPermission, refusal } from "./preflight.ts";
import { type CrossOriginRequest, isEventSource, needsPreflight } from "./simple-request.ts";

interface Head {
  readonly status: number;
  readonly headers: HeaderList;
}

export interface CorsRequest extends CrossOriginRequest {
  readonly asker: Asker;
  /** As the page's developer knows it: "http://localhost:8000/items/". */
  readonly address: string;
  /** Request.destination. */
  readonly destination: string;
}

/**
 * The CORS protocol between servers of the sandbox, as a browser enforces it. The browser itself cannot:
 * what a service worker answers it takes for granted.
 *
 * Limits: a page's XMLHttpRequest is worded as a fetch; an upload listener of one forces no preflight;
 * an Origin does not become "null" in redirects across three origins.
 */
export class CrossOriginRules {
  readonly #permissions: PermissionCache;

  constructor(permissions = new PermissionCache()) {
    this.#permissions = permissions;
  }

  /**
   * Asks the server first where a browser would.
   *
   * @param ask sends an OPTIONS request with these headers, without cookies
   * @returns what the browser would write to the console, or null when the request may be sent
   */
  async beforehand(
    request: CorsRequest,
    ask: (headers: HeaderList) => Promise<Head>,
  ): Promise<string | null> {
    if (!needsPreflight(request)) return null;
    const { asker, address } = request;
    const known = this.#permissions.find(asker, address);
    if (known && refusal(known, request) === null) return null;
    const answer = await ask(preflightHeaders(request));
    const permission = readPermission(answer.status, answer.headers, asker);
    if ("problem" in permission) return blocked(request, permission.problem);
    const reason = refusal(permission, request);
    if (reason !== null) return blocked(request, reason);
    this.#permissions.keep(asker, address, permission);
    return null;
  }

  /** What the browser would write to the console, or null when the page may see the answer. */
  afterwards(request: CorsRequest, { headers }: Head): string | null {
    const problem = accessProblem(headers, request.asker);
    if (problem === null) return null;
    this.#permissions.forget(request.asker, request.address);
    return blocked(request, problem);
  }
}

function blocked(request: CorsRequest, reason: string): string {
  const what = isEventSource(request) ? "resource" : request.destination || "fetch";
  return `Access to ${what} at '${request.address}' from origin '${request.asker.origin}' has been blocked by CORS policy: ${reason}`;
}
