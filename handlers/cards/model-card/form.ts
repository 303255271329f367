import type { AskedForm, FormPage } from '../../../src/index.ts';
import { actForm } from './act-form.ts';
import { editForm } from './edit-form.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { testForm } from './test-form.ts';

/** The form of a button that does not carry it; undefined where it may not be pressed any more. */
export function form(asked: AskedForm, scene: Scene): FormPage | undefined {
  const ruling = rulingsOf(scene).find(({ verb, on }) => verb === asked.verb && on === asked.on);
  if (!ruling || ruling.verdict.status === 'deny') return undefined;
  switch (asked.verb) {
    case 'editCard':
      return editForm(asked.answers, scene);
    case 'recordTest':
      return testForm(scene);
    default:
      return actForm(ruling, scene);
  }
}
