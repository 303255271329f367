import {
  consoleOf,
  type ActButton,
  type OtherButton,
  type Ruling,
  type Round,
} from '../../../src/index.ts';
import { act } from './act.ts';
import type { Forward, Scene } from './scene.ts';

/** A platform's menu takes so many. */
const menuMax = 5;

/** Only what is legal now; on a phone one row of two, and a menu. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const acts = [...forward(scene), ...propose(scene), ...rollback(scene), ...reject(scene)];
  const row = acts.filter(({ place }) => place === 'row');
  const menu = [
    ...acts.filter(({ place }) => place === 'menu'),
    ...withdraw(scene),
    ...others(scene),
  ];
  return [...row, ...menu.slice(0, menuMax)];
}

function isOffered(ruling: Ruling): boolean {
  return ruling.verdict.status !== 'deny';
}

function forward(scene: Scene): readonly ActButton[] {
  const { forward: step } = scene;
  if (!step) return [];
  return [...go(step, scene), ...overrides(step, scene), ...decline(step, scene)];
}

function go({ verb, stage, ruling }: Forward, scene: Scene): readonly ActButton[] {
  if (!isOffered(ruling)) return [];
  const label = scene.words.modelPackage.button[verb](stage);
  return [act(scene, ruling, { label, place: 'row', style: 'primary', field: 'comment' })];
}

function overrides({ overrides: all }: Forward, scene: Scene): readonly ActButton[] {
  return all.map(({ metric, ruling }, n) =>
    act(scene, ruling, {
      label: scene.words.modelPackage.button.override(metric),
      place: n === 0 ? 'row' : 'menu',
      field: 'audit',
      metric,
    }),
  );
}

function decline({ verb, stage }: Forward, scene: Scene): readonly ActButton[] {
  if (verb === 'approve') return [];
  const ruling = scene.judgement.of('decline', stage);
  if (!isOffered(ruling)) return [];
  const label = scene.words.modelPackage.button.decline(stage);
  return [act(scene, ruling, { label, place: 'row', field: 'reason' })];
}

function reject(scene: Scene): readonly ActButton[] {
  const { situation, judgement, words, forward: step } = scene;
  if (situation.is === 'failed' || situation.is === 'running' || situation.is === 'rejected') {
    return [];
  }
  const ruling = judgement.of('reject', '');
  if (!isOffered(ruling)) return [];
  const place = step?.verb === 'approve' ? 'row' : 'menu';
  return [act(scene, ruling, { label: words.modelPackage.button.reject, place, field: 'reject' })];
}

function propose(scene: Scene): readonly ActButton[] {
  const { situation, judgement, words } = scene;
  const { is, next } = situation;
  const closed =
    is === 'declined' || is === 'expired' || is === 'rolledBack' || is === 'superseded';
  // Nobody was asked in a round like this, so it did not expire: it is opened anew instead.
  const verdict = scene.forward?.ruling.verdict;
  const late = verdict?.status === 'deny' && verdict.why.kind === 'expired' && !scene.waits;
  if (!(closed || late) || next === undefined) return [];
  const ruling = judgement.of('propose', next);
  if (!isOffered(ruling)) return [];
  const label = words.modelPackage.button.propose(next);
  return [act(scene, ruling, { label, place: 'row', field: 'reason' })];
}

function rollback(scene: Scene): readonly ActButton[] {
  const { shown, judgement, words, situation, stages } = scene;
  if (!shown.rollback || situation.is === 'failed' || situation.is === 'running') return [];
  const { stage, version: to } = shown.rollback;
  const ruling = judgement.of('rollback', `${stage}/${to}`);
  if (!isOffered(ruling)) return [];
  const last = stage === stages.names.at(-1);
  const label = words.modelPackage.button.rollback(stage, to, last);
  // Nothing else is to be done where the ladder ends; danger only where production changes.
  const place = situation.is === 'open' ? 'menu' : 'row';
  const style = last ? { style: 'danger' as const } : {};
  return [act(scene, ruling, { label, place, field: 'audit', to, ...style })];
}

function withdraw({ recorded, words, subject }: Scene): readonly ActButton[] {
  const { round } = recorded;
  const votes = round?.status === 'open' ? round.votes : [];
  const has = votes.some(({ verb, on, person }, n) => {
    const later = votes.slice(n + 1);
    const back = later.some((vote) => vote.verb === 'withdraw' && vote.person.id === person.id);
    // An override that opened its gate has taken effect.
    const effective = verb === 'overrideGate' && isWaived(on, round?.waived ?? []);
    return verb !== 'withdraw' && !back && !effective;
  });
  if (!has) return [];
  const says = words.modelPackage.button;
  const name = words.modelPackage.name(subject);
  return [
    {
      kind: 'act',
      verb: 'withdraw',
      on: '',
      label: says.withdraw,
      accessibility: says.accessibility('withdraw', name, {}),
      place: 'menu',
    },
  ];
}

function isWaived(on: string, waived: Round['waived']): boolean {
  return waived.some(({ metric }) => metric === on.slice(on.indexOf('/') + 1));
}

function others({ judged, words }: Scene): readonly OtherButton[] {
  const says = words.modelPackage.button;
  const { region, name } = judged.group;
  const console = consoleOf(region, 'sagemaker/home');
  const card = `card ${name} ${judged.version}`;
  return [
    { kind: 'ask', command: card, label: says.modelCard, place: 'menu' },
    { kind: 'ask', command: `history ${name}`, label: says.history, place: 'menu' },
    { kind: 'link', url: console, label: says.open, place: 'menu' },
  ];
}
