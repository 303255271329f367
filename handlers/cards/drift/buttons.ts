import type { ActButton, OtherButton, Ruling } from '../../../src/index.ts';
import { formOf, type FormVerb } from './form.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import { links } from './links.ts';
import type { Scene } from './scene.ts';
import { versionOn } from '../voting/version-on.ts';

/** A platform's menu takes so many. */
const menuMax = 5;

/** Only what is legal now: two rows at most, and a menu. Nothing is asked where nothing is wrong. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const acts = scene.rulings.flatMap((ruling) => actOf(ruling, scene));
  const order = ['claim', 'handOver', 'retrain', 'snooze', 'unsnooze', 'rollback', 'accept'];
  const sorted = acts.toSorted((a, b) => order.indexOf(a.verb) - order.indexOf(b.verb));
  const row = sorted.filter(({ place }) => place === 'row');
  const menu = [
    ...sorted.filter(({ place }) => place === 'menu'),
    ...withdraw(scene),
    ...links(scene),
  ];
  return [...row, ...menu.slice(0, menuMax)];
}

function actOf(ruling: Ruling, scene: Scene): readonly ActButton[] {
  const says = scene.words.drift.button;
  switch (ruling.verb) {
    case 'claim':
      return [act(ruling, scene, { label: says.claim, style: 'primary' })];
    case 'handOver':
      return [act(ruling, scene, { label: says.handOver })];
    case 'snooze':
      return [act(ruling, scene, { label: says.snooze, form: 'snooze' })];
    case 'unsnooze':
      return [act(ruling, scene, { label: says.unsnooze })];
    case 'retrain':
      return [act(ruling, scene, { label: says.retrain, form: 'retrain' })];
    case 'accept': {
      const inMenu = says.acceptWhat(scene.seen.shown.monitor.ref.source === 'model-monitor');
      return [act(ruling, scene, { label: says.accept, inMenu, form: 'accept', place: 'menu' })];
    }
    case 'rollback': {
      const { judged, shown } = scene.seen;
      const last = shown.isLast === true;
      const label = says.rollback(judged.stage ?? '', versionOn(ruling.on), last);
      // Danger only where production changes at once.
      const style = last ? { style: 'danger' as const } : {};
      return [act(ruling, scene, { label, form: 'rollback', ...style })];
    }
    default:
      return [];
  }
}

type Look = {
  readonly label: string;
  readonly inMenu?: string;
  readonly style?: 'primary' | 'danger';
  readonly place?: 'menu';
  readonly form?: FormVerb;
};

function act(ruling: Ruling, scene: Scene, look: Look): ActButton {
  const { words, seen } = scene;
  const { stage, group } = seen.judged;
  const { verb, on } = ruling;
  const about = {
    ...(stage === undefined ? {} : { stage }),
    ...(verb === 'rollback' ? { to: versionOn(on) } : {}),
  };
  return {
    kind: 'act',
    verb,
    on,
    label: look.label,
    ...(look.inMenu === undefined ? {} : { inMenu: look.inMenu }),
    accessibility: words.drift.button.accessibility(verb, group.name, about),
    ...(look.style ? { style: look.style } : {}),
    place: look.place ?? 'row',
    ...(look.form ? { form: formOf(look.form, ruling, scene) } : {}),
  };
}

/** A vote that waits for others may be taken back; what has taken effect may not. */
function withdraw(scene: Scene): readonly ActButton[] {
  const waits = ['accept', 'rollback', 'retrain'];
  const { situation, seen } = scene;
  return situation.trouble ? withdrawButton(waits, seen.judged.group.name, scene) : [];
}
