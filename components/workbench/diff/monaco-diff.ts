/** The comparison of the editor: loaded when somebody wants two sides, with the keys of its accessible viewer (F7). */
import "monaco-editor/features/diffEditor/register.js";

export { editorLanguage } from "../editor/language.ts";
export { monaco } from "../editor/monaco.ts";
export { followTheme } from "../editor/theme.ts";
