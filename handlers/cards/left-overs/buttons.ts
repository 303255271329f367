import { consoleOf, type ActButton, type OtherButton, type Ruling } from '../../../src/index.ts';
import { formFrame } from './form-frame.ts';
import { missingVotes } from '../voting/missing-votes.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { wayOn, waysBack, type KeptWay } from './ways-back.ts';

/** To delete the list and to retire ways back, where the policy lets somebody. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  return [...cleanUp(scene), ...retire(scene), ...withdraw(scene), ...links(scene)];
}

function cleanUp(scene: Scene): readonly ActButton[] {
  const label = scene.words.leftOvers.button.cleanUp;
  return rulingsOf('cleanUp', scene)
    .filter(isOffered)
    .map((ruling) => {
      const form = { onDemand: true } as const;
      return { ...act(ruling, undefined, scene), label, place: 'row', form };
    });
}

function retire(scene: Scene): readonly ActButton[] {
  const { button, form } = scene.words.leftOvers;
  const rulings = rulingsOf('retire', scene).filter(isOffered);
  return rulings.flatMap((ruling, n): readonly ActButton[] => {
    const way = waysBack(scene.seen.shown).find((each) => wayOn(each) === ruling.on);
    if (!way) return [];
    const head = { title: form.retireTitle(way), submit: form.retireSubmit };
    const effect = form.retires(way, missingVotes(ruling));
    return [
      {
        ...act(ruling, way, scene),
        label: button.retire(way),
        inMenu: button.retireInMenu(way),
        place: n === 0 ? 'row' : 'menu',
        form: { ...head, ...formFrame(ruling, way, scene), effect },
      },
    ];
  });
}

function act({ verb, on }: Ruling, way: KeptWay | undefined, { seen, words }: Scene) {
  const { button } = words.leftOvers;
  const accessibility = button.accessibility(verb, seen.judged.group.name, way);
  return { kind: 'act', verb, on, accessibility } as const;
}

function isOffered({ verdict }: Ruling): boolean {
  return verdict.status !== 'deny';
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
