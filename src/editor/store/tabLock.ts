/**
 * One tab edits a design at a time. The browser's lock manager holds the claim, so that a tab that crashed holds
 * nothing; a channel asks the holder to save and let go.
 */
interface Held {
  key: string;
  release(): void;
}

let held: Held | undefined;
let onLost: () => Promise<void> = async () => {};

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('portico');
if (channel) {
  channel.onmessage = async ({ data }: MessageEvent<{ release: string }>) => {
    if (held?.key === data.release) await letGo();
  };
}

/** @param lost is called when another tab takes the design over; it saves what is unsaved. */
export function onTakenOver(lost: () => Promise<void>): void {
  onLost = lost;
}

async function letGo(): Promise<void> {
  const losing = held;
  await onLost();
  losing?.release();
  if (held === losing) held = undefined;
}

/** Long enough for a page that is being reloaded to give its lock back. */
const PATIENCE = 700;

/** Claims a design for this tab and gives up the one before. Answers false when another tab has it. */
export async function claim(key: string): Promise<boolean> {
  if (held?.key === key) return true;
  const locks = lockManager();
  if (!locks || (await request(locks, key, { signal: AbortSignal.timeout(PATIENCE) }))) return true;
  return false;
}

/** Asks the tab that has the design to save it and let go, and takes it. */
export async function takeOver(key: string): Promise<void> {
  const locks = lockManager();
  if (!locks) return;
  channel?.postMessage({ release: key });
  const given = await request(locks, key, { signal: AbortSignal.timeout(2 * PATIENCE) });
  if (!given) await request(locks, key, { steal: true });
}

/** Lets another tab have the design. */
export function unclaim(): void {
  held?.release();
  held = undefined;
}

/** Undefined on a page served over plain http from another machine, where saves alone notice another tab. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

function request(locks: LockManager, key: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    const mine: Held = { key, release };
    locks
      .request(`portico:${key}`, options, () => {
        unclaim();
        held = mine;
        resolve(true);
        return released;
      })
      .catch(() => {
        if (held === mine) void letGo();
        resolve(false);
      });
  });
}
