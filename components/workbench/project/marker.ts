import * as z from "zod/mini";
import { hashOf } from "../files/reconcile.ts";
import type { Files } from "../files/store.ts";

/** Tells a downloaded project from any other folder, and which of its files the download added. */
export const markerFile = "counterpoint.json";

const marker = z.object({
  format: z.literal(1),
  lesson: z.string(),
  framework: z.enum(["fastapi", "django"]),
  /** SHA-256 of what the download added, by path. */
  added: z.record(z.string(), z.string()),
});
type Marker = z.infer<typeof marker>;

/** The marker's text, for a project to which `added` is added. */
export async function markerOf(
  { lesson, framework }: Pick<Marker, "lesson" | "framework">,
  added: Files,
): Promise<string> {
  const hashes = [...added].map(async ([path, content]) => [path, await hashOf(content)] as const);
  const value: Marker = {
    format: 1,
    lesson,
    framework,
    added: Object.fromEntries(await Promise.all(hashes)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A project as the learner had it, and where it is from; `from` is null for a folder that is from elsewhere. */
export interface Recognised {
  readonly files: Files;
  readonly from: Pick<Marker, "lesson" | "framework"> | null;
}

/** Takes away again what a download added, unless somebody has changed it since. */
export async function recognise(files: Files): Promise<Recognised> {
  const parsed = marker.safeParse(jsonOf(files.get(markerFile)));
  if (!parsed.success) return { files, from: null };
  const { lesson, framework, added } = parsed.data;
  const left = new Map(files);
  left.delete(markerFile);
  for (const [path, hash] of Object.entries(added)) {
    const content = left.get(path);
    if (content !== undefined && (await hashOf(content)) === hash) left.delete(path);
  }
  return { files: left, from: { lesson, framework } };
}

function jsonOf(content: string | Uint8Array | undefined): unknown {
  try {
    return JSON.parse(typeof content === "string" ? content : "");
  } catch {
    return null;
  }
}
