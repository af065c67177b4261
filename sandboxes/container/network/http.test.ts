import { describe, expect, it } from "vitest";
import { Connection, ConnectionLost } from "./connection.ts";
import { exchange, readAll } from "./http.ts";
import { encodeRequestHead, HttpCutOff, HttpSyntaxError, latin1 } from "./http-head.ts";
import { type ResponseEvent, ResponseParser } from "./http-response.ts";

const bytes = (text: string) => latin1(text);
const decode = (value: Uint8Array) => new TextDecoder().decode(value);

/** Feeds `text` in pieces of `size` bytes and sums up what came out. */
function parse(text: string, size: number, method = "GET", close = false) {
  const parser = new ResponseParser(method);
  const events: ResponseEvent[] = [];
  const all = bytes(text);
  for (let at = 0; at < all.length; at += size) events.push(...parser.push(all.slice(at, at + size)));
  if (close) events.push(...parser.finish());
  const head = events.find((event) => event.type === "head")?.head;
  const body = events.map((event) => (event.type === "body" ? decode(event.bytes) : "")).join("");
  return {
    head,
    body,
    ended: events.some((event) => event.type === "end"),
    rest: decode(parser.rest),
    parser,
  };
}

describe("ResponseParser, cut anywhere", () => {
  const cases: [name: string, text: string, body: string, rest?: string][] = [
    ["content-length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "hello"],
    ["nothing", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\nX", "", "X"],
    [
      "chunks",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;ext=1\r\nhello\r\n006\r\n world\r\n0\r\nT: 1\r\n\r\nX",
      "hello world",
      "X",
    ],
    ["204", "HTTP/1.1 204 No Content\r\n\r\nX", "", "X"],
    ["304 with a length", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", ""],
    ["101", "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n\u0081\u0001a", "", "\u0081\u0001a"],
    [
      "1xx first",
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok",
      "ok",
    ],
    ["bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok", "ok"],
    ["the same length twice", "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok", "ok"],
  ];
  for (const [name, text, body, rest = ""] of cases) {
    it(name, () => {
      for (const size of [1, 2, 3, 7, 1000]) {
        const result = parse(text, size);
        expect([result.body, result.ended], `pieces of ${size}`).toEqual([body, true]);
        if (size === 1000) expect(result.rest).toBe(new TextDecoder().decode(bytes(rest)));
      }
    });
  }

  it("reads fields as they are, in order, repeated ones apart", () => {
    const { head } = parse(
      "HTTP/1.1 418 I'm a teapot\r\nSet-Cookie: a=1\r\nset-cookie:b=2  \r\nX: \r\nContent-Length: 0\r\n\r\n",
      3,
    );
    expect(head).toEqual({
      status: 418,
      statusText: "I'm a teapot",
      headers: [
        ["Set-Cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["X", ""],
        ["Content-Length", "0"],
      ],
    });
    expect(parse("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 9).head?.statusText).toBe("");
  });

  it("gives no body to HEAD and reads until the end without a length", () => {
    expect(parse("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", 4, "HEAD").ended).toBe(true);
    const open = parse("HTTP/1.0 200 OK\r\n\r\nso far", 4);
    expect([open.body, open.ended]).toEqual(["so far", false]);
    const closed = parse("HTTP/1.0 200 OK\r\n\r\nall", 4, "GET", true);
    expect([closed.body, closed.ended, closed.parser.keepAlive]).toEqual(["all", true, false]);
  });

  it("refuses what is not HTTP", () => {
    const bad = [
      "SSH-2.0-x\r\n\r\n",
      "HTTP/2 200 OK\r\n\r\n",
      "HTTP/1.1 99 OK\r\n\r\n",
      "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
      "HTTP/1.1 200 OK\r\nspace : x\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n",
      `HTTP/1.1 200 OK\r\nX: ${"y".repeat(70_000)}`,
    ];
    for (const text of bad) expect(() => parse(text, 4096), text.slice(0, 60)).toThrow(HttpSyntaxError);
    for (const cut of ["", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"])
      expect(() => parse(cut, 4096, "GET", true)).toThrow(HttpCutOff);
  });
});

describe("encodeRequestHead", () => {
  it("writes a request line and fields", () => {
    const head = encodeRequestHead({ method: "GET", target: "/a?b=c", headers: [["Host", "localhost"]] });
    expect(decode(head)).toBe("GET /a?b=c HTTP/1.1\r\nHost: localhost\r\n\r\n");
  });
  it("refuses what would smuggle another request in", () => {
    const good = { method: "GET", target: "/", headers: [] };
    expect(() => encodeRequestHead({ ...good, method: "GET /x" })).toThrow(HttpSyntaxError);
    expect(() => encodeRequestHead({ ...good, target: "/a b" })).toThrow(HttpSyntaxError);
    expect(() => encodeRequestHead({ ...good, target: "/\r\nX: y" })).toThrow(HttpSyntaxError);
    expect(() => encodeRequestHead({ ...good, headers: [["a", "b\r\nc: d"]] })).toThrow(HttpSyntaxError);
    expect(() => encodeRequestHead({ ...good, headers: [["a b", "c"]] })).toThrow(HttpSyntaxError);
  });
});

function pair(): [Connection, Connection] {
  const { port1, port2 } = new MessageChannel();
  return [new Connection(port1), new Connection(port2)];
}

async function readUntil(connection: Connection, end: string): Promise<string> {
  let text = "";
  while (!text.endsWith(end)) text += decode((await connection.read()) ?? bytes("EOF\r\n\r\n"));
  return text;
}

describe("Connection", () => {
  it("carries bytes both ways, and the end", async () => {
    const [a, b] = pair();
    await a.write(bytes("hi"));
    a.end();
    expect(decode((await b.read()) ?? bytes(""))).toBe("hi");
    expect(await b.read()).toBeNull();
    await b.write(bytes("yo"));
    b.end();
    expect(decode((await a.read()) ?? bytes(""))).toBe("yo");
    expect(await a.read()).toBeNull();
  });

  it("makes a writer wait for the reader", async () => {
    const [a, b] = pair();
    let sent = 0;
    const writing = (async () => {
      for (let index = 0; index < 20; index++) {
        await a.write(new Uint8Array(64 * 1024));
        sent++;
      }
    })();
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toBeLessThan(6);
    for (let read = 0; read < 20 * 64 * 1024; read += (await b.read())?.length ?? 0);
    await writing;
    expect(sent).toBe(20);
  });

  it("settles what waits when the other end resets or its port dies", async () => {
    const [a, b] = pair();
    const reading = a.read();
    b.reset();
    await expect(reading).rejects.toThrow(ConnectionLost);
    await expect(a.write(bytes("x"))).rejects.toThrow(ConnectionLost);
    const { port1, port2 } = new MessageChannel();
    const dying = new Connection(port1).read();
    port2.close();
    await expect(dying).rejects.toThrow(ConnectionLost);
  });
});

describe("exchange", () => {
  it("sends a body and streams the answer", async () => {
    const [client, server] = pair();
    const answering = exchange(client, {
      method: "POST",
      target: "/x",
      headers: [["Host", "h"]],
      body: bytes("hello"),
    });
    expect(await readUntil(server, "hello")).toBe(
      "POST /x HTTP/1.1\r\nHost: h\r\nconnection: close\r\ncontent-length: 5\r\n\r\nhello",
    );
    await server.write(bytes("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n"));
    const response = await answering;
    expect(response.status).toBe(201);
    const reader = response.body.getReader();
    expect(decode((await reader.read()).value ?? bytes(""))).toBe("one");
    await server.write(bytes("3\r\ntwo\r\n0\r\n\r\n"));
    expect(decode((await reader.read()).value ?? bytes(""))).toBe("two");
    expect((await reader.read()).done).toBe(true);
    expect(await server.read()).toBeNull();
  });

  it("sends a stream in chunks", async () => {
    const [client, server] = pair();
    const body = new Blob(["abc"]).stream();
    exchange(client, { method: "PUT", target: "/", headers: [], body }).catch(() => undefined);
    expect(await readUntil(server, "0\r\n\r\n")).toContain(
      "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    );
  });

  it("rejects for silence, for nonsense and when it is aborted", async () => {
    const request = { method: "GET", target: "/", headers: [] };
    const [a, server] = pair();
    const closed = exchange(a, request);
    server.end();
    await expect(closed).rejects.toThrow("without an answer");
    const [b, wrong] = pair();
    const malformed = exchange(b, request);
    await wrong.write(bytes("220 smtp.example\r\n\r\n"));
    await expect(malformed).rejects.toThrow(HttpSyntaxError);
    const [c, silent] = pair();
    const controller = new AbortController();
    const aborted = exchange(c, request, controller.signal);
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    await readUntil(silent, "\r\n\r\n").catch(() => undefined);
    await expect(silent.read()).rejects.toThrow(ConnectionLost);
    const [d, cut] = pair();
    const answering = exchange(d, request);
    await cut.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"));
    cut.end();
    await expect(readAll((await answering).body, 100)).rejects.toThrow("in the middle");
  });
});
