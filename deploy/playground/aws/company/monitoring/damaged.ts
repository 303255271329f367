/** How a report can be of no use to who reads it. */
export type Damage = 'missing' | 'empty' | 'truncated' | 'unknownVersion' | 'huge' | 'noViolations';

const large = ['statistics.json', 'analysis.json'];

/** The files of a run after something went wrong as they were written. */
export function damaged(
  files: Readonly<Record<string, string>>,
  damage: Damage | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) => {
      if (damage === 'noViolations' && name === 'constraint_violations.json') return [];
      const written = damage === 'huge' && !large.includes(name) ? text : damagedText(text, damage);
      return written === undefined ? [] : [[name, written]];
    }),
  );
}

/** One file after that; undefined where it was not written at all. */
export function damagedText(text: string, damage: Damage | undefined): string | undefined {
  switch (damage) {
    case undefined:
    case 'noViolations':
      return text;
    case 'missing':
      return undefined;
    case 'empty':
      return '';
    case 'truncated':
      return text.slice(0, text.length * 0.6);
    case 'unknownVersion':
      return '{ "version": "9.0", "outcome": { "checks": [] } }\n';
    case 'huge':
      // 50 MB, and still the JSON it was.
      return text + ' '.repeat(50 * 1024 * 1024 - text.length);
  }
}
