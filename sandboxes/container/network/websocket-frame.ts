/** Frames of the WebSocket protocol, RFC 6455 section 5. */

export const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  readonly final: boolean;
  readonly opcode: number;
  readonly payload: Uint8Array;
}

/** The other end broke the protocol; `code` is the close code that says so (RFC 6455 7.4.1). */
export class WebSocketProtocolError extends Error {
  readonly code: 1002 | 1007 | 1009;
  constructor(code: 1002 | 1007 | 1009, message: string) {
    super(message);
    this.name = "WebSocketProtocolError";
    this.code = code;
  }
}

/** A client's frame: masked with `mask`, four random bytes (5.3). */
export function encodeFrame(op: number, payload: Uint8Array, mask: Uint8Array, final = true): Uint8Array {
  const length = payload.length;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = new Uint8Array(2 + extended + 4 + length);
  const view = new DataView(frame.buffer);
  frame[0] = (final ? 0x80 : 0) | op;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) view.setUint16(2, length);
  if (extended === 8) view.setBigUint64(2, BigInt(length));
  frame.set(mask.subarray(0, 4), 2 + extended);
  const start = 6 + extended;
  for (let index = 0; index < length; index++)
    frame[start + index] = (payload[index] ?? 0) ^ (mask[index & 3] ?? 0);
  return frame;
}

/** Reads a server's frames out of bytes that are cut anywhere. */
export class FrameParser {
  readonly #limit: number;
  #buffer = new Uint8Array(0);

  /** @param limit bytes that one frame may hold */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Throws {@link WebSocketProtocolError}; the connection is then of no further use. */
  push(bytes: Uint8Array): Frame[] {
    const whole = new Uint8Array(this.#buffer.length + bytes.length);
    whole.set(this.#buffer);
    whole.set(bytes, this.#buffer.length);
    this.#buffer = whole;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | null {
    const buffer = this.#buffer;
    const [first, second] = buffer;
    if (first === undefined || second === undefined) return null;
    if (first & 0x70)
      throw new WebSocketProtocolError(1002, "A frame uses an extension that was not agreed on.");
    if (second & 0x80) throw new WebSocketProtocolError(1002, "A server's frame is masked.");
    const op = first & 0x0f;
    const final = (first & 0x80) !== 0;
    if (!(Object.values(opcode) as number[]).includes(op))
      throw new WebSocketProtocolError(1002, `There is no frame with opcode ${op}.`);
    const short = second & 0x7f;
    // Control frames are short and whole (5.5).
    if (op >= 8 && (!final || short > 125))
      throw new WebSocketProtocolError(1002, "A control frame is too long.");
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    if (buffer.length < 2 + extended) return null;
    const view = new DataView(buffer.buffer, buffer.byteOffset);
    const length = extended === 0 ? short : extended === 2 ? view.getUint16(2) : Number(view.getBigUint64(2));
    if (length > this.#limit)
      throw new WebSocketProtocolError(1009, `A message of ${length} bytes is too long.`);
    const end = 2 + extended + length;
    if (buffer.length < end) return null;
    this.#buffer = buffer.subarray(end);
    return { final, opcode: op, payload: buffer.slice(2 + extended, end) };
  }
}

/** Close codes that may travel (7.4). */
export function isSendableCloseCode(code: number): boolean {
  return (
    (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999)
  );
}
