/**
 * The documentation pages of FastAPI and Django Ninja name a CDN in their HTML. The app is not changed: the service worker
 * answers these addresses from files that the sandbox's origin serves, so that no request leaves the machine.
 */
const NPM = /^https:\/\/cdn\.jsdelivr\.net\/npm\/(swagger-ui-dist|redoc)(?:@[^/]*)?\/([\w./-]+)$/;

/** Decoration that documentation pages load from elsewhere: answered, with nothing. */
const EMPTY: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/fonts\.googleapis\.com\//, "text/css"],
  [/^https:\/\/fastapi\.tiangolo\.com\/img\//, "image/png"],
  [/^https:\/\/django-ninja\.dev\/img\//, "image/png"],
  [/^https:\/\/cdn\.redoc\.ly\//, "image/svg+xml"],
];

export type LocalCopy =
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "empty"; readonly contentType: string };

/** How to answer an address of another host, or null when it is none of ours. */
export function localCopy(address: string): LocalCopy | null {
  const match = NPM.exec(address);
  if (match && !match[2]?.includes("..")) {
    return { type: "file", path: `/__sandbox/vendor/${match[1]}/${match[2]}` };
  }
  for (const [pattern, contentType] of EMPTY) {
    if (pattern.test(address)) return { type: "empty", contentType };
  }
  return null;
}
