/** Scripts and signs that take two cells (Unicode TR 11: East Asian wide), and emoji. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|^[\u{20000}-\u{3fffd}]/u;
/** Marks that join the character before them. */
const combining = /^(?:\p{Mn}|\p{Me}|\u200d|\ufe0f)/u;

/**
 * Columns that `text` takes on a terminal. Close to what terminals do; sequences of emoji that are joined
 * into one count one by one, as in most terminals.
 */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!combining.test(character)) width += wide.test(character) ? 2 : 1;
  return width;
}
