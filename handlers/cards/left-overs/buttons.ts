import {
  consoleOf,
  type ActButton,
  type Form,
  type OtherButton,
  type Ruling,
} from '../../../src/index.ts';
import { reasonField } from '../incident/reason-field.ts';
import { needsOf } from '../voting/needs-of.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { countOf } from './count-of.ts';
import { wayOn, waysBack, type KeptWay } from './ways-back.ts';

/** To delete the list and to retire ways back, where the policy lets somebody. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  return [...cleanUp(scene), ...retire(scene), ...withdraw(scene), ...links(scene)];
}

function cleanUp(scene: Scene): readonly ActButton[] {
  const { button, form } = scene.words.leftOvers;
  return rulingsOf('cleanUp', scene)
    .filter(isOffered)
    .map((ruling) => {
      const effect = form.deletes(placesOf(scene), missingIn(ruling));
      return {
        ...act(ruling, undefined, scene),
        label: button.cleanUp,
        place: 'row',
        form: { ...form.cleanUp, ...rest(ruling, undefined, scene), effect },
      };
    });
}

function retire(scene: Scene): readonly ActButton[] {
  const { button, form } = scene.words.leftOvers;
  const rulings = rulingsOf('retire', scene).filter(isOffered);
  return rulings.flatMap((ruling, n): readonly ActButton[] => {
    const way = waysBack(scene.seen.shown).find((each) => wayOn(each) === ruling.on);
    if (!way) return [];
    const head = { title: form.retireTitle(way), submit: form.retireSubmit };
    const effect = form.retires(way, missingIn(ruling));
    return [
      {
        ...act(ruling, way, scene),
        label: button.retire(way),
        inMenu: button.retireInMenu(way),
        place: n === 0 ? 'row' : 'menu',
        form: { ...head, ...rest(ruling, way, scene), effect },
      },
    ];
  });
}

function act({ verb, on }: Ruling, way: KeptWay | undefined, { seen, words }: Scene) {
  const { button } = words.leftOvers;
  const accessibility = button.accessibility(verb, seen.judged.group.name, way);
  return { kind: 'act', verb, on, accessibility } as const;
}

function rest(
  ruling: Ruling,
  way: KeptWay | undefined,
  { seen, words }: Scene,
): Pick<Form, 'close' | 'subject' | 'fields'> {
  const { form } = words.modelPackage;
  const { name } = seen.judged.group;
  return {
    close: form.cancel,
    subject: way
      ? form.subject(`${name} v${way.version}`, way.stage)
      : form.subject(name, undefined),
    fields: [reasonField(3, ruling, words)],
  };
}

function isOffered({ verdict }: Ruling): boolean {
  return verdict.status !== 'deny';
}

/** How many votes are missing, the next one counted among them. */
function missingIn(ruling: Ruling): number {
  const missing = needsOf(ruling).reduce((sum, { count }) => sum + count, 0);
  return Math.max(1, missing);
}

/** How much goes at each place. */
function placesOf({ seen }: Scene) {
  const { names } = seen.judged;
  const places = new Map(
    names.map(({ account, region }) => [`${account} ${region}`, { account, region }]),
  );
  return [...places.values()].map(({ account, region }) => {
    const here = names.filter((each) => each.account === account && each.region === region);
    return { account, region, ...countOf(here) };
  });
}

function withdraw(scene: Scene): readonly ActButton[] {
  const { recorded, seen, words } = scene;
  const open = recorded.round?.status === 'open' ? recorded.round.votes : [];
  if (open.length === 0) return [];
  const accessibility = words.leftOvers.button.accessibility(
    'withdraw',
    seen.judged.group.name,
    undefined,
  );
  return [
    {
      kind: 'act',
      verb: 'withdraw',
      on: '',
      label: words.drift.button.withdraw,
      accessibility,
      place: 'menu',
    },
  ];
}

function links({ seen, words }: Scene): readonly OtherButton[] {
  const { region } = seen.judged.group;
  const home = consoleOf(region, 'sagemaker/home');
  return [
    { kind: 'link', url: `${home}#/endpointConfig`, label: words.incident.open, place: 'menu' },
  ];
}
