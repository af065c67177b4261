import type { Call, Command } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { readOptions } from "./options.ts";
import { absolute } from "./paths.ts";
import { CommandError, reason } from "./problems.ts";
import { newline } from "./text.ts";

interface Wanted {
  readonly count: number;
  readonly unit: "lines" | "bytes";
}

/** `head` and `tail`, with `-n COUNT` (also `-COUNT`) lines or `-c COUNT` bytes. */
export function part(files: CommandFiles, end: "first" | "last"): Command {
  const take = end === "first" ? first : last;
  return async (call) => {
    const args = call.args.map((arg) => (/^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg));
    const { values, flags, operands } = readOptions(args, {
      flags: { q: "quiet" },
      values: { n: "lines", lines: "lines", c: "bytes", bytes: "bytes" },
    });
    const unit = values.has("bytes") ? "bytes" : "lines";
    const text = values.get(unit)?.at(-1) ?? "10";
    if (!/^-?\d+$/.test(text)) throw new CommandError(`invalid number of ${unit}: '${text}'`);
    const wanted: Wanted = { unit, count: Math.abs(Number(text)) };
    let code = 0;
    for (const [index, name] of (operands.length > 0 ? operands : ["-"]).entries()) {
      try {
        const pieces = name === "-" ? input(call) : [await files.read(absolute(call.cwd, name))];
        if (operands.length > 1 && !flags.has("quiet"))
          call.print(`${index > 0 ? "\n" : ""}==> ${name === "-" ? "standard input" : name} <==\n`);
        await take(pieces, wanted, call);
      } catch (error) {
        code = 1;
        call.complain(`${call.name}: ${name}: ${reason(error)}\n`);
      }
    }
    return code;
  };
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* input(call: Call): AsyncGenerator<Uint8Array> {
  for (let next = await call.read(); next; next = await call.read()) yield next;
}

/** Reads no more than it shows: who writes without end is ended by it. */
async function first(pieces: Pieces, { count, unit }: Wanted, { print }: Call): Promise<void> {
  if (count === 0) return;
  let left = count;
  for await (const bytes of pieces) {
    let end = 0;
    for (; end < bytes.length && left > 0; end++) if (unit === "bytes" || bytes[end] === newline) left--;
    print(bytes.subarray(0, end));
    if (left === 0) return;
  }
}

async function last(pieces: Pieces, { count, unit }: Wanted, call: Call): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const bytes of pieces) parts.push(bytes);
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  if (unit === "bytes") call.print(bytes.subarray(Math.max(0, bytes.length - count)));
  else call.print(bytes.subarray(lastLines(bytes, count)));
}

/** Where the last `count` lines begin. */
function lastLines(bytes: Uint8Array, count: number): number {
  if (count === 0) return bytes.length;
  let left = count;
  for (let at = bytes.length - 1; at > 0; at--) if (bytes[at - 1] === newline && --left === 0) return at;
  return 0;
}
