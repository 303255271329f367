import { z } from 'zod';
import {
  contentFields,
  fieldsOf,
  isUntouched,
  mergeEdit,
  modelCardIn,
  type Decision,
  type Done,
  type Edit,
  type Execution,
  type Failed,
  type FieldRule,
  type ModelCardRef,
  type World,
} from '../../src/index.ts';
import { contentNow } from './plan/model-card/content-now.ts';
import { writeContent } from './plan/model-card/write-content.ts';
import { writesCard } from './plan/model-card/writes-card.ts';

const parts = [...new Set(contentFields.map(({ part }) => part))];
const partIn = z.enum(parts);
/** Eight hex digits a field, and what is between them. */
const baseMax = 200;

/**
 * Writes what a form says into a section of a model card: read whole, merged field by field with
 * what is there now, and refused where somebody else changed the same field meanwhile.
 */
export const editCard = writesCard({
  verb: 'editCard',
  asks: {
    section: { required: true, options: parts },
    base: { required: true, max: baseMax },
    ...Object.fromEntries(contentFields.map((field) => [field.id, ruleOf(field)])),
  },
  fault(answers, { subject }) {
    const edit = editIn(answers, modelCardIn(subject)?.kind);
    return edit && isUntouched(edit) ? { kind: 'unchanged' } : undefined;
  },
  governed: 'sentence',
  write,
});

function ruleOf(field: (typeof contentFields)[number]): FieldRule {
  switch (field.kind) {
    case 'text':
      return { required: false, max: field.max };
    case 'choice':
      return { required: false, options: field.values };
  }
}

/** What a form of this kind of card said; undefined where it names no section. */
function editIn(
  answers: Decision['answers'],
  kind: ModelCardRef['kind'] | undefined,
): Edit | undefined {
  const part = partIn.safeParse(answers['section']).data;
  if (!part || !kind) return undefined;
  return { fields: fieldsOf(part, kind), answers, base: answers['base'] ?? '' };
}

async function write({ decision }: Execution, world: World): Promise<Done | Failed> {
  const found = await contentNow(decision.card.subject, world);
  if ('status' in found) return found;
  const { card, content } = found;
  const edit = editIn(decision.answers, card.ref.kind);
  if (!edit) throw new Error('an edit of no section passed its form');
  const merged = mergeEdit(content, edit);
  if (merged.conflicts.length > 0) {
    const fields = merged.conflicts.map(({ field }) => field.path.join('.')).join(' ');
    return { status: 'failed', because: 'editConflict', advice: 'editAgain', facts: { fields } };
  }
  if (merged.changes.length > 0) {
    // A second try finds what the first one wrote, and changes nothing.
    const no = await writeContent(
      { ref: card.ref, content: merged.content, there: true },
      world.modelCards,
    );
    if (no) return no;
  }
  return { status: 'done', standings: [], touched: [] };
}
