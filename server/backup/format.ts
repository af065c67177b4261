import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import * as z from "zod";

/**
 * A backup is gzipped text of lines: a header; of each table its name (`"users"`) and its rows (`{…}`, as PostgreSQL writes
 * them, so that nothing passes through numbers of JavaScript); last `[rows, "SHA-256 of all lines before"]`. What a line is,
 * its first character says.
 */
export const header = z.strictObject({
  counterpoint: z.literal("backup"),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Hashes of the migrations that made the tables as they are here. */
  migrations: z.array(z.string()),
  /** That signs sessions and links; null where it is kept elsewhere, in CLASSROOM_SECRET. */
  secret: z.string().nullable(),
});
export type Header = z.infer<typeof header>;

const end = z.tuple([z.int().min(0), z.string().length(64)]);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

export type Entry =
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "row"; readonly json: string };

/**
 * Reads a backup from its beginning to its end, and asks that it is whole.
 * @param onEntry told of each table and row in order, before it is known whether the rest is whole
 * @throws Error in one sentence when it is no backup, cut off or damaged
 */
export async function readBackup(
  file: string,
  onEntry: (entry: Entry) => Promise<void> | void = () => undefined,
): Promise<Header> {
  const damaged = new Error(`${file} is no backup of a classroom, or it is damaged.`);
  const hash = createHash("sha256");
  let first: Header | null = null;
  let last: z.infer<typeof end> | null = null;
  let rows = 0;
  const parse = <T extends z.ZodType>(schema: T, line: string): z.output<T> => {
    const parsed = schema.safeParse(jsonOf(line));
    if (!parsed.success) throw damaged;
    return parsed.data;
  };
  const take = async (line: string) => {
    if (last) throw damaged;
    if (line.startsWith("[")) {
      last = parse(end, line);
      if (last[0] !== rows || last[1] !== hash.digest("hex")) throw damaged;
      return;
    }
    hash.update(`${line}\n`);
    if (!first) first = parse(header, line);
    else if (line.startsWith('"')) await onEntry({ kind: "table", name: parse(name, line) });
    else {
      rows += 1;
      await onEntry({ kind: "row", json: line });
    }
  };
  await pipeline(createReadStream(file), createGunzip(), async (source) => {
    for await (const line of linesOf(source)) await take(line);
  }).catch((error: NodeJS.ErrnoException) => {
    // What zlib says of a file that is cut off or none of its own.
    throw error.code?.startsWith("Z_") ? damaged : error;
  });
  if (!first || !last) throw damaged;
  return first;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** By line feeds alone: `readline` takes U+2028 in somebody's text for the end of a line. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of source) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}
