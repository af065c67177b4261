import type { Booted, DoorName, Host, HostProfile, Programs } from "./host.ts";

/** What a case works with. */
export interface CaseContext extends Booted {
  readonly host: Host;
  readonly programs: Programs;
  /** An empty folder of the case's own, relative to the working directory. */
  readonly directory: string;
  /** Aborted when the case is over or has taken too long. */
  readonly signal: AbortSignal;
  /** Run when the case is over, the last first, whether it held or not. */
  defer(cleanUp: () => unknown): void;
}

export interface Case {
  /** A sentence that says what holds. */
  readonly name: string;
  /** Seconds; 30 unless told. */
  readonly patience?: number;
  /** Whether the case tears the container down: the next gets another. */
  readonly endsContainer?: boolean;
  /** Whether no program runs in it: it waits for no interpreter. */
  readonly startsNothing?: boolean;
  /** Rejects when it does not hold. */
  run(context: CaseContext): Promise<void>;
}

/** Cases of one subject, which share a container. */
export interface Heading {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Cases once for each of these doors that a host has. */
  readonly through?: readonly DoorCases[];
}

/** The same cases by whichever way a server is reached. */
export interface DoorCases {
  readonly doors: readonly DoorName[];
  readonly cases: (door: DoorName) => readonly Case[];
}

/** The cases of a heading that a host is asked for. */
export function casesFor({ cases, through = [] }: Heading, { doors }: HostProfile): readonly Case[] {
  return [
    ...cases,
    ...through.flatMap((group) => group.doors.filter((door) => doors.includes(door)).flatMap(group.cases)),
  ];
}

/** By which a host's limits name a case. */
export const caseId = (heading: Heading, { name }: Case) => `${heading.name} > ${name}`;
