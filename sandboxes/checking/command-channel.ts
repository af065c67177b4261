import type { WebContainerProcess } from "@webcontainer/api";
import { lines } from "./lines.ts";

/** What an exchange of lines is told. */
export interface Listener<Answer> {
  hear(answer: Answer): void;
  /** The command has ended ({@link ChannelEnded}), or cannot be started: then with the error of the start. */
  lost(cause: Error): void;
}

/** The command of a channel ended while something was open. */
export class ChannelEnded extends Error {
  override name = "ChannelEnded";
}

/** One exchange: the lines to and from the command that carry its id. */
export interface Dialogue {
  readonly id: number;
  /** Sends a line; `id` is added. */
  say(message: object): void;
  /** Nothing more is heard. */
  end(): void;
}

/** A command of the container that speaks JSON, a line each, in both directions. */
export interface CommandChannel<Answer> {
  open(listener: Listener<Answer>): Dialogue;
  /** Ends the command; all that is open is lost. A later `open` starts it again. */
  close(): void;
}

interface Options<Answer> {
  /** Spawns the command; called at the first exchange, and again after the process ended. */
  readonly start: () => Promise<WebContainerProcess>;
  /** Throws for what is no answer; such lines are skipped. */
  readonly parse: (value: unknown) => Answer;
}

export function createCommandChannel<Answer extends { readonly id: number }>({
  start,
  parse,
}: Options<Answer>): CommandChannel<Answer> {
  const open = new Map<number, Listener<Answer>>();
  let counter = 0;
  let connection: Promise<WritableStreamDefaultWriter<string>> | null = null;
  let process: WebContainerProcess | null = null;

  const lose = (cause: Error) => {
    connection = null;
    process = null;
    const lost = [...open.values()];
    open.clear();
    for (const listener of lost) listener.lost(cause);
  };

  const connect = async () => {
    const started = await start();
    process = started;
    const pump = async () => {
      for await (const line of lines(started.output)) {
        const answer = parsed(line, parse);
        if (answer) open.get(answer.id)?.hear(answer);
      }
    };
    const ended = () => process === started && lose(new ChannelEnded("The sandbox's client ended."));
    void pump().then(ended, ended);
    return started.input.getWriter();
  };

  return {
    open(listener) {
      const id = ++counter;
      open.set(id, listener);
      return {
        id,
        end: () => open.delete(id),
        say(message) {
          connection ??= connect();
          connection
            .then((writer) => writer.write(`${JSON.stringify({ id, ...message })}\n`))
            .catch((error: unknown) => {
              connection = null;
              if (open.delete(id)) listener.lost(error instanceof Error ? error : new Error(String(error)));
            });
        },
      };
    },
    close() {
      process?.kill();
      lose(new ChannelEnded("The sandbox's client was closed."));
    },
  };
}

function parsed<Answer>(line: string, parse: (value: unknown) => Answer): Answer | null {
  try {
    return parse(JSON.parse(line));
  } catch {
    return null;
  }
}
