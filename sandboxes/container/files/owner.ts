import { errno } from "../protocol/errno.ts";
import type { FromFilesWorker, StorageState, ToFilesWorker } from "../protocol/files.ts";
import { Changes, unwatched } from "./changes.ts";
import { answered, asked, idle, kernelSlot, slotCount, viewSlot } from "./channel.ts";
import { Keeper } from "./kept/keeper.ts";
import type { OpenedStore } from "./kept/store.ts";
import { RecordLocks } from "./locks.ts";
import { RequestServer } from "./requests.ts";
import { temporaryRoot } from "./roots.ts";
import { type Client, SystemCalls } from "./system-calls.ts";
import { Tree } from "./tree.ts";

/** How long a truncation by path waits for the write that usually follows. Milliseconds. */
const heldBackFor = 20;

/**
 * Owns the files of one sandbox and serves everybody, one request at a time, for ever: the loop sleeps
 * on the bell, so the worker receives no messages while it runs; all it needs comes through shared memory.
 * So `store` must have been opened before.
 */
export function ownFiles(
  boot: ToFilesWorker,
  store: OpenedStore,
  post: (message: FromFilesWorker) => void,
): never {
  const { tree } = store;
  const keeper = new Keeper(store);
  const locks = new RecordLocks();
  const changes = new Changes(tree);
  const calls = new SystemCalls(tree, locks, changes);
  const temporary = new Tree({ quota: boot.quota, firstInode: temporaryRoot, rootMode: 0o1777 });
  const temporaryCalls = new SystemCalls(temporary, locks, unwatched);
  const bell = new Int32Array(boot.bell);
  const slots = Array.from({ length: slotCount }, (_, index) => viewSlot(boot.slots, index));
  const clients = new Map<number, Client>();
  const requests = new RequestServer(tree, boot.mountPoint, changes, {
    attach(slotNumber, id) {
      const slot = slots[slotNumber];
      if (slot) clients.set(slotNumber, { id, slotNumber, slot, open: new Map(), answer: new Uint8Array(0) });
    },
    release(slotNumber, id) {
      const client = clients.get(slotNumber);
      if (client?.id !== id) return;
      calls.release(client);
      temporaryCalls.release(client);
      clients.delete(slotNumber);
      Atomics.store(client.slot.control, 0, idle);
    },
  });

  let told: StorageState = keeper.state;
  function tell(): void {
    const news = changes.take();
    if (news.length > 0) post({ type: "changes", changes: news });
    if (keeper.state.kind === told.kind) return;
    told = keeper.state;
    post({ type: "storage", storage: told });
  }

  post({ type: "ready", storage: told });
  for (;;) {
    const seen = Atomics.load(bell, 0);
    let served = false;
    slots.forEach((slot, number) => {
      if (Atomics.load(slot.control, 0) !== asked) return;
      served = true;
      const client = clients.get(number);
      let result: number;
      // A worker that was terminated in the middle of a call must not act for its slot's next holder.
      if (number === kernelSlot) result = requests.serve(slot);
      else if (!client || client.id !== slot.control[3]) result = -errno.EIO;
      else if ((slot.args[0] ?? 0) >= temporaryRoot) result = temporaryCalls.serve(client);
      else result = calls.serve(client);
      // Before the answer: what it promises must be true.
      slot.control[2] = keeper.served(slot.control[1] ?? 0, result);
      Atomics.store(slot.control, 0, answered);
      Atomics.notify(slot.control, 0);
      tell();
      if (number === kernelSlot) post({ type: "answered" });
    });
    if (served) continue;
    const patience = Math.min(changes.holdsBack ? heldBackFor : Number.POSITIVE_INFINITY, keeper.patience);
    if (Atomics.wait(bell, 0, seen, patience) !== "timed-out") continue;
    changes.releaseHeldBack();
    keeper.paused();
    tell();
  }
}
