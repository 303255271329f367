import type { Asking, Bot, Click, FormAnswer, Json, Notice, Outcome } from '../../src/index.ts';

/** What the bot says of everything it cannot decide. */
export const notice = (code: string): Notice => ({
  headline: 'Not recorded.',
  why: 'Nothing has changed.',
  small: `Rule: ${code}`,
  summary: `Not recorded: ${code}.`,
  code,
});

const record = (_click: Click): Promise<Outcome> => Promise.resolve({ status: 'recorded' });

const refused = (_click: Click): Promise<FormAnswer> =>
  Promise.resolve({ status: 'refused', notice: notice('unknownButton') });

const nothing = (_click: Click): Promise<Json | undefined> => Promise.resolve(undefined);

/** A bot that keeps what it hears and answers as the test says. */
export function stubBot() {
  const clicks: Click[] = [];
  const opened: Click[] = [];
  const asked: Asking[] = [];
  const installations = new Map<string, Json>();
  let unsigned = 0;
  let told = 0;
  let lost = false;
  let decide = record;
  let form: Bot['form'] = refused;
  let card = nothing;
  const bot: Bot = {
    receive: () => Promise.resolve(),
    accept: (click) => {
      if (lost) return Promise.reject(new Error('disk full'));
      clicks.push(click);
      return Promise.resolve();
    },
    decide: (click) => decide(click),
    form: (click, page) => {
      opened.push(click);
      return form(click, page);
    },
    fault: () => undefined,
    card: (click) => card(click),
    notice: (_click, kind) => notice(kind),
    answer: (asking) => {
      asked.push(asking);
      const text = `You asked: ${asking.text}`;
      return Promise.resolve({
        summary: text,
        card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
      });
    },
    installed: ({ id }, value) => {
      told += 1;
      return Promise.resolve(void installations.set(id, value));
    },
    uninstalled: ({ id }) => Promise.resolve(void installations.delete(id)),
    installation: ({ id }) => Promise.resolve(installations.get(id)),
    unsigned: () => void (unsigned += 1),
  };
  return {
    bot,
    clicks,
    opened,
    asked,
    installedIn: () => [...installations.keys()],
    installations: () => told,
    unsigned: () => unsigned,
    decides: (by: typeof decide) => void (decide = by),
    opens: (by: typeof form) => void (form = by),
    shows: (by: typeof card) => void (card = by),
    loses: (on: boolean) => void (lost = on),
  };
}
