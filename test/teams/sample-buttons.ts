import type { Offer } from '../../src/index.ts';

const digests = { evidence: '4f1c9ab2', policy: '77d0e1aa' };

const approve: Offer = {
  kind: 'act',
  verb: 'approve',
  on: 'dev',
  label: 'Approve for dev',
  accessibility: 'Approve credit-risk v12 for dev',
  style: 'primary',
  place: 'row',
  ...digests,
  form: {
    title: 'Approve for dev',
    submit: 'Approve for dev',
    close: 'Cancel',
    subject: 'credit-risk v12',
    effect: ['Yours is the last vote needed: v12 is opened for dev at once.'],
    fields: [
      {
        kind: 'text',
        id: 'comment',
        label: 'Comment (optional)',
        required: false,
        max: 500,
        hint: '',
        missing: '',
      },
    ],
  },
};
const reject: Offer = {
  kind: 'act',
  verb: 'reject',
  on: '',
  label: 'Reject version…',
  accessibility: 'Reject credit-risk v12',
  place: 'row',
  ...digests,
  form: {
    title: 'Reject version',
    submit: 'Reject version',
    close: 'Cancel',
    subject: 'credit-risk v12',
    effect: ['Sets v12 to Rejected in the registry, for every stage.'],
    fields: [
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason (everyone can read it)',
        required: true,
        min: 3,
        max: 500,
        hint: '',
        missing: 'Say why, so that the maker knows what to mend.',
      },
    ],
  },
};
const takeBack: Offer = {
  kind: 'act',
  verb: 'withdraw',
  on: 'dev',
  label: 'Take back my vote',
  accessibility: 'Take back my vote on credit-risk v12',
  place: 'menu',
  ...digests,
};
const history: Offer = {
  kind: 'ask',
  command: 'history credit-risk',
  label: 'History',
  place: 'menu',
};
const open: Offer = {
  kind: 'link',
  url: 'https://ap-northeast-1.console.aws.amazon.com/sagemaker/home',
  label: 'Open in SageMaker',
  place: 'menu',
};

const act = (verb: string, label: string, more: object = {}): Offer => ({
  ...reject,
  verb,
  label,
  accessibility: label,
  ...more,
});

/** Buttons as a model package's card offers them; `act` makes another form. */
export const buttons = { approve, reject, takeBack, history, open, act } as const;
