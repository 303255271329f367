import type { Json, JsonObject } from '../json.ts';
import { isObject } from './is-object.ts';

/** Why a text is no content, or none that could be written back without loss. */
export type ContentFault =
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notObject' }
  /** Deeper than any card is. */
  | { readonly kind: 'tooDeep'; readonly most: number }
  /** One object says one key twice: the first would be lost. */
  | { readonly kind: 'repeatedKey' }
  /** A number that no double holds: it would come back as another one, or as none. */
  | { readonly kind: 'number'; readonly text: string };

/**
 * A model card's content as SageMaker keeps it. It is held against no schema: the service knows
 * keys that no published schema names. No text is an empty content. Never throws.
 */
export function parseContent(
  text: string,
): { readonly content: JsonObject } | { readonly fault: ContentFault } {
  if (text.trim() === '') return { content: {} };
  const value = parsed(text);
  if (value === undefined) return { fault: { kind: 'notJson' } };
  const tokens = tokensOf(text);
  if (tokens.depth > deepest) return { fault: { kind: 'tooDeep', most: deepest } };
  const number = tokens.numbers.find((written) => !isKept(written));
  if (number !== undefined) return { fault: { kind: 'number', text: number } };
  if (!isObject(value)) return { fault: { kind: 'notObject' } };
  if (membersIn(value) !== tokens.keys) return { fault: { kind: 'repeatedKey' } };
  return { content: value };
}

const deepest = 100;

/** No schema library in between: such a one may drop a key like `__proto__`. */
function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

type Tokens = {
  readonly depth: number;
  readonly keys: number;
  readonly numbers: readonly string[];
};

/** What a text that is JSON consists of, read without recursion. */
function tokensOf(text: string): Tokens {
  let [open, depth, keys] = [0, 0, 0];
  const numbers: string[] = [];
  for (const [token] of text.matchAll(
    /"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[[{}\]]|-?\d[\d.eE+-]*/gu,
  )) {
    if (token.startsWith('"')) keys += token.endsWith(':') ? 1 : 0;
    else if (token === '{' || token === '[') open += 1;
    else if (token === '}' || token === ']') open -= 1;
    else numbers.push(token);
    depth = Math.max(depth, open);
  }
  return { depth, keys, numbers };
}

/** A fraction may lose digits that no metric has; a whole number must stay itself. */
function isKept(written: string): boolean {
  const number = Number(written);
  if (!Number.isFinite(number)) return false;
  return !/^-?\d+$/u.test(written) || BigInt(written) === BigInt(number);
}

function membersIn(value: Json | undefined): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within = Object.values(value).reduce<number>((sum, member) => sum + membersIn(member), 0);
  return within + (isObject(value) ? Object.keys(value).length : 0);
}
