import { type HeaderList, headerValues } from "../../network/http-head.ts";
import { type Asker, accessProblem } from "./access-check.ts";
import { listed } from "./header-lists.ts";
import { type CrossOriginRequest, isSimpleMethod, unsafeHeaderNames } from "./simple-request.ts";

/** What a server allowed, for how long: Fetch standard, 4.8 (CORS-preflight fetch) and 4.9 (its cache). */
export interface Permission {
  /** Null for every method. */
  readonly methods: ReadonlySet<string> | null;
  /**
   * In lower case; null for every header: for Authorization as well, which the standard would have named
   * (3.3.5) and Chromium 156 does not ask to be.
   */
  readonly headers: ReadonlySet<string> | null;
  /** Seconds. */
  readonly maxAge: number;
}

/** Seconds where the server names none, and the most that Chromium keeps. */
const DEFAULT_AGE = 5;
const LONGEST_AGE = 7200;
const FAILED = "Response to preflight request doesn't pass access control check: ";

/** The headers that ask for `request`. */
export function preflightHeaders(request: CrossOriginRequest): HeaderList {
  const names = unsafeHeaderNames(request);
  return [
    ["Accept", "*/*"],
    ["Access-Control-Request-Method", request.method],
    ...(names.length > 0 ? [["Access-Control-Request-Headers", names.join(",")] as const] : []),
  ];
}

/** What the answer to a preflight allows, or why it allows nothing. */
export function readPermission(
  status: number,
  headers: HeaderList,
  asker: Asker,
): Permission | { readonly problem: string } {
  const problem = accessProblem(headers, asker);
  if (problem) return { problem: FAILED + problem };
  if (status >= 300 && status < 400)
    return { problem: `${FAILED}Redirect is not allowed for a preflight request.` };
  if (status < 200 || status > 299) return { problem: `${FAILED}It does not have HTTP ok status.` };
  const methods = listed(headers, "access-control-allow-methods") ?? [];
  const names = (listed(headers, "access-control-allow-headers") ?? []).map((name) => name.toLowerCase());
  // With credentials the star is a name like another (3.3.5).
  const star = (list: string[]) => !asker.include && list.includes("*");
  return {
    methods: star(methods) ? null : new Set(methods),
    headers: star(names) ? null : new Set(names),
    maxAge: age(headers),
  };
}

/** Why `permission` does not cover `request`; null when it does. */
export function refusal(permission: Permission, request: CrossOriginRequest): string | null {
  const { method } = request;
  if (permission.methods && !permission.methods.has(method) && !isSimpleMethod(method))
    return `Method ${method} is not allowed by Access-Control-Allow-Methods in preflight response.`;
  const { headers } = permission;
  const refused = headers && unsafeHeaderNames(request).find((name) => !headers.has(name));
  if (!refused) return null;
  return `Request header field ${refused} is not allowed by Access-Control-Allow-Headers in preflight response.`;
}

function age(headers: HeaderList): number {
  const [value = ""] = headerValues(headers, "access-control-max-age");
  return /^\d{1,10}$/.test(value.trim()) ? Math.min(Number(value), LONGEST_AGE) : DEFAULT_AGE;
}

/** Permissions that still hold, by who asked whom for what. */
export class PermissionCache {
  readonly #kept = new Map<string, { readonly permission: Permission; readonly until: number }>();
  readonly #now: () => number;

  /** @param now clock in milliseconds */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  find(asker: Asker, address: string): Permission | null {
    const entry = this.#kept.get(keyOf(asker, address));
    return entry && entry.until > this.#now() ? entry.permission : null;
  }

  keep(asker: Asker, address: string, permission: Permission): void {
    for (const [key, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(key);
    this.#kept.set(keyOf(asker, address), { permission, until: this.#now() + permission.maxAge * 1000 });
  }

  forget(asker: Asker, address: string): void {
    this.#kept.delete(keyOf(asker, address));
  }
}

const keyOf = ({ origin, include }: Asker, address: string) => `${origin} ${include} ${address}`;
