import {
  contentFields,
  readField,
  type ContentField,
  type FieldSection,
  type FoldCount,
  type FoldLine,
} from '../../../src/index.ts';
import type { Folded } from './folded.ts';
import { cutOrder } from './cut-order.ts';
import type { Scene } from './scene.ts';
import { shownValue } from './shown-value.ts';

/** So many characters of a field are shown; the console and the PDF have the rest. */
const longest = 300;

/** Other things of a section that are read and not edited. */
const besides = [
  ['model_overview', 'model_name'],
  ['model_overview', 'model_id'],
  ['model_overview', 'model_version'],
  ['model_overview', 'model_artifact'],
  ['model_overview', 'inference_environment', 'container_image'],
] as const;

/** Paths that have a line of their own in these sections. */
export function pathsOf(sections: readonly FieldSection[]): readonly (readonly string[])[] {
  return [...editable(sections).map(({ path }) => path), ...besidesIn(sections)];
}

function besidesIn(sections: readonly FieldSection[]): readonly (readonly string[])[] {
  return besides.filter(([section]) => sections.includes(section));
}

/** What else a fold counts: things of another kind, and paths that it shows by itself. */
type Beside = {
  readonly more?: FoldCount;
  readonly read?: readonly (readonly string[])[];
};

/** What stands in the fields of these sections, and which of the required ones are empty. */
export function fieldLines(
  sections: readonly FieldSection[],
  scene: Scene,
  { more = {}, read = [] }: Beside = {},
): Folded {
  const { seen, words } = scene;
  const { kind } = seen.judged;
  const own = editable(sections).filter(({ kinds }) => kinds.includes(kind));
  const filled = own.filter(({ path }) => textAt(path, scene) !== '');
  // What is read and not edited counts where something stands there: nobody can fill it in.
  const there = [...besidesIn(sections), ...read].filter((path) => textAt(path, scene) !== '');
  const [done, all] = [filled.length + there.length, own.length + there.length];
  return {
    subtitle: words.modelCard.fold.fields(done, all, more),
    body: pathsOf(sections).flatMap((path) => lineAt(path, scene)),
  };
}

/** The line of one path; none where nothing stands there that is required. */
export function lineAt(path: readonly string[], scene: Scene): readonly FoldLine[] {
  const { words, seen } = scene;
  const text = textAt(path, scene);
  const name = path.join('.');
  const isRequired = seen.shown.required.includes(name);
  if (text === '' && !isRequired) return [];
  const shown = text === '' ? words.modelCard.fold.notRecorded : words.modelCard.value(name, text);
  return [{ label: words.modelCard.field(name), text: [shown], keep: rankOf(path[0]) }];
}

function textAt(path: readonly string[], { seen }: Scene): string {
  return shownValue(readField(seen.shown.content, path), longest);
}

function editable(sections: readonly FieldSection[]): readonly ContentField[] {
  return contentFields.filter(({ section }) => sections.includes(section));
}

function rankOf(section: string | undefined): number {
  const found = ranks.find(([name]) => name === section);
  return found?.[1] ?? cutOrder.considerations;
}

const ranks = [
  ['intended_uses', cutOrder.uses],
  ['model_overview', cutOrder.overview],
  ['business_details', cutOrder.business],
  ['training_details', cutOrder.training],
] as const;
