const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** JSON and bytes as one message: length of the JSON in four bytes (little-endian), JSON, bytes. */
export function packMessage(json: unknown, body: Uint8Array = new Uint8Array(0)): Uint8Array<ArrayBuffer> {
  const text = encoder.encode(JSON.stringify(json));
  const message = new Uint8Array(4 + text.length + body.length);
  new DataView(message.buffer).setUint32(0, text.length, true);
  message.set(text, 4);
  message.set(body, 4 + text.length);
  return message;
}

/** The body is a view of the message. Throws SyntaxError for what `packMessage` did not make. */
export function unpackMessage(message: Uint8Array): { json: unknown; body: Uint8Array } {
  const length = new DataView(message.buffer, message.byteOffset).getUint32(0, true);
  const json: unknown = JSON.parse(decoder.decode(message.subarray(4, 4 + length)));
  return { json, body: message.subarray(4 + length) };
}
