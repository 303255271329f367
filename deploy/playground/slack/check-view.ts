import { checkBlocks } from './check-blocks.ts';
import { checkLength } from './check-length.ts';
import { checkText, type Report } from './check-text.ts';
import { dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { limits } from './limits.ts';

/** What Slack would say against this modal, in its own form; empty if it takes it. */
export function checkView(value: unknown): readonly string[] {
  const view = dict(value);
  const problems: string[] = [];
  const report: Report = (message, pointer) =>
    problems.push(`[ERROR] ${message} [json-pointer:${pointer}]`);
  if (view.type !== 'modal') report('must be modal', '/type');
  const short = { max: limits.viewTitle, plain: true };
  checkText(view.title, short, '/title', report);
  checkText(view.submit, { ...short, optional: true }, '/submit', report);
  checkText(view.close, { ...short, optional: true }, '/close', report);
  checkLength(view.private_metadata, limits.privateMetadata, '/private_metadata', report);
  checkLength(view.callback_id, limits.id, '/callback_id', report);
  checkLength(view.external_id, limits.id, '/external_id', report);
  const asks = dicts(view.blocks).some(({ type }) => type === 'input');
  if (asks && view.submit === undefined) report('missing required field', '/submit');
  return [...problems, ...checkBlocks(view.blocks, 'modal')];
}
