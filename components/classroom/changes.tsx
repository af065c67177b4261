"use client";

import { useMemo } from "react";
import type { SubmittedFiles } from "../../server/submissions/files.ts";
import { FilesDiff } from "../workbench/diff/files-diff.tsx";
import { workbenchFiles } from "./submitted-files.ts";

interface Props {
  readonly before: SubmittedFiles;
  readonly after: SubmittedFiles;
  /** What stands on each side, in words. */
  readonly names: { readonly before: string; readonly after: string };
}

/** What differs between two sets of submitted files, as the workbench compares. */
export function SubmittedChanges({ before, after, names }: Props) {
  const sides = useMemo(() => [workbenchFiles(before), workbenchFiles(after)] as const, [before, after]);
  return <FilesDiff before={sides[0]} after={sides[1]} names={names} />;
}
