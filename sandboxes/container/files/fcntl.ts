import { errno } from "../protocol/errno.ts";
import { type Channel, operation } from "./channel.ts";
import type { EmscriptenFileSystem } from "./emscripten.ts";

/** Commands (13 is F_SETLK) and layout of `struct flock` in Emscripten's C library (musl, wasm32). */
const getLock = 12;
const setLockAndWait = 14;
const unlock = 2;
const flock = { type: 0, whence: 2, start: 8, length: 16, pid: 24 } as const;

/** Milliseconds for which waiting for a lock blocks the worker before it reports EINTR. */
const waitSlice = 20;

type SystemCall = (...args: number[]) => number;

/**
 * Makes `fcntl` record locks real: Emscripten's own do nothing, and then SQLite databases shared by two
 * processes are lost. Call it on the `env` imports before the interpreter is instantiated.
 *
 * F_SETLKW reports EINTR after a short wait; CPython then runs signal handlers and tries again (PEP 475),
 * so that a wait for a lock can be interrupted.
 */
export function wrapFcntl(
  env: Record<string, unknown>,
  getFS: () => EmscriptenFileSystem | undefined,
  getMemory: () => WebAssembly.Memory,
  channel: Channel,
): void {
  const originalFcntl = env.__syscall_fcntl64 as SystemCall;
  const originalSync = env.__syscall_fdatasync as SystemCall | undefined;
  const inodeOf = (descriptor: number): number | undefined => getFS()?.getStream(descriptor)?.node.inode;
  const pause = new Int32Array(new SharedArrayBuffer(4));

  env.__syscall_fcntl64 = (descriptor: number, command: number, varargs: number): number => {
    const inode = command >= getLock && command <= setLockAndWait ? inodeOf(descriptor) : undefined;
    const stream = getFS()?.getStream(descriptor);
    if (inode === undefined || !stream) return originalFcntl(descriptor, command, varargs);
    const view = new DataView(getMemory().buffer);
    const address = view.getUint32(varargs >>> 0, true);
    const type = view.getInt16(address + flock.type, true);
    const whence = view.getInt16(address + flock.whence, true);
    const length = Number(view.getBigInt64(address + flock.length, true));
    let start = Number(view.getBigInt64(address + flock.start, true));
    if (whence === 1) start += stream.position;
    if (whence === 2) start += sizeOfFile(channel, inode);
    // A negative length locks the bytes before `start`; zero, all that follow.
    if (length < 0) start += length;
    const end = length === 0 ? Number.POSITIVE_INFINITY : start + Math.abs(length);
    if (start < 0) return -errno.EINVAL;
    if (command === getLock) {
      const result = channel.call(operation.testLock, inode, type, start, end);
      if (result < 0) return result;
      const [held = unlock, holder = 0, from = 0, to = 0] = channel.slot.args;
      view.setInt16(address + flock.type, held, true);
      if (held !== unlock) {
        view.setInt16(address + flock.whence, 0, true);
        view.setBigInt64(address + flock.start, BigInt(from), true);
        view.setBigInt64(
          address + flock.length,
          to === Number.POSITIVE_INFINITY ? 0n : BigInt(to - from),
          true,
        );
        view.setInt32(address + flock.pid, holder, true);
      }
      return 0;
    }
    const result = channel.call(operation.lock, inode, type, start, end);
    if (command !== setLockAndWait || result !== -errno.EAGAIN) return result;
    Atomics.wait(pause, 0, 0, waitSlice);
    const again = channel.call(operation.lock, inode, type, start, end);
    return again === -errno.EAGAIN ? -errno.EINTR : again;
  };

  if (!originalSync) return;
  env.__syscall_fdatasync = (descriptor: number): number => {
    const inode = inodeOf(descriptor);
    return inode === undefined ? originalSync(descriptor) : channel.call(operation.flush, inode);
  };
}

function sizeOfFile(channel: Channel, inode: number): number {
  channel.call(operation.attributes, inode);
  return channel.slot.args[2] ?? 0;
}
