import type { ServerSpan } from "../../../sandboxes/container/protocol/xray.ts";
import type { TracedRequest } from "./requests.ts";

/** What a request did in a stretch of time. */
export type Activity = "waits" | "loop" | "thread" | "suspended";

export interface Stretch {
  readonly activity: Activity;
  /** Nanoseconds of the server's clock. */
  readonly from: number;
  readonly to: number;
  /** Where: the thread's number, for `loop` and `thread`. */
  readonly thread: number | null;
}

/** A request's life: what it waited for, and where it ran. */
export interface Life {
  readonly request: TracedRequest;
  readonly stretches: readonly Stretch[];
}

export interface Wait {
  readonly request: TracedRequest;
  readonly for: "event loop" | "thread";
  readonly duration: number;
  /** Who had the event loop meanwhile: the one that kept it longest, and for how many nanoseconds. */
  readonly because: { readonly request: TracedRequest; readonly kept: number } | null;
}

/** Nanoseconds of waiting that are worth a word. */
const noticed = 5e6;

/** @param requests of one process, in the order in which they came */
export function livesOf(requests: readonly TracedRequest[]): readonly Life[] {
  return requests.map((request) => ({ request, stretches: stretchesOf(request) }));
}

function stretchesOf(request: TracedRequest): Stretch[] {
  const { root, arrived, spans } = request;
  const stretches: Stretch[] = [];
  if (root.start > arrived)
    stretches.push({ activity: "waits", from: arrived, to: root.start, thread: null });
  const here = { activity: root.thread.loop ? "loop" : "thread", thread: root.thread.id } as const;
  let from = root.start;
  root.suspended.forEach((time, index) => {
    if (time > root.end) return;
    if (index % 2 === 0) stretches.push({ ...here, from, to: time });
    else stretches.push({ activity: "suspended", from, to: time, thread: null });
    from = time;
  });
  const suspended = root.suspended.filter((time) => time <= root.end).length % 2 === 1;
  if (root.end > from)
    stretches.push(
      suspended
        ? { activity: "suspended", from, to: root.end, thread: null }
        : { ...here, from, to: root.end },
    );
  stretches.push(...inOtherThreads(root, spans));
  return stretches;
}

/** Work that a request gave to other threads, the outermost span of each. */
function inOtherThreads(root: ServerSpan, spans: readonly ServerSpan[]): Stretch[] {
  const byId = new Map(spans.map((span) => [span.id, span]));
  return spans
    .filter((span) => {
      const parent = span.parent === null ? undefined : byId.get(span.parent);
      return span.thread.id !== root.thread.id && parent?.thread.id !== span.thread.id;
    })
    .map(({ start, end, thread }) => ({ activity: "thread", from: start, to: end, thread: thread.id }));
}

/** A thread, or the event loop, with who ran there when. */
export interface Lane {
  readonly thread: number;
  /** From 1; null for the event loop. */
  readonly number: number | null;
  readonly stretches: readonly (Stretch & { readonly request: TracedRequest })[];
}

/** The event loop first, then threads in the order of their first work. */
export function lanesOf(lives: readonly Life[]): readonly Lane[] {
  const all = lives.flatMap(({ request, stretches }) =>
    stretches.map((stretch) => ({ ...stretch, request })),
  );
  const busy = all.filter(({ activity }) => activity === "loop" || activity === "thread");
  const groups = Map.groupBy(busy, ({ thread }) => thread ?? 0);
  const lanes = [...groups].map(([thread, stretches]) => ({
    thread,
    loop: stretches.some(({ activity }) => activity === "loop"),
    first: Math.min(...stretches.map(({ from }) => from)),
    stretches,
  }));
  lanes.sort((a, b) => Number(b.loop) - Number(a.loop) || a.first - b.first);
  let number = 0;
  return lanes.map(({ thread, loop, stretches }) => ({
    thread,
    number: loop ? null : ++number,
    stretches,
  }));
}

/** Who waited for what, in the order in which they came. */
export function waitsOf(lives: readonly Life[]): readonly Wait[] {
  return lives.flatMap((life) => [...forLoop(life, lives), ...forThread(life, lives)]);
}

/** Between its coming and its first line of code. */
function forLoop({ request }: Life, lives: readonly Life[]): Wait[] {
  const { arrived, root } = request;
  const duration = root.start - arrived;
  if (duration < noticed) return [];
  const because = keeper(request, lives, arrived, root.start);
  return [{ request, for: root.thread.loop ? "event loop" : "thread", duration, because }];
}

/**
 * Between the dependencies' end and the start of a `def` endpoint lies the way to a thread of the pool: none may be
 * free, or the event loop has no time to send it there.
 */
function forThread({ request }: Life, lives: readonly Life[]): Wait[] {
  const { root, spans } = request;
  const view = spans.find(({ kind }) => kind === "view");
  const before = spans.find(({ kind }) => kind === "dependencies");
  if (!view || !before || !root.thread.loop || view.thread.loop) return [];
  const duration = view.start - before.end;
  if (duration < noticed) return [];
  const because = keeper(request, lives, before.end, view.start);
  const blocked = because !== null && because.kept > duration / 2;
  return [
    {
      request,
      for: blocked ? "event loop" : "thread",
      duration,
      because: blocked ? because : null,
    },
  ];
}

/** Who kept the event loop longest between two times, if anybody did for long. */
function keeper(waiting: TracedRequest, lives: readonly Life[], from: number, to: number): Wait["because"] {
  const keepers = lives
    .filter(({ request }) => request !== waiting)
    .map(({ request, stretches }) => ({
      request,
      kept: stretches
        .filter(({ activity }) => activity === "loop")
        .reduce((sum, stretch) => sum + overlap(stretch, from, to), 0),
    }))
    .sort((a, b) => b.kept - a.kept);
  const [longest] = keepers;
  return longest && longest.kept >= noticed ? longest : null;
}

const overlap = (stretch: Stretch, from: number, to: number) =>
  Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
