import type { ButtonWords } from '../model-package-words.ts';
import { clip } from '../plain.ts';
import { metric } from './figures.ts';

const longest = 20;

/** What the buttons say: at most 20 characters; `…` where something must be typed. */
export const button: ButtonWords = {
  approve: (stage) => fit(`Approve for ${stage}`),
  promote: (stage) => fit(`Promote to ${stage}`),
  reject: 'Reject version…',
  decline: (stage) => fit(`Decline ${stage}`, '…'),
  override: (name) => override(metric(name)),
  rollback: (stage, to, last) => (last ? `Roll back to v${to}…` : fit(`Roll back ${stage}`, '…')),
  withdraw: 'Take back my vote',
  propose: (stage) => fit(`Propose ${stage} again`, '…'),
  modelCard: 'Model card',
  history: 'History',
  open: 'Open in SageMaker',
  accessibility: (verb, subject, { stage = '', metric: gate = '', to = 0 }) => {
    switch (verb) {
      case 'approve':
        return `Approve ${subject} for ${stage}`;
      case 'promote':
        return `Promote ${subject} to ${stage}`;
      case 'reject':
        return `Reject ${subject}, asks for a reason`;
      case 'decline':
        return `Decline ${stage} for ${subject}, asks for a reason`;
      case 'overrideGate':
        return `Override the ${metric(gate)} gate for ${stage}, asks for a reason`;
      case 'rollback':
        return `Roll ${stage} back to v${to}, asks for a reason`;
      case 'withdraw':
        return `Take back my vote on ${subject}`;
      case 'propose':
        return `Propose ${subject} for ${stage} again`;
      default:
        return `${verb} ${subject}`;
    }
  },
};

function fit(label: string, end = ''): string {
  return `${clip(label, longest - end.length).replace(/…$/u, '')}${end}`;
}

/** The first of these that fits: the whole name, else its first word. */
function override(name: string): string {
  const [word = ''] = name.split(/[ ,]/u);
  const labels = [`Override ${name} gate…`, `Override ${word} gate…`];
  return labels.find((label) => label.length <= longest) ?? 'Override gate…';
}
