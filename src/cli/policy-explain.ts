import { existsSync } from 'node:fs';
import { peopleDirectory } from '../../adapters/directory/people.ts';
import { readLedger } from '../../adapters/ledger/read-ledger.ts';
import { handlers } from '../../handlers/index.ts';
import { compilePolicies } from '../policies/compile.ts';
import { explainClick } from './answers/explain-click.ts';
import { readConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `ringi policy explain`: answers a made-up click, beside a running Ringi. */
export async function policyExplain(args: readonly string[], env: Environment): Promise<number> {
  const config = await readConfig(env);
  const { path } = config.settings.ledger;
  // Before the first start there is no ledger yet, and what is typed must do.
  const ledger = existsSync(path) ? readLedger(path) : undefined;
  try {
    const { text, exitCode } = await explainClick(args, {
      config,
      policies: compilePolicies(config),
      directory: peopleDirectory(config),
      ledger,
      actions: handlers.actions,
      cards: handlers.cards,
      now: new Date(),
    });
    process.stdout.write(text);
    return exitCode;
  } finally {
    ledger?.close();
  }
}
