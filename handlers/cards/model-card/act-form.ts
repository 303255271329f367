import { plainName, type Field, type Form, type Ruling } from '../../../src/index.ts';
import { accountOn } from '../../actions/plan/model-card/account-on.ts';
import { reasonField } from '../incident/reason-field.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { needsOf } from '../voting/needs-of.ts';
import { cardName } from './card-name.ts';
import type { Scene } from './scene.ts';
import { shareName } from './share-name.ts';

/** What says why, whoever decides it; what asks nothing but a look at its effect. */
const reasoned = ['returnCard', 'archiveCard', 'endShare'];
const bare = ['exportCard', 'remindShare'];
const longest = 500;

/** The form of a button that has one page: its effect, and which call is made on which ARN. */
export function actForm(ruling: Ruling, scene: Scene): Form {
  const { verb, on } = ruling;
  const { words } = scene;
  const says = words.modelCard.form;
  return {
    title: says.title(verb, shareName(on, scene)),
    submit: says.submit(verb),
    close: words.modelPackage.form.cancel,
    subject: words.modelCard.name(cardName(scene)),
    effect: says.effect(effectOf(ruling, scene)),
    fields: fieldsOf(ruling, scene),
  };
}

function effectOf(ruling: Ruling, { seen: { judged, shown } }: Scene) {
  const { verb, on } = ruling;
  const needs = needsOf(ruling);
  const { received } = shown;
  const share = shown.shares.find(({ account }) => account === accountOn(on));
  const live = shown.shares.filter(({ is }) => is === 'pending' || is === 'accepted');
  return {
    verb,
    kind: judged.kind,
    arn: judged.arn,
    status: judged.status,
    lacks: judged.lacks,
    about: shown.about?.version,
    version: shown.version ?? undefined,
    ...(share ? { share: { ...share, name: plainName(share.name, 20) } } : {}),
    ...(received && { received }),
    shared: live.map(({ name }) => plainName(name, 20)),
    missing: missingVotes(ruling),
    of: needs.length === 1 ? needs[0]?.of : undefined,
  };
}

function fieldsOf(ruling: Ruling, { words }: Scene): readonly Field[] {
  if (bare.includes(ruling.verb)) return [];
  if (reasoned.includes(ruling.verb)) return [reasonField(3, ruling, words)];
  // Said beside a decision that explains itself, unless ringi.yaml wants to know why.
  if (ruling.rule?.reason !== undefined) {
    return [{ ...reasonField(0, ruling, words), id: 'comment' }];
  }
  const { label, hint } = words.modelCard.form.comment;
  return [{ kind: 'text', id: 'comment', label, required: false, max: longest, hint, missing: '' }];
}
