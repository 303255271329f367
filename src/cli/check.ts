import { handlers } from '../../handlers/index.ts';
import { jsonSchema } from '../config/json-schema.ts';
import { modelTestSchema } from '../model-cards/model-test-schema.ts';
import { reportSchema } from '../monitoring/reported/report-schema.ts';
import { whatRuns } from './answers/what-runs.ts';
import { readConfig } from './read-config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `ringi check`: what would run. `ringi check --schema`: the JSON Schema of `ringi.yaml`; with
 * `monitoring-report` behind it, that of the event other monitors report by; with `model-test`, that of
 * the event tests of versions are told by.
 */
export async function check(args: readonly string[], env: Environment): Promise<number> {
  if (args.includes('--schema')) {
    const schema = schemaOf(args);
    process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    return 0;
  }
  const governed = handlers.actions.filter((action) => action.governed === 'sentence');
  const { text, exitCode } = whatRuns(
    await readConfig(env),
    governed.map(({ verb }) => verb),
  );
  process.stdout.write(text);
  return exitCode;
}

function schemaOf(args: readonly string[]) {
  if (args.includes('monitoring-report')) return reportSchema();
  return args.includes('model-test') ? modelTestSchema() : jsonSchema();
}
