import { monitorOf, type CardRef, type Matcher } from '../../../src/index.ts';

/** What fits the alerts of a card's own monitor, and no others. */
export function monitorMatchers({ subject }: CardRef): readonly Matcher[] {
  const { group, name } = monitorOf(subject);
  return [
    { name: 'monitor', is: '=', value: name },
    { name: 'group', is: '=', value: group.name },
  ];
}
