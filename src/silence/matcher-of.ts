import type { Matcher } from '../silence.ts';

const written =
  /^\s*(?<name>[a-zA-Z_][a-zA-Z0-9_]{0,62})\s*(?<is>=~|!~|!=|=)\s*(?:"(?<quoted>[^"]{0,200})"|(?<bare>[^"\s]{1,200}))\s*$/u;
const kinds: readonly Matcher['is'][] = ['=', '=~', '!=', '!~'];

/**
 * A matcher as Alertmanager has it written, such as `alertname="DataDrift"` or `monitor=~credit-*`;
 * undefined for anything else.
 */
export function matcherOf(text: string): Matcher | undefined {
  const { name, is: sign, quoted, bare } = written.exec(text)?.groups ?? {};
  const is = kinds.find((each) => each === sign);
  if (name === undefined || !is) return undefined;
  return { name, is, value: quoted ?? bare ?? '' };
}
