/** Bytes of a page to look through for `<head>` before the script is put in front of everything. */
const LIMIT = 8192;
// One character a byte, so that no encoding of the page is ever decoded or damaged.
const text = (bytes: Uint8Array) => {
  let result = "";
  for (const byte of bytes) result += String.fromCharCode(byte);
  return result;
};

/** Where markup is to be inserted: behind `<head>`, else behind `<html>` or the doctype, else at the start. */
export function insertionPoint(start: string): { readonly index: number; readonly certain: boolean } {
  const masked = start.replace(/<!--[\s\S]*?(-->|$)/g, (comment) => " ".repeat(comment.length));
  const head = /<head(\s[^>]*)?>/i.exec(masked);
  if (head) return { index: head.index + head[0].length, certain: true };
  const before = /<html(\s[^>]*)?>/i.exec(masked) ?? /<!doctype[^>]*>/i.exec(masked);
  return { index: before ? before.index + before[0].length : 0, certain: false };
}

/**
 * Inserts `markup` (ASCII) into a page while it streams. Holds back at most {@link LIMIT} bytes.
 * Limit: a page in UTF-16 is left without it.
 */
export function insertIntoHead(markup: string): TransformStream<Uint8Array, Uint8Array> {
  let held: Uint8Array | null = new Uint8Array();
  const emit = (controller: TransformStreamDefaultController<Uint8Array>, bytes: Uint8Array) => {
    const { index } = insertionPoint(text(bytes.subarray(0, LIMIT)));
    held = null;
    if (index > 0) controller.enqueue(bytes.subarray(0, index));
    controller.enqueue(new TextEncoder().encode(markup));
    if (index < bytes.length) controller.enqueue(bytes.subarray(index));
  };
  return new TransformStream({
    transform(chunk, controller) {
      if (held === null) {
        controller.enqueue(chunk);
        return;
      }
      const joined: Uint8Array = new Uint8Array(held.length + chunk.length);
      joined.set(held);
      joined.set(chunk, held.length);
      held = joined;
      if (joined.length >= LIMIT || insertionPoint(text(joined)).certain) emit(controller, joined);
    },
    flush(controller) {
      if (held !== null) emit(controller, held);
    },
  });
}
