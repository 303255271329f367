import {
  isOwn,
  memberOf,
  plainName,
  withoutOwn,
  writeField,
  type FoldLine,
  type Json,
  type JsonObject,
} from '../../../src/index.ts';
import { fieldLines, pathsOf } from './field-lines.ts';
import type { Folded } from './folded.ts';
import { cutOrder } from './cut-order.ts';
import type { Scene } from './scene.ts';
import { shownValue } from './shown-value.ts';
import { trainingPaths } from './training.ts';

/** So many keys are shown, and so many characters of each; the rest is counted. */
const most = { keys: 20, text: 160 } as const;

const sections = [
  'model_overview',
  'intended_uses',
  'business_details',
  'training_details',
  'additional_information',
] as const;

/** What is to be considered, and what people wrote under keys of their own, by name. */
export function considerations(scene: Scene): Folded {
  const others = othersIn(withoutOwn(scene.seen.shown.content));
  const fields = fieldLines(['additional_information'], scene, {
    more: { keys: others.length },
  });
  const says = scene.words.modelCard.fold;
  const shown = others.slice(0, most.keys);
  const beyond = others.length - shown.length;
  return {
    subtitle: fields.subtitle,
    body: [
      ...fields.body,
      ...shown.map(([key, value]): FoldLine => ({
        label: plainName(key, 60),
        text: [shownValue(value, most.text) || says.notRecorded],
        keep: cutOrder.keys,
      })),
      ...(beyond > 0
        ? [{ label: says.otherKey, text: [says.more(beyond)], keep: cutOrder.keys }]
        : []),
    ],
  };
}

type Member = readonly [key: string, value: Json];

/** What stands in none of the lines of the other sections, two keys deep. */
function othersIn(content: JsonObject): readonly Member[] {
  const { texts, parameters, metrics } = trainingPaths;
  const told = [...pathsOf(sections), ...texts, ...parameters, ...metrics, ['evaluation_details']];
  const custom = memberOf(memberOf(content, 'additional_information'), 'custom_details');
  const details = ['additional_information', 'custom_details'];
  const isObject = isMembers(custom);
  const rest = [...told, ...(isObject ? [details] : [])].reduce(
    (left, path) => writeField(left, path, undefined),
    content,
  );
  const own = membersIn(isObject ? custom : {}).filter(([key]) => !isOwn({ key }));
  return [
    ...own,
    ...membersIn(rest).flatMap(([key, value]) =>
      isMembers(value)
        ? membersIn(value).map(([name, member]): Member => [`${key}.${name}`, member])
        : [[key, value] as const],
    ),
  ];
}

function isMembers(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersIn(value: JsonObject): readonly Member[] {
  return Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member] as const],
  );
}
