import type { Form, Ruling } from '../../../src/index.ts';
import { reasonField } from '../incident/reason-field.ts';
import type { Scene } from './scene.ts';
import type { KeptWay } from './ways-back.ts';

/** What both forms have: what they are about, how they are left, and the reason they ask for. */
export function formFrame(
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
