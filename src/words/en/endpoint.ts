import { textOfLine } from '../../card/text-of-line.ts';
import type { DownStatus, EndpointState, EndpointWords } from '../endpoint-words.ts';
import { clip, plainName } from '../plain.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { plainNote } from '../plain-note.ts';

const titles: Readonly<Record<EndpointState, string>> = {
  OutOfService: 'endpoint out of service',
  Failed: 'endpoint failed',
  UpdateRollbackFailed: 'endpoint between two versions',
  changing: 'endpoint is being changed',
  resolved: 'endpoint in service again',
  deleted: 'endpoint deleted',
};

const advice: Readonly<Record<DownStatus, string>> = {
  OutOfService:
    'Callers get errors. Look at the log of its containers in CloudWatch, then update it with a configuration that works.',
  Failed:
    'A failed endpoint can only be deleted: remove the cause, delete it, and create it again under the same name.',
  UpdateRollbackFailed:
    'An update failed, and so did the way back: old and new may both answer. Update it again with a configuration that works.',
};

/** A lead has 70 characters; the name stands in full below it. */
const room = 36;

/** An endpoint's card, in English. */
export const endpoint: EndpointWords = {
  title: (group, state) => `${clip(group, 32)}: ${titles[state]}`,
  lead: {
    down: ({ endpoint: name, status, at, long }) => [
      `${plainName(name, room - status.length)} has been ${status} since `,
      when(at, long ? 'date' : 'time'),
      '.',
    ],
    changing: (name, status) => [`${plainName(name, room)} is ${plainName(status, 24)} now.`],
    resolved: (at) => ['The outage ended at ', when(at, 'time'), '.'],
    deleted: (name, at) => [`${plainName(name, room)} has been gone since `, when(at, 'time'), '.'],
  },
  verdict: ({ endpoint: name, versions, stage }) => [
    versions.length === 0
      ? `Nothing tells which version ${plainName(name, 63)} serves.`
      : `${plainName(name, 63)} is configured to serve ${and(versions.slice(0, 4).map((n) => `v${n}`))}${stage === undefined ? '' : ` in ${plainName(stage, 32)}`}.`,
  ],
  absence: ['Whoever calls it gets an error until it is created again.'],
  advice: (status) => advice[status],
  summary: ({ group, state, lead }) => `${plainName(group, 63)}: ${titles[state]}. ${lead}`,
  says: (state, name) => `E${titles[state].slice(1)}: ${plainName(name, 63)}.`,
  changed: 'the endpoint changed',
  notes: {
    opened: (lead, todo) => ({
      bold: lead,
      context: [todo],
      summary: `${textOfLine(lead)} ${todo}`,
    }),
    resolved: plainNote('Resolved: the endpoint is in service again.'),
    deleted: plainNote('Resolved: the endpoint was deleted.'),
  },
};
