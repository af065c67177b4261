import type { Classroom } from "./classroom.ts";

/**
 * The classroom of this process. The site's bundle and the server that runs it hold modules of their own, so that they
 * meet in a place of the process; the bundle takes from here only types, and no database into itself.
 */
const place = Symbol.for("counterpoint.classroom");
const holder = globalThis as { [place]?: Classroom };

export function provideClassroom(classroom: Classroom | undefined): void {
  if (classroom) holder[place] = classroom;
  else delete holder[place];
}

/** @throws Error when the server that runs the site did not open it */
export function classroom(): Classroom {
  const current = holder[place];
  if (!current) throw new Error("The classroom is not open: start the site with npm start or npm run dev.");
  return current;
}

/** False where the site was started without accounts. */
export const isOpen = (): boolean => holder[place] !== undefined;
