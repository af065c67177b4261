import "../../protocol/no-eval.ts";
import { answerFromCopies } from "../../../offline/answer.ts";
import { Copies } from "../../../offline/copies.ts";
import { prepareOnRequest } from "../../../offline/prepare-on-request.ts";
import type { OfflineScope } from "../../../offline/worker-scope.ts";

/** Entry: the service worker of the headless page's origin. The image's big files are kept in OPFS (`headless/image`). */
const scope = globalThis as unknown as OfflineScope;
const copies = new Copies("sandbox-", caches, fetch.bind(globalThis));
const answer = answerFromCopies({ scope, copies });

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("fetch", answer);
prepareOnRequest(scope, copies);
