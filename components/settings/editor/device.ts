/** What of a device decides whether it is given the language server, which takes several hundred megabytes. */
export interface Device {
  /** Gigabytes, as far as the browser tells. */
  readonly memory: number | null;
  /** Whether a finger is all there is to point with. */
  readonly touch: boolean;
  readonly narrow: boolean;
  readonly savesData: boolean;
}

/** Why a device is not given it. */
export type WhyLight = "little data" | "little memory" | "small device";

/** Why a device is not given it; null when it is. Pure. */
export function whyLight({ memory, touch, narrow, savesData }: Device): WhyLight | null {
  if (savesData) return "little data";
  if (memory !== null && memory <= 4) return "little memory";
  if (touch || narrow) return "small device";
  return null;
}

/** The device that this page is on. */
export function thisDevice(): Device {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return {
    memory: deviceMemory ?? null,
    touch: matchMedia("(pointer: coarse)").matches && !matchMedia("(any-pointer: fine)").matches,
    narrow: matchMedia("(max-width: 44rem)").matches,
    savesData: matchMedia("(prefers-reduced-data: reduce)").matches,
  };
}
