import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { cast } from '../../deploy/playground/cast.ts';
import { matches } from '../../deploy/playground/aws/event-pattern.ts';
import { rules } from '../../deploy/playground/aws/rules.ts';
import {
  cardAccounts,
  evidentlyReports,
  otherRole,
  places,
  stages,
} from '../../deploy/playground/places.ts';
import { playgroundTenant } from '../../deploy/playground/playground-tenant.ts';
import { handlers } from '../../handlers/index.ts';
import { parseConfig } from '../../src/config.ts';

const text = await readFile(new URL('../../deploy/playground/ringi.yaml', import.meta.url), 'utf8');
const config = parseConfig(text, {}, { verbs: handlers.actions.map(({ verb }) => verb) });

describe('the configuration of the playground', () => {
  it('joins everybody but the guest to their accounts', () => {
    const joined = config.people.map(({ id, name, slack, teams }) => [
      id,
      name,
      slack.map(({ user }) => user),
      teams,
    ]);
    const staff = cast.filter(({ guest }) => guest !== true);
    expect(joined).toEqual(
      staff.map(({ id, name, slack, aadObjectId }) => [
        id,
        name,
        [slack],
        [{ tenant: playgroundTenant.id, object: aadObjectId }],
      ]),
    );
  });

  it('names the places, the ladder and the channels of the emulators', () => {
    const { registries, routes, operators } = config;
    expect(registries.map(({ account, region }) => ({ account, region }))).toEqual([
      places.own,
      places.other,
    ]);
    expect(registries[1]).toMatchObject({
      role: otherRole.arn,
      externalId: otherRole.externalId,
    });
    expect(config.stages).toEqual(stages);
    const rooms = [...routes.flatMap(({ teams }) => teams), operators.teams];
    expect(new Set(rooms)).toEqual(new Set(playgroundTenant.channels.map(({ id }) => id)));
  });

  it('shares the model card with the accounts that the panel asks', () => {
    const shared = config.modelCards.flatMap(({ shares }) => shares);
    expect(shared.map((share) => ({ name: share.name, account: share.with }))).toEqual(
      cardAccounts,
    );
  });

  it('has a sentence for every verb', () => {
    const governed = new Set(config.policies.flatMap(({ verbs }) => verbs));
    const people = handlers.actions.filter((action) => action.governed !== 'itself');
    expect(governed).toEqual(new Set(people.map(({ verb }) => verb)));
  });

  it('hears of Evidently’s reports where it looks for them', () => {
    const { bucket, prefix } = evidentlyReports;
    expect(config.monitors.map(({ reports }) => reports)).toEqual([prefix]);
    const event = {
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: {
        bucket: { name: bucket },
        object: { key: prefix.replace(`s3://${bucket}/`, '') + '2026-11-20.json' },
      },
    };
    expect(rules().filter(({ pattern }) => matches(pattern, event))).toHaveLength(1);
  });
});
