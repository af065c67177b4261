/** Size of a diagram's text, in pixels of the page: diagrams are never scaled, so that it stays legible. */
export const fontSize = 14;
/** Widest a diagram may be without being scrolled on a desktop. */
export const fullWidth = 620;

/**
 * Width in pixels that a text takes at most. An estimate from the widths of Inter's letters, made where the site is
 * built, where no font can be measured; a little too wide rather than too narrow.
 */
export function textWidth(text: string): number {
  let em = 0;
  for (const letter of text) em += widthOf(letter);
  return Math.ceil(em * fontSize);
}

function widthOf(letter: string): number {
  if (/[ilj.,:;'|!]/.test(letter)) return 0.3;
  if (/[frt()[\]{}"`/\\ -]/.test(letter)) return 0.42;
  if (/[mwMW@]/.test(letter)) return 0.92;
  return /[A-Z_]/.test(letter) ? 0.72 : 0.62;
}

/** A box that holds a text with room around it. */
export const boxWidth = (text: string): number => textWidth(text) + 24;
export const boxHeight = 34;
