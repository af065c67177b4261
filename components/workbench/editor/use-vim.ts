import type { editor } from "monaco-editor/editor/editor.api.js";
import { type RefObject, useEffect } from "react";
import { editorChoices } from "../../settings/editor/choices.ts";
import { useStore } from "../store/use-store.ts";

/**
 * Gives an editor Vim's keys while the reader wants them; its script is fetched then.
 * @param bar where the mode and what is typed behind ":" stand
 */
export function useVim(
  code: editor.IStandaloneCodeEditor | null,
  bar: RefObject<HTMLElement | null>,
): boolean {
  const on = useStore(editorChoices.vim.state());
  useEffect(() => {
    const host = bar.current;
    if (!code || !on || !host) return;
    let end = () => {};
    let wanted = true;
    const begin = async () => {
      const { initVimMode, VimMode } = await import("monaco-vim");
      if (!wanted) return;
      const mode = initVimMode(code, host);
      // One for all editors of the page: it saves the one in which it was typed.
      vimOf(VimMode).defineEx("write", "w", ({ editor: asked }) => {
        void asked.getAction("counterpoint.save")?.run();
      });
      end = () => {
        mode.dispose();
        host.replaceChildren();
      };
    };
    begin().catch((error: unknown) => console.error("Vim\u2019s keys could not be loaded.", error));
    return () => {
      wanted = false;
      end();
    };
  }, [code, on, bar]);
  return on;
}

interface Vim {
  defineEx(
    name: string,
    short: string,
    does: (adapter: { editor: editor.IStandaloneCodeEditor }) => void,
  ): void;
}

/** The part of its types that the library leaves out. */
const vimOf = (mode: unknown): Vim => (mode as { readonly Vim: Vim }).Vim;
