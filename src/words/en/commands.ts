import type { CommandWords } from '../command-words.ts';
import { plain, plainName } from '../plain.ts';
import { age } from './age.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { did } from './deeds.ts';
import { metric } from './figures.ts';
import { failing } from './gates.ts';
import { capital } from './capital.ts';

const running: Readonly<Record<string, string>> = {
  rollback: 'Going back since ',
  retire: 'A version is being retired since ',
};

const abouts: Readonly<Record<string, string>> = {
  help: 'what you can ask',
  list: 'the model groups and what stands where',
  pending: 'what waits for you',
  status: 'what stands in each stage, and what waits',
  drift: 'the monitors, and everything they found',
  alerts: 'what is firing now, and who is looking',
  silence: 'what is silenced, and the card that silences',
  retrain: 'the cards that retrain a model',
  deployments: 'which endpoint serves which version, and what is being deployed',
  rollback: 'the card that goes back to the last good version',
  card: 'what a model card says, and the card that edits it',
  leftovers: 'the card of what nothing serves and no rollback needs',
  history: 'what was decided, newest first',
  who: 'which version stood in a stage on a date, and who decided it',
};

/** What commands answer. */
export const commands: CommandWords = {
  help: {
    title: 'What you can ask',
    about: (name) => abouts[name],
    foot: 'A command shows. Decisions are made with the buttons on the cards.',
  },
  list: {
    title: (n) => `Model groups: ${n}`,
    ladder: (stages) =>
      stages
        .map(
          ({ stage, version }) =>
            `${stage} ${version === undefined ? 'none in service' : `v${version}`}`,
        )
        .join(' · '),
    waits: (n) => (n === 1 ? '1 waits for a decision' : `${n} wait for a decision`),
    empty: 'The registries of ringi.yaml hold no model group yet.',
  },
  pending: {
    waiting: (n) => `Waiting for you: ${n}`,
    looking: (n) => `You are looking: ${n}`,
    asked: (n) => `You asked, others decide: ${n}`,
    others: (n) => `Others decide: ${n}`,
    subject: (name, stage) => (stage === '' ? name : `${name} for ${stage}`),
    due: (at) => ['Due ', when(at, 'date-time')],
    closed: (closed, total) => `${failing(closed, total)}.`,
    age: (since, now) => `waiting ${age(now.getTime() - new Date(since).getTime())}`,
    review: 'Review',
    open: 'Open',
    more: (n, command) => `…and ${n} more: ${command}`,
    empty: 'Nothing waits for you.',
    you: (name, groups, seen) => {
      const where = groups.length === 0 ? 'in no group Ringi asks' : `in ${and(groups)}`;
      const you = `You are ${plain(name, 80)} ${where}. Times are in your zone. Seen `;
      return [you, when(seen.toISOString(), 'time'), '.'];
    },
    stranger: (ask) =>
      `Ringi does not know who this account belongs to.${ask === undefined ? '' : ` Ask ${ask} to join it.`}`,
  },
  status: {
    title: (group) => `${group}: what stands where`,
    stands: (stage, version, since, by) => [
      { text: stage, as: 'bold' },
      ` v${version} since `,
      since,
      ...(by === '' ? [] : [`, ${by}`]),
    ],
    none: (stage) => `${stage}: none in service`,
    waiting: 'Waiting',
    nothingWaits: 'Nothing of this group waits for a decision.',
    version: (approval, createdAt, newest) => [
      `${newest ? 'Newest version, ' : ''}${approval}, registered `,
      createdAt,
    ],
    by: (verb, people) => `${did(verb, '')}${people.length === 0 ? '' : ` by ${and(people)}`}`,
    outside: (how, imported) =>
      imported ? `known by the ${how} at the first start` : `by the ${how}, outside Ringi`,
    raised: (version) => `v${version} had no card in any channel; it is posted now.`,
    unknownVersion: (group, version) => `${group} has no version ${plainName(version, 20)}.`,
  },
  history: {
    title: (group) => `${group}: history`,
    entry: ({ at, stage, version, verb, people }) => [
      at,
      ` · v${version} ${did(verb, stage)}${people.length === 0 ? '' : ` by ${and(people)}`}`,
    ],
    outside: (at, stage, version, imported) => [
      at,
      imported
        ? ` · v${version} in ${stage}, found so at the first start`
        : ` · v${version} was seen in ${stage}, moved outside Ringi`,
    ],
    overrode: (at, version, metrics, people) => [
      at,
      ` · v${version}: ${and(metrics.map((name) => metric(name)))} gate overridden${
        people.length === 0 ? '' : ` by ${and(people)}`
      }`,
    ],
    notDone: ', not done',
    ended: (at, what, verb, stage, people) => [
      at,
      ` · ${plainName(what, 80)} ${did(verb, stage)}${people.length === 0 ? '' : ` by ${and(people)}`}`,
    ],
    empty: 'Nothing has been decided yet.',
  },
  deployments: {
    title: (n) => (n === 1 ? '1 stage is served' : `${n} stages are served`),
    serves: (endpoint, version, since) => [
      { text: plainName(endpoint, 63), as: 'bold' },
      ` has served v${version} since `,
      since,
    ],
    nothing: (endpoint) => [
      { text: plainName(endpoint, 63), as: 'bold' },
      ' serves no version that Ringi knows of',
    ],
    running: (verb, since, waiting) => [
      running[verb] ?? 'Being deployed since ',
      since,
      ...(waiting === 0 ? [] : [waiting === 1 ? ', 1 more waits' : `, ${waiting} more wait`]),
    ],
    none: (group) =>
      group === undefined
        ? 'ringi.yaml names no endpoint under deployments: pointers alone say what is used.'
        : `No stage of ${plainName(group, 63)} is served by an endpoint that ringi.yaml names.`,
  },
  rollback: {
    button: (label, version, raised) =>
      `v${version} stands there. The card has the button ${label}${raised ? '; it is posted in the group’s channels now' : ''}.`,
    none: (group) =>
      `${plainName(group, 63)} has nothing to go back to: no stage has had a good version before the one that stands there.`,
  },
  who: {
    stood: ({ stage, version, at, since }) =>
      at === undefined
        ? [{ text: `v${version} has stood in ${stage}`, as: 'bold' }, ' since ', since, '.']
        : [
            { text: `v${version} stood in ${stage} at ${plain(at, 60)}`, as: 'bold' },
            ', since ',
            since,
            '.',
          ],
    decided: (verb, people) => `${capital(did(verb, ''))} by ${and(people)}.`,
    outside: (how, imported) =>
      imported
        ? `Known by the ${how} at Ringi’s first start; who decided it is not recorded.`
        : `Known by the ${how}, changed outside Ringi; who decided it is not recorded.`,
    nobody: (stage, at) =>
      at === undefined
        ? `No version is known to stand in ${stage}.`
        : `No version is known to have stood in ${stage} at ${plain(at, 60)}.`,
    endOf: (date, zone) => `the end of ${date} (${zone})`,
    moment: (text, zone) => `${text} (${zone})`,
    future: (text) => `${plain(text, 60)} is still to come.`,
  },
  unknownCommand: (typed, nearest) =>
    nearest === undefined
      ? `There is no command “${plainName(typed, 40)}”.`
      : `There is no command “${plainName(typed, 40)}”. Did you mean “${nearest}”?`,
  usage: (usage) => `Write it like this: ${usage}`,
  unknownGroup: (group, nearest) =>
    nearest === undefined
      ? `No registry of Ringi has a model group “${plainName(group, 63)}”.`
      : `No registry of Ringi has a model group “${plainName(group, 63)}”. Did you mean “${nearest}”?`,
  emptyGroup: (group) => `${group} has no version yet.`,
  ambiguousGroup: (group, places) => `${group} is in several registries: ${places.join(', ')}.`,
  unknownStage: (stage, stages, nearest) => {
    const meant = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
    return `There is no stage “${plainName(stage, 40)}”.${meant} The stages are ${and(stages)}.`;
  },
  badDate: (text) =>
    `“${plainName(text, 40)}” is not a date. Write it like 2026-03-01 or 2026-03-01T09:30.`,
  later: 'The registry cannot be read right now. Try again in a few minutes.',
  more: (n) => `…and ${n} more`,
};
