import { lines } from "../../../sandboxes/checking/lines.ts";
import type { Container } from "../../../sandboxes/container/client/container.ts";
import { SaidError, type Sentence, sentenceOf } from "../messages/said.ts";
import { createStore, type Readable } from "../store/store.ts";
import { type ContainerStatus, parseStatusLine, statusOf } from "./status.ts";
import { followStorage, type StorageState } from "./storage.ts";
import type { Missing } from "./support.ts";
import { within } from "./within.ts";

export interface ContainerSession {
  readonly status: Readable<ContainerStatus>;
  /** Whether what programs write is kept; null until the container says so. */
  readonly storage: Readable<StorageState | null>;
  /** Looks whether this browser can run it at all, and says so in the status, without booting. */
  inspect(): void;
  /**
   * The container, booted at the first call. It can mount and spawn at once; the status tells until
   * the first interpreter is ready.
   *
   * @throws ContainerUnavailable when the browser lacks something or the boot failed; for good.
   */
  ensure(): Promise<Container>;
  /** Ends the container, if there is one, so that another can be booted. Never rejects. */
  end(): Promise<void>;
}

/** The sandbox cannot be had; the status says why and what to do. */
export class ContainerUnavailable extends SaidError {
  override name = "ContainerUnavailable";
}

interface Options {
  readonly missing: () => readonly Missing[];
  readonly boot: () => Promise<Container>;
  /** Milliseconds until a boot, or a start of Python that tells nothing new, counts as failed. */
  readonly patience?: number;
}

/** One sandbox for a page: the client allows no second one. */
export function createContainerSession({ missing, boot, patience = 60_000 }: Options): ContainerSession {
  const status = createStore<ContainerStatus>({ kind: "idle" });
  const storage = createStore<StorageState | null>(null);
  let container: Promise<Container> | null = null;
  const fail = (message: Sentence) => {
    status.set({ kind: "failed", message, advice: ({ sandbox }) => sandbox.reload });
  };

  const inspect = (): readonly Missing[] => {
    const lacking = missing();
    if (lacking.length > 0) status.set({ kind: "unsupported", missing: lacking });
    return lacking;
  };

  const open = async (): Promise<Container> => {
    const lacking = inspect();
    if (lacking.length > 0) {
      throw new ContainerUnavailable(({ sandbox }) =>
        sandbox.lacks(lacking.map((one) => sandbox.missing[one].what)),
      );
    }
    status.set({ kind: "booting", stage: "Opening the sandbox", progress: null });
    try {
      const booted = await within(boot(), patience, ({ sandbox }) => sandbox.unanswered);
      booted.on("error", ({ message }) => fail(() => message));
      void follow(booted);
      void followStorage(booted, storage);
      return booted;
    } catch (error) {
      const message: Sentence = (words) => sentenceOf(error, words);
      fail(message);
      throw new ContainerUnavailable(message);
    }
  };

  /** Follows `container-status` until Python is ready. */
  const follow = async (booted: Container) => {
    try {
      const process = await booted.spawn("container-status");
      const output = lines(process.output);
      for (;;) {
        const next = await within(output.next(), patience, ({ sandbox }) => sandbox.noStart);
        if (next.done) break;
        const line = parseStatusLine(next.value);
        if (line && status.get().kind === "booting") status.set(statusOf(line));
      }
      if (status.get().kind === "booting") {
        if ((await process.exit) === 0) status.set({ kind: "ready" });
        else fail(({ sandbox }) => sandbox.notStarted);
      }
    } catch (error) {
      if (status.get().kind === "booting") fail((words) => sentenceOf(error, words));
    }
  };

  return {
    status,
    storage,
    inspect: () => void inspect(),
    ensure: () => (container ??= open()),
    end: async () => (await container?.catch(() => null))?.teardown(),
  };
}
