import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Does in an empty folder what the Dockerfile does in an image: its COPY and npm steps in their
 * order. Answers the command that starts Ringi there.
 */
export function dockerfileSteps(root: string, folder: string): readonly string[] {
  const steps = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .map((line) => /^([A-Z]+) (.+)$/u.exec(line))
    .filter((match) => match !== null);
  let command: readonly string[] = [];
  for (const [, what = '', how = ''] of steps) {
    if (what === 'COPY' && !how.startsWith('--from=')) copy(how.split(' '), root, folder);
    if (what === 'RUN' && how.startsWith('npm ')) {
      console.log(how);
      execFileSync('npm', how.split(' ').slice(1), { cwd: folder, stdio: 'inherit' });
    }
    if (what === 'CMD') command = how.slice(1, -1).split(', ').map(unquoted);
  }
  return command;
}

function copy(names: readonly string[], root: string, folder: string): void {
  const target = join(folder, names.at(-1) ?? '');
  for (const name of names.slice(0, -1)) {
    const into = target.endsWith('/') ? join(target, basename(name)) : target;
    mkdirSync(join(into, '..'), { recursive: true });
    cpSync(join(root, name), into, { recursive: true });
  }
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
