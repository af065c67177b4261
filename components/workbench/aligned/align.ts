import type { Files } from "../files/store.ts";
import type { Lines, Part, PartKind } from "./part.ts";
import { readDjango } from "./read-django.ts";
import { readFastApi } from "./read-fastapi.ts";

/** What corresponds in two projects. A side without places has no counterpart. */
export interface Counterparts {
  readonly id: string;
  readonly kind: PartKind;
  readonly label: string;
  readonly fastapi: readonly Lines[];
  readonly django: readonly Lines[];
}

/**
 * The routes, models and dependencies of two projects, side by side. Read from the text alone, without running
 * it: an address that is computed, or a class that is made at run time, is not seen.
 */
export function align(fastapi: Files, django: Files): readonly Counterparts[] {
  const [left, right] = [readFastApi(fastapi), readDjango(django)];
  const of = (parts: readonly Part[], kind: PartKind) => parts.filter((part) => part.kind === kind);
  const paired = (kind: "route" | "model") => {
    const [ours, theirs] = [of(left, kind), of(right, kind)];
    const keys = new Set([...ours, ...theirs].map(({ key }) => key));
    return [...keys].map((key): Counterparts => {
      const [a, b] = [ours, theirs].map((parts) => parts.filter((part) => part.key === key)) as [
        Part[],
        Part[],
      ];
      return { id: `${kind} ${key}`, kind, label: labelOf(a, b), fastapi: placesOf(a), django: placesOf(b) };
    });
  };
  const dependencies = of(left, "dependency").map((part): Counterparts => {
    const theirs = of(right, "dependency").filter(({ key }) => key === part.key);
    const views = of(left, "route").filter(({ asks }) => asks.includes(part.key));
    const guards = of(right, "route")
      .filter(({ key, asks }) => asks.length > 0 && views.some((view) => view.key === key))
      .flatMap((view) =>
        of(right, "dependency").filter((guard) => guard.label.startsWith("@") && within(guard, view)),
      );
    return {
      id: `dependency ${part.key}`,
      kind: "dependency",
      label: part.label,
      fastapi: part.places,
      django: placesOf(theirs.length > 0 ? theirs : guards),
    };
  });
  return [...paired("route"), ...paired("model"), ...dependencies];
}

/** Whether a decorator stands on a route's view. */
function within(guard: Part, view: Part): boolean {
  return guard.places.some((place) =>
    view.places.some(
      ({ file, first, last }) => file === place.file && first <= place.first && place.last <= last,
    ),
  );
}

const placesOf = (parts: readonly Part[]) => parts.flatMap(({ places }) => places);

/** FastAPI says the method too; names that differ are both told. */
function labelOf(fastapi: readonly Part[], django: readonly Part[]): string {
  const [mine, theirs] = [fastapi, django].map((parts) => [...new Set(parts.map(({ label }) => label))]);
  if (fastapi[0]?.kind === "route" || !theirs?.length) return mine?.join(", ") ?? "";
  if (!mine?.length || mine.join() === theirs.join()) return theirs.join(", ");
  return `${mine.join(", ")} – ${theirs.join(", ")}`;
}

/** The parts that hold a line, the smallest first. */
export function partsAt(
  all: readonly Counterparts[],
  side: "fastapi" | "django",
  file: string,
  line: number,
): readonly Counterparts[] {
  const size = (part: Counterparts) =>
    Math.min(
      ...part[side].map((place) =>
        place.file === file && place.first <= line && line <= place.last
          ? place.last - place.first
          : Number.POSITIVE_INFINITY,
      ),
    );
  return all
    .map((part) => ({ part, lines: size(part) }))
    .filter(({ lines }) => lines < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.lines - b.lines)
    .map(({ part }) => part);
}
