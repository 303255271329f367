import { joinedTo } from '../person/joined-to.ts';
import type { Maker, Policy, Voter } from '../policy.ts';
import { permit } from './permit.ts';

/**
 * Nobody decides upon a version they registered, or whose pipeline they started. `unknownMaker`
 * says what holds where nobody can tell who that was.
 */
export function separationOfDuties(options: { readonly unknownMaker: 'refuse' | 'allow' }): Policy {
  return ({ voter, makers }) => {
    const self = voter && makers.find((maker) => isMaker(voter, maker));
    if (self) {
      const how = self.how ?? 'registered';
      return { status: 'deny', rule: 'separationOfDuties', why: { kind: 'maker', how } };
    }
    if (options.unknownMaker === 'refuse' && !isKnown(makers)) {
      return { status: 'deny', rule: 'separationOfDuties', why: { kind: 'unknownMaker' } };
    }
    return permit;
  };
}

/** The voter's own identities are compared too: the directory may have been away for the maker. */
function isMaker({ person }: Voter, maker: Maker): boolean {
  return (
    maker.person?.id === person.id ||
    maker.identity.person === person.id ||
    joinedTo(person.iam, maker.identity)
  );
}

/**
 * A role is not a person. It may stand beside a maker who is known, as a pipeline's own role does
 * beside the one who started it; a person nobody was joined to may not.
 */
function isKnown(makers: readonly Maker[]): boolean {
  return (
    makers.some(({ person, identity }) => person !== undefined || isNobody(identity)) &&
    makers.every(
      ({ person, identity }) => person !== undefined || isNobody(identity) || isRole(identity),
    )
  );
}

/** A sentence of ringi.yaml had it made: there is no person to be told apart from. */
function isNobody({ person }: Maker['identity']): boolean {
  return person === 'policy';
}

function isRole({ arn = '', userProfile, sourceIdentity }: Maker['identity']): boolean {
  return (
    userProfile === undefined && sourceIdentity === undefined && /:(assumed-role|role)\//.test(arn)
  );
}
