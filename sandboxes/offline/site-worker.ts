import { answerFromCopies } from "./answer.ts";
import { Copies } from "./copies.ts";
import { prepareOnRequest } from "./prepare-on-request.ts";
import type { OfflineScope } from "./worker-scope.ts";

/**
 * Entry: the site's service worker. Our own instead of a library's, because pages must be asked for as documents (their
 * policy depends on it), are kept in idle time after the visit began and not while the worker is installed, and are
 * counted for the reader.
 */
const scope = globalThis as unknown as OfflineScope;
const copies = new Copies("site-", caches, fetch.bind(globalThis));

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
prepareOnRequest(scope, copies);
scope.addEventListener("fetch", answerFromCopies({ scope, copies, fallback: "/offline" }));
