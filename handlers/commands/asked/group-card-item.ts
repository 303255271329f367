import { groupSubject, type AnswerItem, type Asked, type GroupRef } from '../../../src/index.ts';

/** A card that is about a group itself, and what an answer says of it. */
export type GroupCard = {
  readonly view: string;
  readonly group: GroupRef;
  readonly title: string;
  /** `raised`: it hung nowhere and is put up now. */
  readonly where: (raised: boolean) => string;
};

/** The way to a group's own card; one that hangs nowhere is put up, and that is said. */
export async function groupCardItem(
  { view, group, title, where }: GroupCard,
  { records, words }: Pick<Asked, 'records' | 'words'>,
): Promise<AnswerItem> {
  const ref = { view, subject: groupSubject(group) };
  const url = await records.link(ref);
  const raised = url === undefined && (await records.raise(ref));
  return {
    subject: words.alerts.subject(group.name, title),
    text: [where(raised)],
    ...(url === undefined ? {} : { open: { label: words.commands.pending.open, url } }),
  };
}
