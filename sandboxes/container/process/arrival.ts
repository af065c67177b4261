/**
 * Tells, on shared memory, whether bytes that were promised are here. What the snapshot holds is not read again,
 * so that a process starts before the rest of site-packages has come, and waits when it reads there.
 */
export type Arrival = Int32Array;

const pending = 0;
const here = 1;
const failed = 2;
/** Milliseconds that a read waits at most. */
const patience = 120_000;

export function createArrival(): Arrival {
  return new Int32Array(new SharedArrayBuffer(4));
}

/** Of bytes that nobody need wait for. */
export function arrived(): Arrival {
  const arrival = createArrival();
  settle(arrival, true);
  return arrival;
}

/** Wakes all who wait. The first word counts. */
export function settle(arrival: Arrival, whole: boolean): void {
  Atomics.compareExchange(arrival, 0, pending, whole ? here : failed);
  Atomics.notify(arrival, 0);
}

/** Blocks this worker until the bytes are here. Returns false when they will not come, or not in time. */
export function waitFor(arrival: Arrival, milliseconds = patience): boolean {
  if (Atomics.load(arrival, 0) === pending) Atomics.wait(arrival, 0, pending, milliseconds);
  return Atomics.load(arrival, 0) === here;
}
