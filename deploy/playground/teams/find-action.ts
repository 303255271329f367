import { z } from 'zod';
import { objectOf } from './object-of.ts';
import { objectsOf } from './objects-of.ts';
import type { TeamsAction, TeamsCard } from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** An action that sends something, and the inputs that go with it. */
export type FoundAction = {
  readonly action: TeamsAction;
  /** The title of the button one sees first: that of the form's button, where it is in a form. */
  readonly title: string;
  readonly inputs: readonly Input[];
};
export type Input = z.infer<typeof inputSchema>;
type Node = Readonly<Record<string, unknown>>;

const inputSchema = z.object({
  id: z.string(),
  type: z.string(),
  label: z.string().optional(),
  value: z.string().optional(),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
  maxLength: z.number().optional(),
  regex: z.string().optional(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
});

/** All actions of a card that send something, in reading order, forms opened. */
export function actionsOf(card: TeamsCard): readonly FoundAction[] {
  return actionsIn(card, undefined, inputsIn(card['body']));
}

function actionsIn(
  card: Node,
  opener: string | undefined,
  inputs: readonly Input[],
): readonly FoundAction[] {
  const actions = [...actionSetsIn(card['body']), ...objectsOf(card['actions'])];
  return actions.flatMap((action) => {
    const title = opener ?? textOf(action['title']);
    if (action['type'] === 'Action.ShowCard') {
      const form = objectOf(action['card']);
      return actionsIn(form, title, [...inputs, ...inputsIn(form['body'])]);
    }
    const type = textOf(action['type']);
    if (type !== 'Action.Execute' && type !== 'Action.Submit') return [];
    const alone = action['associatedInputs'] === 'none';
    return [{ action: { ...action, type }, title, inputs: alone ? [] : inputs }];
  });
}

function actionSetsIn(body: unknown): readonly Node[] {
  return objectsOf(body).flatMap((element) =>
    element['type'] === 'ActionSet' ? objectsOf(element['actions']) : inside(element, actionSetsIn),
  );
}

function inputsIn(body: unknown): readonly Input[] {
  return objectsOf(body).flatMap((element) =>
    textOf(element['type']).startsWith('Input.')
      ? [inputSchema.parse(element)]
      : inside(element, inputsIn),
  );
}

function inside<Found>(element: Node, search: (body: unknown) => readonly Found[]) {
  return ['items', 'columns', 'rows', 'cells'].flatMap((part) => search(element[part]));
}
