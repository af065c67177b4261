import { assert } from "chai";
import type { Asking, Question } from "../kit/asking.ts";
import { jsonOf } from "../kit/bytes.ts";
import { patterned, sha256 } from "../kit/digest.ts";
import { EventReader } from "../kit/events.ts";

/** Bytes of a body that no buffer on its way holds whole. */
const large = 8_000_000;

const open = ({ ask, directory, through }: Asking) =>
  ask({ method: "POST", path: `/open/${directory}-${through.name}` });

export const streamed: readonly Question[] = [
  {
    name: "an answer comes as it is made",
    async run(asking) {
      const { ask, directory, through } = asking;
      const answer = await ask({ path: `/stream/${directory}-${through.name}` });
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      assert.equal((await reader.read()).value, "before ");
      await open(asking);
      assert.equal((await reader.read()).value, "after");
      assert.isTrue((await reader.read()).done);
    },
  },
  {
    name: "server-sent events come one by one, with name, id and every line",
    async run(asking) {
      const { ask, directory, through } = asking;
      const answer = await ask({ path: `/events/${directory}-${through.name}` });
      const events = new EventReader(answer.body);
      assert.deepEqual(await events.next(), { id: "1", event: "greeting", data: "first\nsecond line" });
      await open(asking);
      assert.deepEqual(await events.next(), { id: "2", event: "message", data: "é" });
      assert.isNull(await events.next());
    },
  },
  {
    name: "eight megabytes are sent and counted",
    async run({ ask }) {
      const body = patterned(large);
      const headers = [["content-type", "application/octet-stream"]] as const;
      const answer = await ask({ method: "POST", path: "/digest", headers, body });
      assert.deepEqual(await jsonOf(answer), { length: large, sha256: await sha256(body) });
    },
  },
];

/** A program under ASGI is told. */
export const left: readonly Question[] = [
  {
    name: "a client that leaves before the answer is seen to leave",
    async run({ ask, directory, through, signal }) {
      const name = `${directory}-${through.name}`;
      const gone = new AbortController();
      const held = ask({ path: `/hold/${name}`, signal: AbortSignal.any([gone.signal, signal]) });
      held.catch(() => undefined);
      // Answered once the first has arrived.
      await ask({ path: `/holding/${name}` });
      gone.abort();
      assert.isTrue(await jsonOf(await ask({ path: `/left/${name}` })));
    },
  },
];
