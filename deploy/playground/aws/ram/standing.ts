import type { Association, Invitation } from './share-store.ts';

/** Half a day: the seven days of subnets and the like do not hold for model cards. */
export const invitationMs = 12 * 3_600_000;

/** Where an invitation stands at a time. */
export function invitationStatus(
  { answer, sentAt }: Invitation,
  now: number,
): 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED' {
  return answer ?? (now - sentAt >= invitationMs ? 'EXPIRED' : 'PENDING');
}

/** Where an association stands; an account takes part once it has accepted. */
export function associationStatus(
  { endedAt, invitation }: Association,
  now: number,
): 'ASSOCIATING' | 'ASSOCIATED' | 'DISASSOCIATED' {
  if (endedAt !== undefined) return 'DISASSOCIATED';
  if (!invitation) return 'ASSOCIATED';
  switch (invitationStatus(invitation, now)) {
    case 'PENDING':
      return 'ASSOCIATING';
    case 'ACCEPTED':
      return 'ASSOCIATED';
    case 'REJECTED':
    case 'EXPIRED':
      return 'DISASSOCIATED';
  }
}
