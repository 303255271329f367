import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { sqliteLedger } from '../../adapters/ledger/sqlite.ts';

/**
 * A process of its own that writes to the ledger at `argv[2]`. It says `open` or `refused: …`,
 * and with `argv[3]` = `write` commits pairs of records without end, saying each that was answered.
 */
const [, , path = '', task] = process.argv;

try {
  const ledger = sqliteLedger({ path, now: () => new Date() });
  process.stdout.write('open\n');
  // Never outlives the test, however that ends.
  process.stdin.on('end', () => process.exit()).resume();
  if (task !== 'write') await once(process.stdin, 'end');
  const last = await ledger.list('left/', { reverse: true, limit: 1 });
  let n = Number(last[0]?.key.slice('left/'.length) ?? 0);
  for (;;) {
    n += 1;
    const key = String(n).padStart(9, '0');
    const value = { n, text: 'x'.repeat((n * 7919) % 20_000) };
    await ledger.commit(
      [
        { do: 'create', key: `left/${key}`, value },
        { do: 'create', key: `right/${key}`, value },
      ],
      [
        { kind: 'left', subject: key, body: null },
        { kind: 'right', subject: key, body: null },
      ],
    );
    process.stdout.write(`${n}\n`);
    // Lets the end of the input be heard between two commits.
    await setImmediate();
  }
} catch (error) {
  process.stdout.write(`refused: ${String(error)}\n`);
}
