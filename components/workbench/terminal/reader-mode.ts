import { rememberedSwitch } from "../store/remembered-switch.ts";

/**
 * Whether terminals hold their lines as text for screen readers, and announce what is printed. On at first: a
 * page cannot know who listens, and it looks the same.
 */
export const readerMode = rememberedSwitch("counterpoint:terminal-reader", true);
