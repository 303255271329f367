import { ConfigError } from './config.ts';
import { Impossible } from './errors.ts';
import { audit } from './cli/audit.ts';
import { check } from './cli/check.ts';
import { policyExplain } from './cli/policy-explain.ts';
import { run } from './cli/run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const usage = `ringi                      starts Ringi
ringi check                reads ringi.yaml and the settings, and says what would run; --schema for editors
ringi policy explain       answers a made-up click: --as --verb --group --version --stage
ringi audit verify         walks the chain of the journal: [--head <number>:<hash>]
ringi audit export         writes the journal as JSON Lines
`;

/** The command line. Answers the exit code; says everything that went wrong in sentences. */
export async function cli(args: readonly string[], env: Environment): Promise<number> {
  const [first, second, ...rest] = args;
  try {
    if (first === undefined || first === 'start') return await run(env);
    if (first === 'check') return await check(args.slice(1), env);
    if (first === 'policy' && second === 'explain') return await policyExplain(rest, env);
    if (first === 'audit') return await audit(second, rest, env);
    const asked = first === 'help' || first === '--help' || first === '-h';
    if (!asked) process.stderr.write(`There is no command ${args.slice(0, 2).join(' ')}.\n\n`);
    (asked ? process.stdout : process.stderr).write(usage);
    return asked ? 0 : 2;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  }
}

/** What a person at the terminal can act upon; a stack only for what nobody foresaw. */
function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Impossible) return `${error.message}. ${error.advice}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
