import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process that writes to a ledger: what it says, line by line, and its end. */
export type Writer = {
  readonly pid: number | undefined;
  readonly says: () => Promise<string | undefined>;
  /** Ends it as a power cut would, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

/** Starts `writer.ts` with the Node that runs the tests. */
export function startWriter(path: string, task: 'hold' | 'write'): Writer {
  const program = fileURLToPath(new URL('writer.ts', import.meta.url));
  const child = spawn(process.execPath, [program, path, task], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exit = once(child, 'exit');
  return {
    pid: child.pid,
    says: async () => {
      const { done, value } = await lines.next();
      return done === true ? undefined : value;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
