import { useSyncExternalStore } from "react";
import type { Readable } from "./store.ts";

/** Reads a store in a component; the server renders its initial value. */
export function useStore<T>(store: Readable<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
