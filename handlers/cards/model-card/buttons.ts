import {
  consoleOf,
  type ActButton,
  type ButtonPlace,
  type OtherButton,
  type Ruling,
} from '../../../src/index.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import { actForm } from './act-form.ts';
import { cardName } from './card-name.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { shareName } from './share-name.ts';

/** A phone has one row of two. */
const rowMax = 2;
/** Two menus of Slack: beyond that nobody looks. */
const menuMax = 10;

/** What one comes for stands in the row, in this order; all else in the menu, in that one. */
const row = ['draftCard', 'submitCard', 'approveCard', 'returnCard', 'editCard', 'shareCard'];
/** Of a card that lacks something, what fills it stands first. */
const rowLacking = ['draftCard', 'editCard', 'submitCard', 'approveCard', 'returnCard'];
const menu = ['recordTest', 'shareCard', 'acceptShare', 'remindShare', 'exportCard', 'archiveCard'];
/** Their forms are short enough to travel with them; the others are asked for. */
const carried = ['draftCard', 'submitCard', 'approveCard', 'returnCard'];
const typed = ['editCard', 'recordTest', 'returnCard', 'archiveCard', 'endShare'];
const bare = ['exportCard', 'remindShare'];
/** What leads on, and what is to be done first where required fields are empty. */
const primary = ['draftCard', 'submitCard', 'approveCard'];
const primaryLacking = ['draftCard', 'editCard'];
/** Whose votes may wait for those of others. */
const votes = ['draftCard', 'submitCard', 'approveCard', 'returnCard', 'archiveCard'];

/** Only what may be done now; on a phone one row of two, and a menu. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const offered = rulingsOf(scene)
    .filter(({ verdict }) => verdict.status !== 'deny')
    .toSorted((a, b) => rankOf(a.verb, scene) - rankOf(b.verb, scene));
  // What a menu does travels with the row: there must be one.
  const first = offered.filter(({ verb }) => row.includes(verb)).slice(0, rowMax);
  const ends = offered.filter(({ verb }) => verb === 'endShare');
  const visible = first.length > 0 ? first : [...ends, ...offered].slice(0, rowMax);
  const hidden = offered.filter((each) => !visible.includes(each));
  const [ending, doing] = [true, false].map((isEnd) =>
    hidden
      .filter(({ verb }) => (verb === 'endShare') === isEnd)
      .map((ruling) => act(ruling, 'menu', scene)),
  );
  const last = others(scene);
  const withdraw = withdrawButton(votes, scene.seen.judged.group.name, scene);
  const entries = [...(doing ?? []), ...withdraw, ...(ending ?? [])];
  return [
    ...visible.map((ruling) => act(ruling, 'row', scene)),
    ...entries.slice(0, menuMax - last.length),
    ...last,
  ];
}

function isLacking({ seen }: Scene): boolean {
  return seen.judged.lacks.length > 0;
}

function rankOf(verb: string, scene: Scene): number {
  const order = [...(isLacking(scene) ? rowLacking : row), ...menu];
  return order.includes(verb) ? order.indexOf(verb) : order.length;
}

function act(ruling: Ruling, place: ButtonPlace, scene: Scene): ActButton {
  const { verb, on } = ruling;
  const says = scene.words.modelCard.button;
  const of = { verb, share: shareName(on, scene), typed: isTyped(ruling) };
  const style = styleOf(verb, scene);
  return {
    kind: 'act',
    verb,
    on,
    label: says.label(of),
    inMenu: says.inMenu(of),
    accessibility: says.accessibility(of, cardName(scene)),
    ...(style ? { style } : {}),
    place,
    // In Teams a form that travels with its button cannot open from behind the menu.
    form: place === 'row' && carried.includes(verb) ? actForm(ruling, scene) : { onDemand: true },
  };
}

/** Its form does not go without something written. */
function isTyped({ verb, rule }: Ruling): boolean {
  return typed.includes(verb) || (rule?.reason !== undefined && !bare.includes(verb));
}

function styleOf(verb: string, scene: Scene): ActButton['style'] {
  if ((isLacking(scene) ? primaryLacking : primary).includes(verb)) return 'primary';
  return verb === 'archiveCard' ? 'danger' : undefined;
}

function others({ seen: { judged }, words }: Scene): readonly OtherButton[] {
  const { region, name } = judged.group;
  const page = judged.kind === 'package' ? 'model-packages' : 'model-cards';
  const url = `${consoleOf(region, 'sagemaker/home')}#/${page}`;
  const { history, open } = words.modelPackage.button;
  return [
    { kind: 'ask', command: `history ${name}`, label: history, place: 'menu' },
    { kind: 'link', url, label: open, place: 'menu' },
  ];
}
