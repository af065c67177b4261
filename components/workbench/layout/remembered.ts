import { useState } from "react";

/** A choice that is remembered in the browser; `fallback` where nothing or something else is stored. */
export function useRemembered<T extends string>(
  key: string,
  choices: readonly T[],
  fallback: T,
): readonly [T, (choice: T) => void] {
  const [chosen, setChosen] = useState(() => read(key, choices) ?? fallback);
  return [
    chosen,
    (choice) => {
      setChosen(choice);
      try {
        localStorage.setItem(key, choice);
      } catch {
        // Storage is blocked: the choice lasts as long as the page.
      }
    },
  ];
}

function read<T extends string>(key: string, choices: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored);
  } catch {
    return undefined;
  }
}
