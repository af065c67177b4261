"use client";

import { useSyncExternalStore } from "react";
import { nothingRead, type Progress } from "./record.ts";
import { followProgress, readProgress } from "./store.ts";

/** What this browser remembers of the course; nothing in the page as it is built. */
export const useProgress = (): Progress =>
  useSyncExternalStore(followProgress, readProgress, () => nothingRead);
