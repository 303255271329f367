import { AwsError } from '../aws-error.ts';
import type { AlarmValue } from './alarm.ts';

/** A composite alarm's rule: which alarms it names, and whether it holds. */
export type AlarmRule = {
  readonly children: readonly string[];
  readonly holds: (stateOf: (alarm: string) => AlarmValue | undefined) => boolean;
};

/** Reads `ALARM(a) OR NOT (OK("b c") AND INSUFFICIENT_DATA(d))`; NOT binds first, OR last. */
export function alarmRule(text: string): AlarmRule {
  const tokens = [...text.matchAll(token)].map(([whole]) => whole.trim());
  if (text.replaceAll(token, '').trim() !== '') invalid(text);
  const reading = { tokens, text, children: new Set<string>() };
  const holds = or(reading);
  if (tokens.length > 0) invalid(text);
  return { children: [...reading.children], holds };
}

const token =
  /\s*(?:(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"[^"]+"|[^\s()"]+)\s*\)|AND\b|OR\b|NOT\b|TRUE\b|FALSE\b|\(|\))/gu;

type Reading = { readonly tokens: string[]; readonly text: string; readonly children: Set<string> };
type Holds = AlarmRule['holds'];

function or(reading: Reading): Holds {
  const parts = [and(reading)];
  while (reading.tokens[0] === 'OR') {
    reading.tokens.shift();
    parts.push(and(reading));
  }
  return (stateOf) => parts.some((holds) => holds(stateOf));
}

function and(reading: Reading): Holds {
  const parts = [not(reading)];
  while (reading.tokens[0] === 'AND') {
    reading.tokens.shift();
    parts.push(not(reading));
  }
  return (stateOf) => parts.every((holds) => holds(stateOf));
}

function not(reading: Reading): Holds {
  const next = reading.tokens.shift() ?? invalid(reading.text);
  if (next === 'NOT') {
    const negated = not(reading);
    return (stateOf) => !negated(stateOf);
  }
  if (next === '(') {
    const inner = or(reading);
    return reading.tokens.shift() === ')' ? inner : invalid(reading.text);
  }
  if (next === 'TRUE' || next === 'FALSE') return () => next === 'TRUE';
  return test(next, reading);
}

function test(text: string, reading: Reading): Holds {
  const [, state, name] = /^(\w+)\s*\(\s*"?([^"]+?)"?\s*\)$/u.exec(text) ?? [];
  if (state === undefined || name === undefined) return invalid(reading.text);
  // An alarm may be named by its ARN.
  const child = name.split(':alarm:').at(-1) ?? name;
  reading.children.add(child);
  return (stateOf) => stateOf(child) === state;
}

function invalid(text: string): never {
  throw new AwsError('ValidationError', `AlarmRule is not valid: ${text}`);
}
