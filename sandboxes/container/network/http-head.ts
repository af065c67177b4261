/** Heads of HTTP/1.1 messages: RFC 9112 (syntax) and RFC 9110 (meaning). */

export type HeaderList = readonly (readonly [string, string])[];

/** The other end does not speak HTTP/1.1, or the request cannot be said in it. */
export class HttpSyntaxError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "HttpSyntaxError";
  }
}

/** The server closed the connection before its answer was whole. */
export class HttpCutOff extends Error {
  /** Not one byte of it had come. */
  readonly unanswered: boolean;
  constructor(message: string, unanswered: boolean) {
    super(message);
    this.name = "HttpCutOff";
    this.unanswered = unanswered;
  }
}

export interface RequestHead {
  readonly method: string;
  /** Origin form: "/path?query". */
  readonly target: string;
  readonly headers: HeaderList;
}

export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
}

/** Whether a head says that its server speaks HTTP/1.0, which closes the connection after each answer. */
export const isOldVersion = (head: string): boolean => head.startsWith("HTTP/1.0");

/** RFC 9110 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const statusLine = /^HTTP\/1\.[01] ([1-9][0-9]{2})(?: (.*))?$/;

/** Values of a field, in order; names are compared without regard to case. */
export function headerValues(headers: HeaderList, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** Members of a comma-separated field, in lower case. */
export function headerTokens(headers: HeaderList, name: string): string[] {
  return headerValues(headers, name)
    .flatMap((value) => value.split(","))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== "");
}

/**
 * Request line and fields as bytes. Values are written as Latin-1, as browsers do; what would break the
 * message apart (line breaks, NUL, a space in the target) throws {@link HttpSyntaxError}.
 */
export function encodeRequestHead({ method, target, headers }: RequestHead): Uint8Array {
  if (!token.test(method)) throw new HttpSyntaxError(`"${method}" is not an HTTP method.`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
  if (!/^[/*][^\s\x00-\x1f\x7f]*$/.test(target)) throw new HttpSyntaxError(`"${target}" is not a path.`);
  let text = `${method} ${target} HTTP/1.1\r\n`;
  for (const [name, value] of headers) {
    if (!token.test(name)) throw new HttpSyntaxError(`"${name}" is not the name of a header.`);
    if (/[\r\n\0]/.test(value)) throw new HttpSyntaxError(`The header ${name} contains a line break.`);
    text += `${name}: ${value}\r\n`;
  }
  return latin1(`${text}\r\n`);
}

/** Status line and fields, given without the empty line that ends them. */
export function parseResponseHead(text: string): ResponseHead {
  const [first = "", ...lines] = text.split(/\r?\n/);
  const match = statusLine.exec(first);
  if (!match)
    throw new HttpSyntaxError(`The answer does not begin like HTTP: ${JSON.stringify(first.slice(0, 80))}.`);
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon);
    // No space before the colon and no folded lines: RFC 9112 5.1, 5.2.
    if (colon < 1 || !token.test(name))
      throw new HttpSyntaxError(`A header of the answer is malformed: ${JSON.stringify(line.slice(0, 80))}.`);
    return [name, line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, "")];
  });
  return { status: Number(match[1]), statusText: match[2] ?? "", headers };
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? code : 0x3f;
  });
}
