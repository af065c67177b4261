import { lines } from "../../../sandboxes/checking/lines.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { fromBase64 } from "../../../sandboxes/container/protocol/base64.ts";
import { type LoggedRequest, loggedRequest } from "../../../sandboxes/container/protocol/request-log.ts";
import type { HttpRequest } from "../../../sandboxes/contract/types.ts";
import { type Sentence, sentenceOf } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";

export type TrafficState =
  | { readonly kind: "off" | "following" }
  /** The container is gone, or knows no such log. */
  | { readonly kind: "ended"; readonly reason: Sentence };

/** The requests that reached the servers of a container, whoever sent them. */
export interface Traffic {
  readonly state: Readable<TrafficState>;
  /** Newest first; bounded. */
  readonly requests: Readable<readonly LoggedRequest[]>;
  /** Begins to follow, unless it does; what was sent before is there too. Never rejects. */
  follow(): Promise<void>;
  clear(): void;
}

const limit = 300;

/** @param container booted at the first call of `follow` */
export function createTraffic(container: () => Promise<Container>): Traffic {
  const state = createStore<TrafficState>({ kind: "off" });
  const requests = createStore<readonly LoggedRequest[]>([]);
  /** Up to this one they were cleared: they may come again, from a container that is followed anew. */
  let cleared = 0;

  const take = (request: LoggedRequest) => {
    if (request.id <= cleared) return;
    requests.update((known) => {
      // An answer that took long comes after those of later requests.
      const later = known.findIndex(({ id }) => id <= request.id);
      const at = later < 0 ? known.length : later;
      const again = known[at]?.id === request.id ? 1 : 0;
      return known.toSpliced(at, again, request).slice(0, limit);
    });
  };
  const end = (reason: Sentence) => state.set({ kind: "ended", reason });

  return {
    state,
    requests,
    async follow() {
      if (state.get().kind === "following") return;
      state.set({ kind: "following" });
      try {
        const process = await (await container()).spawn("container-requests");
        for await (const line of lines(process.output)) {
          const request = parsed(line);
          if (request) take(request);
        }
        end(({ requests }) => requests.traffic.untold);
      } catch (error) {
        end((words) => sentenceOf(error, words));
      }
    },
    clear() {
      cleared = requests.get()[0]?.id ?? cleared;
      requests.set([]);
    },
  };
}

function parsed(line: string): LoggedRequest | null {
  try {
    return loggedRequest.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** What a client adds by itself, or what belongs to one connection: sent again it would be wrong. */
const ownHeaders = /^(host|connection|content-length|transfer-encoding|accept-encoding|user-agent|sec-.*)$/i;

/** The request as the request sender sends it again. */
export function replayed({ method, path, headers, body }: LoggedRequest): HttpRequest {
  const request = { method, path, headers: headers.filter(([name]) => !ownHeaders.test(name)) };
  return body === null ? request : { ...request, body: fromBase64(body) };
}

export interface TrafficFilter {
  /** Null for every server. */
  readonly port: number | null;
  readonly by: LoggedRequest["by"] | null;
  /** Within method, path or status. */
  readonly text: string;
}

export function matches(request: LoggedRequest, { port, by, text }: TrafficFilter): boolean {
  if (port !== null && request.port !== port) return false;
  if (by !== null && request.by !== by) return false;
  const shown = `${request.method} ${request.path} ${request.status ?? "no answer"}`.toLowerCase();
  return shown.includes(text.trim().toLowerCase());
}
