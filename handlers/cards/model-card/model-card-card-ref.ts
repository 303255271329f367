import {
  modelCardSubject,
  type CardRef,
  type GroupRef,
  type ModelCardRef,
} from '../../../src/index.ts';

/** The card in the chats that shows a model card. */
export function modelCardCardRef(
  group: GroupRef,
  { kind, arn }: Pick<ModelCardRef, 'kind' | 'arn'>,
): CardRef {
  return { view: 'model-card', subject: modelCardSubject({ group, kind, name: arn }) };
}
