import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { intact, writeWhole } from "./store.ts";

const part = z.object({
  /** Digest of all that the part is made from. */
  key: z.string(),
  stored: z.object({
    file: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    path: z.optional(z.string()),
    /** What lies in the file one behind the other, where another build might lay it out otherwise. */
    contents: z.optional(z.array(z.tuple([z.string(), z.int(), z.int()]))),
  }),
});
type Known = Record<string, z.infer<typeof part>>;
type StoredPart = Known[string]["stored"];

/**
 * Remembers which parts of the image are built and from what, so that an interrupted build goes on where
 * it stopped, and an unchanged one is not repeated.
 */
export class Parts {
  readonly #directory: string;
  readonly #known: Known;
  readonly #kept = new Set<string>();
  #writing: Promise<void> = Promise.resolve();
  #built = 0;

  private constructor(directory: string, known: Known) {
    this.#directory = directory;
    this.#known = known;
  }

  /** Opens the record in `directory`; one that is missing or damaged counts as empty. */
  static async open(directory: string): Promise<Parts> {
    const text = await readFile(join(directory, "parts.json"), "utf8").catch(() => "{}");
    const parsed = z.record(z.string(), part).safeParse(parseOrNull(text));
    return new Parts(directory, parsed.success ? parsed.data : {});
  }

  /**
   * The file of a part: the one on disk when it was made from `key` and is undamaged, else what `build` stores.
   * @param key digest of all that the part is made from
   */
  async part(name: string, key: string, build: () => Promise<StoredPart>): Promise<StoredPart> {
    const known = this.#known[name];
    const reusable = known?.key === key && (await intact(this.#directory, known.stored));
    const stored = reusable ? known.stored : await build();
    if (!reusable) {
      this.#built++;
      this.#known[name] = { key, stored };
      await this.#save();
    }
    this.#kept.add(stored.file);
    return stored;
  }

  /** Parts are made side by side, the record is written by one at a time. */
  #save(): Promise<void> {
    this.#writing = this.#writing.then(() =>
      writeWhole(join(this.#directory, "parts.json"), JSON.stringify(this.#known, null, 2)),
    );
    return this.#writing;
  }

  /** Names of the files that were asked for since the record was opened. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }

  /** How many parts were made since the record was opened. */
  get built(): number {
    return this.#built;
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
