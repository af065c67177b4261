/** Node's text encodings, which the client's `fs` takes. */
const binary = (bytes: Uint8Array) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
const base64 = (bytes: Uint8Array) => btoa(binary(bytes));
const fromBinary = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** @throws TypeError for an encoding that Node does not know either */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    case "latin1":
    case "binary":
      return binary(bytes);
    case "ascii":
      return binary(bytes.map((byte) => byte & 0x7f));
    case "base64":
      return base64(bytes);
    case "base64url":
      return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    case "hex":
      return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    case "utf16le":
    case "ucs2":
    case "ucs-2":
      return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}

/** @throws TypeError for an encoding that Node does not know either */
export function encodeText(text: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return new TextEncoder().encode(text);
    case "latin1":
    case "binary":
    case "ascii":
      return fromBinary(text);
    case "base64":
    case "base64url":
      return fromBinary(atob(text.replace(/-/g, "+").replace(/_/g, "/")));
    case "hex":
      return Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
    case "utf16le":
    case "ucs2":
    case "ucs-2":
      return new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    default:
      throw new TypeError(`Unknown encoding: ${encoding}`);
  }
}
