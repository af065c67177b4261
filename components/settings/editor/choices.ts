import { rememberedChoice } from "../../workbench/store/remembered-choice.ts";
import { rememberedSwitch } from "../../workbench/store/remembered-switch.ts";

/** How the reader wants the editor; remembered in this browser. */
export const editorChoices = {
  /** Whether the editor knows Python's types: by the device, always or never. */
  types: rememberedChoice("counterpoint:editor-types", ["auto", "on", "off"], "auto"),
  formatOnSave: rememberedSwitch("counterpoint:editor-format", true),
  /** Text for screen readers, even where the browser does not say that there is one. */
  reader: rememberedSwitch("counterpoint:editor-reader", false),
  /** Whether Tab indents. Off at first, so that Tab never traps the keyboard (WCAG 2.1.2). */
  tabIndents: rememberedSwitch("counterpoint:tab-indents", false),
  /** Whether the editor has Vim's keys. */
  vim: rememberedSwitch("counterpoint:editor-vim", false),
  /** In CSS pixels. */
  fontSize: rememberedChoice(
    "counterpoint:editor-font",
    ["11", "12", "13", "14", "16", "18", "20", "24"],
    "13",
  ),
} as const;
