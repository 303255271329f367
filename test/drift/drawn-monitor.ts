import { digest, type Card, type Locale, type Offer, type Sketch } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import { judgeMonitor } from './judge-monitor.ts';
import type { MonitorState } from './monitor-state.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] } as const;

/** A state of the card, drawn in one language. */
export function drawnMonitor(
  { seen, recorded }: Omit<MonitorState, 'name'>,
  locale: Locale,
): Sketch {
  const ref = { view: driftCard.name, subject: seen.judged.monitor };
  const words = locale === 'en' ? en : ja;
  const judgement = judgeMonitor(seen, recorded);
  return driftCard.draw({ seen, recorded, judgement, words, stages, ref });
}

/** The same as the chats get it: every button with the digests its click must still find true. */
export function monitorCardOf(state: MonitorState, locale: Locale): Card {
  const { lookAgain: _again, postAt: _at, buttons, ...sketch } = drawnMonitor(state, locale);
  const judgement = judgeMonitor(state.seen, state.recorded);
  const evidence = digest(state.seen.judged).slice(0, 10);
  return {
    ...sketch,
    ref: { view: driftCard.name, subject: state.seen.judged.monitor },
    locale,
    buttons: buttons.map((button): Offer => {
      if (button.kind !== 'act') return button;
      const { verb, on } = button;
      const policy = verb === 'withdraw' ? 'own' : judgement.of(verb, on).policy;
      return { ...button, evidence, policy: policy.slice(0, 10) };
    }),
  };
}
