import type { Call } from "./call.ts";
import type { CommandFiles } from "./files.ts";
import { absolute } from "./paths.ts";
import { reason } from "./problems.ts";

export const newline = 0x0a;

/** All of standard input, as bytes. */
export async function readInput({ read }: Call): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let next = await read(); next; next = await read()) parts.push(next);
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

export interface Read {
  /** As it was given; "-" is standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files that were named, or standard input where none was; one that cannot be read is complained of
 * and left out.
 */
export async function* readOperands(
  call: Call,
  files: CommandFiles,
  names: readonly string[],
  failed: () => void,
): AsyncGenerator<Read> {
  for (const name of names.length > 0 ? names : ["-"]) {
    try {
      yield {
        name,
        bytes: name === "-" ? await readInput(call) : await files.read(absolute(call.cwd, name)),
      };
    } catch (error) {
      failed();
      call.complain(`${call.name}: ${name}: ${reason(error)}\n`);
    }
  }
}

/** Lines without their ends; a last one without an end counts. */
export function linesOf(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
