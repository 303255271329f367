import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The project's own rules over these folders, as `npm run boundaries` asks them. */
export function cruise(cwd: string, folders: readonly string[]) {
  const depcruise = `${root}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`;
  const args = [depcruise, ...folders, '--config', `${root}.dependency-cruiser.mjs`, '-T', 'json'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const { modules, summary } = report.parse(JSON.parse(stdout));
  return {
    files: modules.map(({ source }) => source),
    breaches: summary.violations.map(({ from, rule }) => ({ from, rule: rule.name })),
  };
}
