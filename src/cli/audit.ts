import { parseArgs } from 'node:util';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { exportJournal, verify, type Head } from '../audit.ts';
import { Impossible } from '../errors.ts';
import { readConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `ringi audit verify [--head n:hash]` and `ringi audit export`, beside a running Ringi. */
export async function audit(
  what: string | undefined,
  args: readonly string[],
  env: Environment,
): Promise<number> {
  if (what !== 'verify' && what !== 'export') {
    process.stderr.write('ringi audit verify [--head <number>:<hash>] | ringi audit export\n');
    return 2;
  }
  const { settings } = await readConfig(env);
  const ledger = readLedger(settings.ledger.path);
  try {
    if (what === 'verify') return await walk(ledger, args);
    process.stdout.on('error', unlessClosed);
    for await (const line of exportJournal(ledger)) {
      if (!process.stdout.write(line)) await new Promise((go) => process.stdout.once('drain', go));
    }
    return 0;
  } finally {
    ledger.close();
  }
}

/** Who reads no further, as `head` does, has what they wanted. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

async function walk(ledger: Parameters<typeof verify>[0], args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: { head: { type: 'string' } } });
  const result = await verify(ledger, values.head === undefined ? undefined : headOf(values.head));
  if (result.status === 'whole') {
    process.stdout.write(
      `The chain is whole: ${result.head.n} records, head ${result.head.n}:${result.head.hash}\n`,
    );
    return 0;
  }
  process.stdout.write(`The chain is broken at ${result.key}: ${result.because}\n`);
  return 1;
}

function headOf(text: string): Head {
  const [, n, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (n === undefined || hash === undefined) {
    throw new Impossible(
      `--head ${text} is not a head`,
      'Give it as a publication or a log line has it: <number>:<hash of 64 hex digits>.',
    );
  }
  return { n: Number(n), hash };
}
