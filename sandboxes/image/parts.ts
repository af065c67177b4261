import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { intact, type StoredFile, writeWhole } from "./store.ts";

const stored = z.object({ file: z.string(), bytes: z.int(), sha256: z.string() });
const schema = z.record(z.string(), z.object({ key: z.string(), files: z.record(z.string(), stored) }));

/** Files of one part of the image, by role. */
export type PartFiles = Readonly<Record<string, StoredFile>>;

/**
 * Remembers which parts of the image are built and from what, so that an interrupted build goes on where
 * it stopped, and an unchanged one is not repeated.
 */
export class Parts {
  readonly #directory: string;
  readonly #file: string;
  readonly #known: z.infer<typeof schema>;
  readonly #kept = new Set<string>();
  built = 0;

  private constructor(directory: string, known: z.infer<typeof schema>) {
    this.#directory = directory;
    this.#file = join(directory, "parts.json");
    this.#known = known;
  }

  /** Opens the record in `directory`; one that is missing or damaged counts as empty. */
  static async open(directory: string): Promise<Parts> {
    const text = await readFile(join(directory, "parts.json"), "utf8").catch(() => "{}");
    const parsed = schema.safeParse(safeJson(text));
    return new Parts(directory, parsed.success ? parsed.data : {});
  }

  /**
   * The files of a part: those on disk when they were built from `key` and are undamaged, else what `build` stores.
   * @param key identifies everything the part is made from
   */
  async part<T extends PartFiles>(name: string, key: string, build: () => Promise<T>): Promise<T> {
    const known = this.#known[name];
    const reusable =
      known?.key === key &&
      (await Promise.all(Object.values(known.files).map((file) => intact(this.#directory, file)))).every(
        Boolean,
      );
    const files = reusable ? (known.files as T) : await build();
    if (!reusable) {
      this.built++;
      this.#known[name] = { key, files };
      await writeWhole(this.#file, JSON.stringify(this.#known, null, 2));
    }
    for (const { file } of Object.values(files)) this.#kept.add(file);
    return files;
  }

  /** Every file that a part asked for since the record was opened. */
  get kept(): ReadonlySet<string> {
    return this.#kept;
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
