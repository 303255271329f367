import { z } from 'zod';
import type { Caller } from '../principals.ts';
import type { CardStatus } from '../sagemaker/cards/card-store.ts';
import { placeOf } from '../sagemaker/endpoints/place-of.ts';
import { cardPlaces } from './card-places.ts';
import type { CardSeen } from './card-places.ts';
import { grown } from './grown.ts';
import { identity } from './identity.ts';
import type { Where, Who } from './identity.ts';
import type { Workplace } from './workplace.ts';

/** What happens to model cards without Ringi; a card is meant by its ARN or its version's. */
export type CardActs = {
  /** Somebody writes a standalone card; answers its ARN. */
  writesCard(name: string, written?: Written): string;
  /** Somebody changes one field in the console: `intended_uses.risk_rating`, a row by its number. */
  editsCard(arn: string, field: string, value: unknown, who?: Who): void;
  /** Somebody fills a section in Studio, whatever was in it. */
  fillsSection(arn: string, section: string, content: unknown, who?: Who): void;
  setsCardStatus(arn: string, status: CardStatus, who?: Who): void;
  /** Nothing of its content changes from now on. */
  archivesCard(arn: string, who?: Who): void;
  deletesCard(arn: string, who?: Who): void;
  /** The content comes to have so many characters: 99,000 of the 100,000 where left out. */
  growsCard(arn: string, characters?: number, who?: Who): void;
  /** The next export of a standalone card fails. */
  nextExportFails(cardArn: string, reason?: string): void;
  /** An account answers the invitations it has; answers their ARNs. */
  acceptsInvitations(account: string, region?: string): readonly string[];
  rejectsInvitations(account: string, region?: string): readonly string[];
  /** A card as it is now, whoever asks; undefined where a version has none. */
  seesCard(arn: string): CardSeen | undefined;
};

export type Written = Where & {
  readonly content?: unknown;
  readonly status?: CardStatus;
  readonly who?: Who;
};

/** Model cards of the company at work. */
export function cardActs(workplace: Workplace): CardActs {
  const { registry } = workplace;
  const places = cardPlaces(registry);
  const setsCardStatus = (arn: string, status: CardStatus, who: Who = aiko) =>
    places.setStatus(arn, status, callerOf(arn, who));
  const changes = (arn: string, who: Who, change: (content: Content) => unknown) => {
    const { content } = places.seen(arn) ?? { content: {} };
    places.setContent(arn, change(content), callerOf(arn, who));
  };
  return {
    ...exporting(workplace),
    ...answering(workplace),
    setsCardStatus,
    seesCard: (arn) => places.seen(arn),
    writesCard(name, { content = {}, status = 'Draft', who = aiko, ...where } = {}) {
      const Content = JSON.stringify(content);
      const input = { ModelCardName: name, Content, ModelCardStatus: status };
      const create = registry.operations['CreateModelCard'];
      return created.parse(create?.(input, identity(who, where), AbortSignal.abort())).ModelCardArn;
    },
    editsCard: (arn, field, value, who = aiko) =>
      changes(arn, who, (content) => withField(content, field.split('.'), value)),
    fillsSection: (arn, section, filled, who = aiko) =>
      changes(arn, who, (content) => ({ ...content, [section]: filled })),
    growsCard: (arn, characters = 99_000, who = aiko) =>
      changes(arn, who, (content) => grown(content, characters)),
    archivesCard: (arn, who) => setsCardStatus(arn, 'Archived', who),
    deletesCard: (arn, who = aiko) => places.remove(arn, callerOf(arn, who)),
  };
}

type Content = Readonly<Record<string, unknown>>;

const aiko = { studio: 'aiko-tanaka' } as const;
const created = z.object({ ModelCardArn: z.string() });

function callerOf(arn: string, who: Who): Caller {
  return identity(who, placeOf(arn));
}

function exporting({ registry }: Workplace): Pick<CardActs, 'nextExportFails'> {
  const { failures } = registry.store.cards;
  return {
    nextExportFails(cardArn, reason = 'Access Denied') {
      const key = cardArn.toLowerCase();
      failures.set(key, [...(failures.get(key) ?? []), reason]);
    },
  };
}

function answering({
  sharing,
}: Workplace): Pick<CardActs, 'acceptsInvitations' | 'rejectsInvitations'> {
  const answers = (operation: string) => (account: string, region?: string) => {
    const who = { role: 'Platform', session: 'terraform' };
    const caller = identity(who, { account, ...(region !== undefined && { region }) });
    const call = (name: string, input: object) =>
      sharing.operations[name]?.(input, caller, AbortSignal.abort());
    const { resourceShareInvitations: all } = invitations.parse(
      call('GetResourceShareInvitations', {}),
    );
    const waiting = all.filter(({ status }) => status === 'PENDING');
    return waiting.map(({ resourceShareInvitationArn }) => {
      call(operation, { resourceShareInvitationArn });
      return resourceShareInvitationArn;
    });
  };
  return {
    acceptsInvitations: answers('AcceptResourceShareInvitation'),
    rejectsInvitations: answers('RejectResourceShareInvitation'),
  };
}

const invitations = z.object({
  resourceShareInvitations: z.array(
    z.object({ resourceShareInvitationArn: z.string(), status: z.string() }),
  ),
});

/** The same content with another value at a path; what is not there comes to be. */
function withField(content: unknown, [key = '', ...rest]: readonly string[], value: unknown) {
  const next = (there: unknown): unknown =>
    rest.length === 0 ? value : withField(there, rest, value);
  if (Array.isArray(content)) {
    const items: readonly unknown[] = content;
    return items.map((item, index) => (String(index) === key ? next(item) : item));
  }
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(content);
  return { ...fields, [key]: next(fields[key]) };
}
