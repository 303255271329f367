import { dict } from './dict.ts';
import { limits } from './limits.ts';
import { stringOf } from './string-of.ts';

/** Notes what Slack would refuse: the sentence, and where in the payload. */
export type Report = (message: string, pointer: string) => void;

/** What a text object must keep. */
export type TextRule = {
  readonly max: number;
  readonly plain?: boolean;
  readonly optional?: boolean;
};

/** Checks one text object (`plain_text` or `mrkdwn`). */
export function checkText(value: unknown, rule: TextRule, pointer: string, report: Report): void {
  if (value === undefined) {
    if (rule.optional !== true) report('missing required field', pointer);
    return;
  }
  const { type, text } = dict(value);
  const allowed = rule.plain === true ? ['plain_text'] : ['plain_text', 'mrkdwn'];
  if (!allowed.includes(stringOf(type)))
    report(`must be ${allowed.join(' or ')}`, `${pointer}/type`);
  const length = stringOf(text).length;
  if (length === 0) report('must be more than 0 characters', `${pointer}/text`);
  const max = Math.min(rule.max, limits.text);
  if (length > max) report(`must be less than ${max + 1} characters`, `${pointer}/text`);
}
