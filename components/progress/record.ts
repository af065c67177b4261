import type { Framework } from "../../sandboxes/contract/types.ts";

/** What is remembered of one lesson; times are milliseconds since 1970. */
export interface LessonProgress {
  readonly opened: number;
  /** When its end was reached. */
  readonly read?: number;
  /** Id of the section that was read last. */
  readonly section?: string;
  /** When all checks of a framework passed. */
  readonly solved?: Readonly<Partial<Record<Framework, number>>>;
}

/** By slug: "validation/types-or-fields". */
export type Progress = Readonly<Record<string, LessonProgress>>;

export const nothingRead: Progress = {};

/** Something happened in a lesson. */
export type Event =
  | { readonly type: "opened" }
  | { readonly type: "reached"; readonly section: string }
  | { readonly type: "read" }
  | { readonly type: "solved"; readonly framework: Framework };

/** @param now milliseconds since 1970 */
export function recorded(progress: Progress, lesson: string, event: Event, now: number): Progress {
  const before = progress[lesson] ?? { opened: now };
  return { ...progress, [lesson]: after(before, event, now) };
}

function after(entry: LessonProgress, event: Event, now: number): LessonProgress {
  switch (event.type) {
    case "opened":
      return { ...entry, opened: now };
    case "reached":
      return { ...entry, section: event.section };
    case "read":
      return { ...entry, read: entry.read ?? now };
    case "solved":
      return { ...entry, solved: { ...entry.solved, [event.framework]: now } };
  }
}

/** The lesson that was opened last and the section that was read there; null before the first. */
export function toResume(progress: Progress): { lesson: string; section: string | undefined } | null {
  const [latest] = Object.entries(progress).sort(([, a], [, b]) => b.opened - a.opened);
  return latest ? { lesson: latest[0], section: latest[1].section } : null;
}

/** What was kept; an entry that is not one of ours is left out, so that a damaged record costs no page. */
export function parseProgress(text: string | null): Progress {
  if (text === null) return nothingRead;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return nothingRead;
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([lesson, entry]) => {
        const known = parseEntry(entry);
        return known ? [[lesson, known]] : [];
      }),
    );
  } catch {
    return nothingRead;
  }
}

function parseEntry(entry: unknown): LessonProgress | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { opened, read, section, solved } = entry as Readonly<Record<string, unknown>>;
  if (typeof opened !== "number") return null;
  const { fastapi, django } = (solved ?? {}) as Readonly<Record<string, unknown>>;
  const passed = {
    ...(typeof fastapi === "number" && { fastapi }),
    ...(typeof django === "number" && { django }),
  };
  return {
    opened,
    ...(typeof read === "number" && { read }),
    ...(typeof section === "string" && { section }),
    ...(Object.keys(passed).length > 0 && { solved: passed }),
  };
}
