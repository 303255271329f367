/** How a report can be of no use to who reads it. */
export type Damage = 'missing' | 'empty' | 'truncated' | 'unknownVersion' | 'huge' | 'noViolations';

/** The files of a run after something went wrong as they were written. */
export function damaged(
  files: Readonly<Record<string, string>>,
  damage: Damage | undefined,
): Readonly<Record<string, string>> {
  switch (damage) {
    case undefined:
      return files;
    case 'missing':
      return {};
    case 'noViolations':
      return Object.fromEntries(
        Object.entries(files).filter(([name]) => name !== 'constraint_violations.json'),
      );
    case 'empty':
      return each(files, () => '');
    case 'truncated':
      return each(files, (text) => text.slice(0, text.length * 0.6));
    case 'unknownVersion':
      return each(files, () => '{ "version": "9.0", "outcome": { "checks": [] } }\n');
    case 'huge':
      return each(files, (text, name) => (large.includes(name) ? padded(text) : text));
  }
}

const large = ['statistics.json', 'analysis.json'];

function each(
  files: Readonly<Record<string, string>>,
  write: (text: string, name: string) => string,
) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, write(text, name)]));
}

/** 50 MB, and still the JSON it was. */
function padded(text: string): string {
  return text + ' '.repeat(50 * 1024 * 1024 - text.length);
}
