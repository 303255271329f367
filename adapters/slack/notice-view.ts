import type { Locale, Notice } from '../../src/index.ts';
import { plainText } from './plain-text.ts';
import { renderNotice } from './render-notice.ts';
import type { SlackConnection } from './slack-connection.ts';
import type { View } from './view.ts';

/**
 * A modal in place of a form: it can only be closed, by a button that Slack names itself in its
 * reader's language.
 */
export function noticeView(notice: Notice, locale: Locale, { workspace }: SlackConnection): View {
  const drawing = { locale, team: workspace?.teamId, usergroups: {} };
  return {
    type: 'modal',
    callback_id: 'notice',
    private_metadata: '',
    title: plainText('Ringi', 24),
    blocks: [...renderNotice(notice, drawing).blocks],
  };
}
