import type { Card, Note } from '../../src/index.ts';
import type { Block } from '../../adapters/slack/block.ts';
import type { Drawing } from '../../adapters/slack/drawing.ts';
import { formView } from '../../adapters/slack/form-view.ts';
import { formMetadata } from '../../adapters/slack/metadata.ts';
import { readInteraction } from '../../adapters/slack/read-interaction.ts';
import { renderAnswer } from '../../adapters/slack/render-answer.ts';
import { renderCard, type SlackMessage } from '../../adapters/slack/render-card.ts';
import { renderNote } from '../../adapters/slack/render-note.ts';
import { renderNotice } from '../../adapters/slack/render-notice.ts';
import { withoutFile } from '../../adapters/slack/without-file.ts';
import type { Dict } from '../../deploy/playground/slack/dict.ts';
import { dicts } from '../../deploy/playground/slack/dicts.ts';
import type { AskedFor, Scene } from './scene.ts';
import { carriedForm } from '../cards/carried-form.ts';

/** What Slack is sent: messages, and the forms their buttons open. */
export type InSlack = {
  readonly messages: Readonly<Record<string, SlackMessage>>;
  readonly forms: Readonly<Record<string, Block>>;
};

/** Where another card hangs that a note leads to. */
const other = 'https://acme.slack.com/archives/C0CREDIT/p1795131660000200';

/** Where a file is that hangs nowhere. */
const link = 'https://acme-cards.s3.ap-northeast-1.amazonaws.com/credit-risk/3.pdf?X-Amz-Expires=3600';

/** A scene in Slack, where model-risk has a user group and the other groups have none. */
export function inSlack({ said, locale }: Scene): InSlack {
  const drawing = { locale, team: 'T0RINGI', usergroups: { 'model-risk': 'S0RISK' } };
  switch (said.kind) {
    case 'card': {
      const card = renderCard(said.card, drawing);
      const notes = said.notes.map((note) => [`note ${note.key}`, renderNote(note, drawing, other)]);
      return {
        messages: { card, ...Object.fromEntries(notes) },
        forms: { ...forms(said.card, card), ...askedFor(said.card, said.forms ?? []) },
      };
    }
    case 'notes':
      return { messages: Object.fromEntries(said.notes.flatMap((note) => sent(note, drawing))), forms: {} };
    case 'forms': {
      const views = Object.entries(said.forms).map(([name, form]) => {
        const [verb = '', on = ''] = name.split(' ');
        const act = { verb, on, evidence: 'e'.repeat(10), policy: 'p'.repeat(10) };
        const view = formView(form, formMetadata(act, { card: said.ref, locale, ...hung }));
        return [name, { ...view }];
      });
      return { messages: {}, forms: Object.fromEntries(views) };
    }
    case 'notices': {
      const notices = Object.entries(said.notices).map(([name, notice]) => [
        name,
        renderNotice(notice, drawing),
      ]);
      return { messages: Object.fromEntries(notices), forms: {} };
    }
    case 'answer':
      return { messages: { answer: renderAnswer(said.answer, drawing) }, forms: {} };
  }
}

/** A note as it goes through the core, and as it hangs where its file does not. */
function sent(note: Note, drawing: Drawing): readonly [string, SlackMessage][] {
  const message = renderNote(note, drawing, other);
  const name = `note ${note.key}`;
  const { file } = note;
  if (file === undefined) return [[name, message]];
  return [
    [name, message],
    [`${name}, behind a link`, withoutFile(message, file, link)],
    [`${name}, not read`, withoutFile(message, file)],
  ];
}

const hung = { channel: 'C0CREDIT', ts: '1795131660.000100' };

/** The forms as the listener opens them: from what the buttons carry, and from nothing else. */
function forms({ ref, locale }: Card, message: SlackMessage): InSlack['forms'] {
  const opened = pressable(message).flatMap((action) => {
    const interaction = readInteraction({
      trigger_id: 't',
      user: { id: 'U0KENJI', team_id: 'T0RINGI' },
      container: { channel_id: hung.channel, message_ts: hung.ts },
      message,
      actions: [action],
    });
    if (interaction?.kind !== 'act') return [];
    const { act } = interaction;
    const form = carriedForm(act);
    if (!form) return [];
    const metadata = formMetadata(act, { card: { ...ref }, locale, ...hung });
    return [[`form ${act.verb} ${act.on}`.trim(), formView(form, metadata)]];
  });
  return Object.fromEntries(opened);
}

/** The forms that do not travel in their buttons, as they stand once they are asked for. */
function askedFor({ ref, locale }: Card, asked: readonly AskedFor[]): InSlack['forms'] {
  const views = asked.map(({ button, form }) => {
    const metadata = formMetadata(button, { card: { ...ref }, locale, ...hung });
    return [`form ${button.verb} ${button.on}`.trim(), formView(form, metadata)];
  });
  return Object.fromEntries(views);
}

/** Every press that is possible on a message. */
function pressable({ blocks }: SlackMessage): readonly Dict[] {
  return blocks
    .flatMap(({ type, elements }) => (type === 'actions' ? dicts(elements) : []))
    .flatMap((element) =>
      element.type === 'overflow'
        ? dicts(element.options).map((option) => ({ selected_option: option }))
        : [element],
    );
}
