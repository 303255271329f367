import { companyRow, nextMenu } from './company-row.js';
import { h, reconcile, revOf } from './dom.js';
import { brief, clock, isToday } from './time.js';

const acts = [
  ['fills', 'Aiko fills a section in Studio'],
  ['edits', 'Ren edits it in the console'],
  ['exportFails', 'The next PDF fails'],
  ['archives', 'Ren archives it in the console'],
];

/** The part of the panel that shows a group’s model card, and how other accounts see it. */
export function buildCard() {
  const card = h('table', { class: 'versions rows' });
  const accounts = h('table', { class: 'versions rows' });
  const short = h('small');
  const fold = h('details', { class: 'fold', open: true }, [
    h('summary', {}, h('b', {}, 'Seen from other accounts'), short),
    accounts,
  ]);
  const section = h('section', {}, h('h3', {}, 'Model card'), card, fold);
  return { section, card, accounts, short };
}

/** Draws it anew; a group without a card has none of it. */
export function drawCard({ section, card, accounts, short }, { name: group, modelCard }, tell) {
  section.hidden = modelCard === null;
  if (modelCard === null) return;
  reconcile(card, [cardEntry(group, modelCard, tell)], ({ draw }, old) => draw(old !== undefined));
  const all = modelCard.accounts.map((account) => ({ ...account, ...standing(account) }));
  short.textContent = all.map(({ name, short: is }) => `${name} ${is}`).join(' · ');
  const rows = all.flatMap((account) => accountEntries(group, account, tell));
  reconcile(accounts, rows, ({ draw }, old) => draw(old !== undefined));
}

function cardEntry(group, { arn, name, status, version }, tell) {
  const tone = { Approved: 'approved', Archived: 'failed' }[status] ?? 'pending';
  const menu = () =>
    nextMenu({
      label: `What happens to ${name}, model card`,
      options: acts,
      choose: (what) => tell({ do: 'modelCard', group, what }),
    });
  const about = [`version ${version}`];
  const draw = (changed) =>
    companyRow({ name, about, word: wordOf(status), tone, menu: menu(), changed });
  return { key: arn, rev: revOf(status, version), draw };
}

function wordOf(status) {
  return status === 'PendingReview' ? 'In review' : status;
}

/** What an account may do with the card, or why it sees nothing of it. */
function standing({ card, mayEdit, mayExport, invitation }) {
  if (card !== null) {
    const version = `version ${card.version}, ${wordOf(card.status)}`;
    const about = mayExport ? [version, 'may export'] : [version];
    // Nobody edits an archived card, whatever the share lets them do.
    if (mayEdit && card.status !== 'Archived')
      return { word: 'May edit', tone: 'approved', about, short: 'may edit' };
    return { word: 'Reads only', tone: 'approved', about, short: 'reads' };
  }
  const about = ['sees nothing'];
  switch (invitation?.status) {
    case 'PENDING':
      return {
        word: 'Invited',
        tone: 'pending',
        about: ['sees nothing yet', `accept by ${timeOf(new Date(invitation.until))}`],
        short: 'invited',
      };
    case 'ACCEPTED':
      return { word: 'Share ended', tone: 'rejected', about, short: 'ended' };
    case 'REJECTED':
      return { word: 'Refused it', tone: 'rejected', about, short: 'refused' };
    case 'EXPIRED':
      return { word: 'Ran out', tone: 'rejected', about, short: 'ran out' };
    default:
      return { word: 'Not shared', tone: '', about, short: 'not shared' };
  }
}

function timeOf(date) {
  return isToday(date) ? clock(date) : `${brief(date)}, ${clock(date)}`;
}

function accountEntries(group, { name, account, refused, ...seen }, tell) {
  const { word, tone, about, invitation } = seen;
  const answers = [
    ['accepts', 'Accept the invitation'],
    ['refuses', 'Refuse the invitation'],
  ];
  const menu = () =>
    nextMenu({
      label: `What somebody of ${name} does`,
      first: `As ${name}…`,
      options: [
        ...(invitation?.status === 'PENDING' ? answers : []),
        ['edits', 'Edit the model card'],
      ],
      choose: (what) => tell({ do: 'cardElsewhere', group, account, what }),
    });
  const draw = (changed) =>
    companyRow({ name, about: [account, ...about], word, tone, menu: menu(), changed });
  const row = { key: account, rev: revOf(account, seen), draw };
  if (refused === null) return [row];
  const words = () =>
    h('tr', { class: 'words' }, h('td', { colspan: 3 }, h('q', {}, h('b', {}, 'AWS: '), refused)));
  return [row, { key: `${account} refused`, rev: revOf(refused), draw: words }];
}
