import {
  modelCardIn,
  packageIn,
  plainName,
  type AnswerItem,
  type Asked,
  type OpenCard,
} from '../../../src/index.ts';
import { raisedBy } from '../../cards/incident/raised-by.ts';
import { namedCard } from '../../cards/model-card/card-name.ts';
import { alertIn } from './alert-in.ts';
import { alertItem } from './alert-item.ts';
import type { Alerts } from './alerts-of.ts';

/** One thing that waits: what, what is missing, until when, and the way to its card. */
export async function waitingItem(
  card: OpenCard,
  alerts: Alerts,
  asked: Asked,
  label: string,
): Promise<AnswerItem> {
  const { records, words, now } = asked;
  const watched = alertIn(card, alerts);
  if (watched) return alertItem(watched, alerts, asked, label);
  const { pending } = words.commands;
  const url = await records.link(card.ref);
  const due = card.expiresAt === undefined ? [] : [...pending.due(card.expiresAt), ' · '];
  return {
    subject: nameOf(card, words),
    text: [needOf(card, words)],
    small: [...due, pending.age(card.since, now)],
    ...(url === undefined ? {} : { open: { label, url } }),
  };
}

function nameOf({ ref, group, about }: OpenCard, words: Asked['words']): string {
  const card = modelCardIn(ref.subject);
  if (card) return words.modelCard.waits(namedCard(card));
  const found = packageIn(ref.subject);
  if (!found) return words.alerts.subject(group.name, raisedBy(ref.subject));
  const name = words.modelPackage.name({ ...found, group: plainName(group.name, 63) });
  return words.commands.pending.subject(name, about);
}

function needOf({ progress, needs }: OpenCard, words: Asked['words']): string {
  if (!progress) return words.and(needs);
  const { have, total, missing, gates, closed } = progress;
  if (closed > 0) return words.commands.pending.closed(closed, gates);
  return words.modelPackage.lead({ is: 'votes', have, total, needs: missing });
}
