/** Signals as Linux numbers them, by name. */
const numbers: Readonly<Record<string, number>> = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  KILL: 9,
  USR1: 10,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  CHLD: 17,
};

/** The number that "9", "KILL" or "SIGKILL" means; null for none. */
export function signalNumber(name: string): number | null {
  if (/^\d+$/.test(name)) return Number(name) < 65 ? Number(name) : null;
  return numbers[name.toUpperCase().replace(/^SIG/, "")] ?? null;
}
