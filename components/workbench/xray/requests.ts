import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";

/** A request as its server told of it. All times are nanoseconds on the clock of that server's process. */
export interface TracedRequest {
  readonly trace: string;
  readonly root: ServerSpan;
  /** All of it, the root first, in the order in which they began. */
  readonly spans: readonly ServerSpan[];
  /** When it came to the process; the server may have been busy. */
  readonly arrived: number;
  /** When the last piece of work ended, which may be after the answer. */
  readonly end: number;
}

/** Requests kept at most; the oldest go first. */
const most = 100;
/** Spans of a request that are kept; a loop of queries may have any number. */
const mostSpans = 1_500;

/** Joins spans, which come in the order of their ends, into requests. */
export class RequestBook {
  #traces = new Map<string, Map<string, ServerSpan>>();

  add(spans: readonly ServerSpan[]): void {
    for (const span of spans) {
      const known = this.#traces.get(span.trace) ?? new Map<string, ServerSpan>();
      if (known.size < mostSpans || span.kind === "request") known.set(span.id, span);
      this.#traces.set(span.trace, known);
    }
    while (this.#traces.size > most) this.#traces.delete(this.#traces.keys().next().value ?? "");
  }

  clear(): void {
    this.#traces = new Map();
  }

  /** The requests whose answer was sent, in the order in which they came. */
  requests(): readonly TracedRequest[] {
    return [...this.#traces.entries()]
      .flatMap(([trace, spans]) => requestsOf(trace, spans))
      .sort((a, b) => a.arrived - b.arrived);
  }
}

function requestsOf(trace: string, spans: ReadonlyMap<string, ServerSpan>): TracedRequest[] {
  const roots = [...spans.values()].filter(({ kind }) => kind === "request");
  return roots.map((root) => {
    const own = [...spans.values()].filter((span) => rootOf(span, spans) === root);
    own.sort((a, b) => a.start - b.start || b.end - a.end);
    const arrived = root.attributes["counterpoint.arrived"];
    return {
      trace,
      root,
      spans: own,
      arrived: typeof arrived === "number" ? Math.min(arrived, root.start) : root.start,
      end: Math.max(...own.map(({ end }) => end)),
    };
  });
}

/** The request that a span belongs to: the nearest, where one request asks for another. */
function rootOf(span: ServerSpan, spans: ReadonlyMap<string, ServerSpan>): ServerSpan | null {
  let at: ServerSpan | undefined = span;
  for (let steps = 0; at && steps < 100; steps++) {
    if (at.kind === "request") return at;
    at = at.parent === null ? undefined : spans.get(at.parent);
  }
  return null;
}

/** `GET /teas?limit=1`. */
export function titleOf({ root: { attributes, name } }: TracedRequest): string {
  const method = attributes["http.request.method"];
  const path = attributes["url.path"];
  const query = attributes["url.query"];
  if (typeof method !== "string" || typeof path !== "string") return name;
  return `${method} ${path}${typeof query === "string" ? `?${query}` : ""}`;
}

/** The status that was answered, where the server told it. */
export function statusOf({ root }: TracedRequest): number | null {
  const status = root.attributes["http.response.status_code"];
  return typeof status === "number" ? status : null;
}

/** Milliseconds for people: three digits are enough. */
export function inMilliseconds(nanoseconds: number): string {
  const value = nanoseconds / 1e6;
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}
