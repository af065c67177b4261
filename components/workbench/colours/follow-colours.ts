/** Six hex digits of a custom property's colour (`app/tokens.css`), in the scheme that is in force. */
export type ReadColour = (name: `--${string}`) => string;

/**
 * Calls `apply` now, and whenever the reader or the system changes the colour scheme: for widgets that are
 * given their colours by a script. Returns how to stop.
 */
export function followColours(apply: (colour: ReadColour, dark: boolean) => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => {
    const chosen = document.documentElement.dataset.theme;
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    // Only an element's computed colour resolves `light-dark()`.
    const read: ReadColour = (name) => {
      probe.style.color = `var(${name})`;
      return hexOf(getComputedStyle(probe).color);
    };
    apply(read, chosen === "dark" || (chosen !== "light" && dark.matches));
    probe.remove();
  };
  tell();
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  dark.addEventListener("change", tell);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", tell);
  };
}

/** "rgb(28, 36, 48)" as "1c2430". */
export function hexOf(colour: string): string {
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0")).join("");
}
