import { digest, type Card, type Json, type Note, type Seen } from '../../src/index.ts';
import { signpost } from '../../src/decide/signpost.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import { registrySummaryCard } from '../../handlers/cards/registry-summary.ts';
import { troubleCard } from '../../handlers/cards/trouble.ts';
import { cardOf } from '../cards/card-of.ts';
import { drawn } from '../cards/drawn.ts';
import { states, type CardState } from '../cards/states.ts';
import { arnOf, at } from '../cards/world.ts';
import { drawnWith } from './drawn-with.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts-of.ts';

/** Every state of every card. */
export function cardScenes(): readonly Scene[] {
  return locales.flatMap((locale) => [
    ...states.map((state, n): Scene => {
      const card = cardOf(state, locale);
      const before = states.slice(0, n).flatMap((one) => drawn(one, locale).notes);
      const notes = card.notes.filter((note) => !before.some((one) => isSame(one, note)));
      const evidence = digest(state.seen.judged);
      const said = { kind: 'card', card, notes, evidence, others: others(state) } as const;
      return { name: state.name, locale, said };
    }),
    copy(locale),
    ...forOperators.map(({ name, draw }): Scene => ({ name, locale, said: draw(locale) })),
  ]);
}

function isSame(one: Note, other: Note): boolean {
  return one.key === other.key && one.summary === other.summary;
}

/** What was written by a pipeline, a report or a person. */
function others({ seen: { judged, shown }, recorded }: CardState): readonly string[] {
  const { description, commit, repository, provenance, environments, features } = shown;
  const { statusReason, createdBy, modifiedBy } = shown;
  const made = [description, commit, repository, provenance, environments, features];
  const rounds = [...recorded.earlier, ...(recorded.round ? [recorded.round] : [])];
  const reasons = rounds.flatMap(({ votes }) => votes.map(({ answers }) => answers));
  return [...new Set(textsOf([made, statusReason, createdBy, modifiedBy, judged.containers, judged.reports, reasons]))];
}

const word = { en, ja };

/** What a copy of a card turns into. */
function copy(locale: Card['locale']): Scene {
  const ref = { view: modelPackageCard.name, subject: arnOf(12) };
  const url = 'https://chat.example/12';
  const card = signpost(ref, modelPackageCard.nameOf(ref.subject), url, word[locale]);
  return { name: 'copy', locale, said: { kind: 'card', card, notes: [], others: [] } };
}

const forOperators = [
  {
    name: 'registry-summary',
    draw: drawnWith(registrySummaryCard, '111122223333:ap-northeast-1', bare({
      found: {
        at: at('08:00'),
        groups: 12,
        versions: 347,
        pending: [
          { group: 'credit-risk', version: 12, arn: arnOf(12) },
          { group: 'fraud-score', version: 31, arn: arnOf(31) },
        ],
        standings: [
          ...['dev', 'test'].map((stage) => ({
            group: 'credit-risk',
            stage,
            version: 11,
            by: 'pointer' as const,
          })),
          { group: 'credit-risk', stage: 'uat', version: 10, by: 'metadata' },
          { group: 'credit-risk', stage: 'prod', version: 9, by: 'life cycle' },
          { group: 'fraud-score', stage: 'dev', version: 30, by: 'pointer' },
          { group: 'fraud-score', stage: 'prod', by: 'unknown' },
        ],
      },
    })),
  },
  {
    name: 'trouble-event',
    draw: drawnWith(troubleCard, 'event/5f0c7a1e', bare({
      trouble: {
        kind: 'event',
        id: '5f0c7a1e-2f4b-4a53-9d52-0c7b6e1f9a10',
        about: 'SageMaker Model Package State Change',
        why: 'ModelPackageArn: expected string, received number',
        at: at('08:50'),
      },
    })),
  },
  {
    name: 'trouble-astray',
    draw: drawnWith(troubleCard, 'astray/111122223333:ap-northeast-1:credit-rsk', bare({
      trouble: {
        kind: 'astray',
        id: 'astray/111122223333:ap-northeast-1:credit-rsk',
        about: 'Monitoring Report',
        why: 'no model package group credit-rsk in 111122223333, ap-northeast-1',
        at: at('08:50'),
      },
    })),
  },
  {
    name: 'trouble-work',
    draw: drawnWith(troubleCard, 'work/card', bare({
      trouble: {
        kind: 'work',
        id: 'card/model-package',
        about: arnOf(12),
        why: 'AccessDeniedException: not authorized to perform sagemaker:DescribeModelPackage',
        at: at('08:50'),
      },
    })),
  },
  {
    name: 'trouble-refused',
    draw: drawnWith(troubleCard, 'refused/slack', bare({
      trouble: {
        kind: 'refused',
        id: 'refused/slack/missing_scope',
        about: 'slack',
        why: 'Slack says missing_scope to a file. Grant files:write to the Slack app and install it again.',
        at: at('08:50'),
      },
    })),
  },
];

/** What is seen of a card that shows nothing but what is judged. */
function bare<Judged extends Json>(judged: Judged): Seen<Judged, null> {
  return { judged, shown: null };
}
