import type { Case, CaseContext } from "./case.ts";
import type { Booted, Host, Programs } from "./host.ts";

/** Seconds that a case may take unless it asks for more. */
const patience = 30;

/** A case did not come to its end. */
class TooLong extends Error {}

/** Runs cases of one heading, one after another, on a container that they share. */
export class CaseRunner {
  readonly #host: Host;
  readonly #programs: Programs;
  #booted: Promise<Booted> | null = null;
  #count = 0;

  constructor(host: Host, programs: Programs) {
    this.#host = host;
    this.#programs = programs;
  }

  /** Rejects with what did not hold, or what went wrong. Boots at the first case, and again after a failed boot. */
  async run(one: Case): Promise<void> {
    this.#booted ??= this.#host.boot();
    let booted: Booted;
    try {
      booted = await this.#booted;
    } catch (error) {
      this.#booted = null;
      throw error;
    }
    if (!one.startsNothing) await booted.warm?.();
    const directory = `case-${++this.#count}`;
    await booted.container.fs.mkdir(directory);
    const over = new AbortController();
    const cleanUps: (() => unknown)[] = [];
    const context: CaseContext = {
      ...booted,
      host: this.#host,
      programs: this.#programs,
      directory,
      signal: over.signal,
      defer: (cleanUp) => cleanUps.push(cleanUp),
    };
    const seconds = one.patience ?? patience;
    try {
      await within(one.run(context), seconds, over);
    } finally {
      over.abort(new Error("The case is over."));
      for (const cleanUp of cleanUps.reverse()) await within(Promise.resolve(cleanUp()), patience, over);
      if (one.endsContainer) await this.close();
    }
  }

  /** Lets go of the container; the next case boots another. */
  async close(): Promise<void> {
    const booted = this.#booted;
    this.#booted = null;
    await (await booted?.catch(() => null))?.close();
  }
}

/** Rejects when `promise` takes more than `seconds`; `over` is then aborted, so that what waits says for what. */
async function within(promise: Promise<unknown>, seconds: number, over: AbortController): Promise<void> {
  const late = Promise.withResolvers<never>();
  let last: ReturnType<typeof setTimeout> | undefined;
  const timer = setTimeout(() => {
    const error = new TooLong(`It took more than ${seconds} s.`);
    over.abort(error);
    // A moment for the case to say what it waited for.
    last = setTimeout(() => late.reject(error), 250);
  }, seconds * 1000);
  try {
    await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
    clearTimeout(last);
  }
}
