import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './config-error.ts';
import { configFile, type ConfigFile } from './schema.ts';
import { sentenceOf } from './sentence-of.ts';

/** Something wrong at a place of the file; the sentence goes on after the place's name. */
export type Fault = { readonly path: readonly (string | number)[]; readonly says: string };

/** Parses `ringi.yaml` by its schema; `locate` tells the line of a fault found later. */
export function readYaml(text: string): {
  readonly value: ConfigFile | undefined;
  readonly problems: readonly Problem[];
  readonly locate: (fault: Fault) => Problem;
} {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const locate = (fault: Fault) => problemOf(fault, document, lines);
  const problems = yamlProblems(document, lines);
  if (problems.length > 0) return { value: undefined, problems, locate };
  const parsed = configFile.safeParse(document.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, problems: [], locate };
  return {
    value: undefined,
    problems: parsed.error.issues.map((issue) => locate(faultOf(issue))),
    locate,
  };
}

function yamlProblems(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const errors = document.errors.map(({ message, pos, code }) => ({
    at: pos[0],
    says: `this is not YAML: ${message}${code === 'BAD_ALIAS' ? `: ${quoteIt}` : ''}`,
  }));
  // YAML takes a bare * for an alias, and finds out only when the value is asked for.
  const aliases: typeof errors = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      aliases.push({ at: alias.range?.[0] ?? 0, says: `*${alias.source}: ${quoteIt}` });
    },
  });
  return [...errors, ...aliases].map(({ at, says }) => {
    const { line } = lines.linePos(at);
    return { sentence: `line ${line}: ${says}.`, line };
  });
}

const quoteIt = "a pattern with * must be in quotation marks, such as '*'";

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path, says: sentenceOf(issue) };
}

function problemOf({ path, says }: Fault, document: Document, lines: LineCounter): Problem {
  const name = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  const line = lineOf(path, document, lines);
  const place = line === undefined ? '' : `line ${line}: `;
  return {
    sentence: `${place}${name === '' ? 'ringi.yaml' : name} ${says}.`,
    path: name,
    ...(line === undefined ? {} : { line }),
  };
}

/** The line of the place, or of the nearest thing around it that is there. */
function lineOf(path: Fault['path'], document: Document, lines: LineCounter): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
