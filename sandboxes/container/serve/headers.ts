import type { Origins } from "./hosts.ts";

/**
 * The header policy of every origin, in one place: cross-origin isolation (SharedArrayBuffer needs it on
 * the headless page, which is framed by the site, so that the site needs it too) and content policies.
 */
type Headers = Readonly<Record<string, string>>;

const policy = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join("; ");

const previews = (origins: Origins) => origins.sandbox.replace("//", "//*.");

const COMMON: Headers = { "x-content-type-options": "nosniff" };

/**
 * @param inlineScripts sources ('sha256-…') of the inline scripts that this one page holds
 * @param frames sources that the page may frame besides the sandbox: another host's
 */
export function siteHeaders(
  origins: Origins,
  inlineScripts: readonly string[],
  development: boolean,
  frames: readonly string[] = [],
): Headers {
  const scripts = ["'self'", ...inlineScripts, ...(development ? ["'unsafe-eval'"] : [])];
  return {
    ...COMMON,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    // The headless page learns from the referrer which origin frames it.
    "referrer-policy": "strict-origin-when-cross-origin",
    "content-security-policy": policy({
      "default-src": "'self'",
      "script-src": scripts.join(" "),
      "worker-src": "'self' blob:",
      // The editor positions its lines and widgets by style attributes.
      "style-src": "'self' 'unsafe-inline'",
      "img-src": "'self' data: blob:",
      "font-src": "'self' data:",
      "connect-src": development ? `'self' ${origins.site.replace(/^http/, "ws")}` : "'self'",
      "frame-src": [origins.sandbox, previews(origins), ...frames].join(" "),
      "frame-ancestors": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
    }),
  };
}

/** Without Origin-Agent-Cluster a preview, which is of the same site, could share the thread. */
const FRAMED: Headers = {
  ...COMMON,
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "cross-origin",
  "origin-agent-cluster": "?1",
};

export function headlessHeaders(origins: Origins): Headers {
  return {
    ...FRAMED,
    "content-security-policy": policy({
      "default-src": "'none'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "worker-src": "'self'",
      "connect-src": "'self'",
      "frame-src": previews(origins),
      "frame-ancestors": origins.site,
      "base-uri": "'none'",
      "form-action": "'none'",
    }),
  };
}

/** frame-ancestors names every ancestor: the headless page and, around it, the site. */
export function bridgeHeaders(origins: Origins): Headers {
  return {
    ...FRAMED,
    "content-security-policy": policy({
      "default-src": "'none'",
      "script-src": "'self'",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "frame-ancestors": `${origins.sandbox} ${origins.site}`,
      "base-uri": "'none'",
    }),
  };
}

/** The bootstrap page and problems: what a preview's origin answers without its service worker. */
export function noticeHeaders(origins: Origins): Headers {
  return {
    ...FRAMED,
    "cache-control": "no-store",
    "content-security-policy": policy({
      "default-src": "'none'",
      "script-src": "'self'",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "style-src": "'unsafe-inline'",
      "frame-ancestors": `${origins.site} ${origins.sandbox} ${previews(origins)}`,
      "base-uri": "'none'",
    }),
  };
}

/**
 * Workers, scripts, the image. A worker has the policy of its own script: Python in it can reach nothing
 * but this origin, whatever it imports; Pyodide's JavaScript half makes functions from strings.
 */
export function fileHeaders(): Headers {
  return {
    ...COMMON,
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "cross-origin",
    "content-security-policy": policy({
      "default-src": "'none'",
      "script-src": "'self' 'unsafe-eval' 'wasm-unsafe-eval'",
      "connect-src": "'self'",
      "worker-src": "'self'",
    }),
  };
}

/**
 * A service worker's own fetches are governed by its script's policy: `localCopy` needs this origin, and
 * an opaque answer is fetched from the headless page's.
 */
export function serviceWorkerHeaders(origins: Origins): Headers {
  return {
    ...COMMON,
    "cross-origin-embedder-policy": "require-corp",
    "service-worker-allowed": "/",
    "cache-control": "no-cache",
    "content-security-policy": policy({
      "default-src": "'none'",
      "connect-src": `'self' ${origins.sandbox}`,
    }),
  };
}
