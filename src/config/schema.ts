import { z } from 'zod';
import { binding } from '../deployments/binding.ts';
import { sourceIdentity } from '../deployments/source-identity.ts';
import { modelCardBinding } from '../model-cards/binding.ts';
import { monitorBinding } from '../monitoring/binding.ts';
import { pipelineBinding } from '../pipelines/binding.ts';
import { outsideSentence, scope, sentence } from '../policies/sentence.ts';
import { responseSentence } from '../policies/response.ts';
import { digestSentence } from './digest-sentence.ts';
import { iamIdentity } from './iam-identity.ts';
import { incidents } from './incidents.ts';

const account = z
  .string()
  .regex(/^\d{12}$/, 'must be an AWS account id of 12 digits, in quotation marks');
const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as ap-northeast-1');
const language = z.enum(['en', 'ja']);
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/, 'must be a name without spaces');

const channel = z
  .string()
  .regex(
    /^[CG][A-Z0-9]{2,}$/,
    'must be the id of a Slack channel, such as C024BE91L, not its name',
  );
const conversation = z
  .string()
  .regex(/^(19:|a:)\S+$/, 'must be the id of a Teams conversation, such as 19:…@thread.tacv2');

const registry = z
  .strictObject({
    account,
    region,
    queue: z.url({ protocol: /^https?$/, error: 'must be the URL of an SQS queue' }),
    role: z
      .string()
      .regex(
        /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
        'must be the ARN of the role Ringi assumes there',
      )
      .exactOptional(),
    externalId: z.string().min(2).exactOptional(),
    sourceIdentity,
  })
  .refine((raw) => raw.externalId === undefined || raw.role !== undefined, {
    message: 'belongs to a role: name the role that asks for it',
    path: ['externalId'],
  });

const rooms = z.strictObject({
  slack: z.array(channel).default([]),
  teams: z.array(conversation).default([]),
});

const route = z
  .strictObject({
    groups: scope.groups.unwrap(),
    accounts: scope.accounts,
    ...rooms.shape,
    language: language.default('en'),
    alerts: z
      .strictObject({
        info: rooms.exactOptional(),
        warning: rooms.exactOptional(),
        critical: rooms.exactOptional(),
      })
      .exactOptional()
      .describe(
        'Rooms for alerts of a severity and graver ones; without info, those of the cards, too.',
      ),
  })
  .refine((raw) => raw.slack.length + raw.teams.length > 0, {
    message: 'leads nowhere: name a Slack channel or a Teams conversation',
  });

const digest = z
  .strictObject({
    ...digestSentence,
    ...rooms.shape,
    language: language.exactOptional().describe('Of the rooms named here; else en.'),
  })
  .refine((raw) => raw.on === undefined || raw.every === 'week', {
    message: 'belongs to a weekly digest: say every: week',
    path: ['on'],
  })
  .refine((raw) => raw.language === undefined || raw.slack.length + raw.teams.length > 0, {
    message: 'belongs to rooms: without any, each route’s rooms are told in their own language',
    path: ['language'],
  });

const slackAccount = z.strictObject({
  team: z.string().regex(/^[TE][A-Z0-9]{2,}$/, 'must be the id of a Slack team, such as T024BE7LD'),
  user: z
    .string()
    .regex(
      /^[UW][A-Z0-9]{2,}$/,
      'must be a Slack user id, such as U024BE7LH, no e-mail and no name',
    ),
});
// Microsoft's own playground gives a last part of 13 digits.
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/i;
const teamsAccount = z.strictObject({
  tenant: z.string().regex(guid, 'must be the id of an Entra tenant (a GUID), no domain'),
  object: z.string().regex(guid, 'must be an Entra object id (a GUID), no e-mail and no name'),
});

const person = z.strictObject({
  id: z
    .string()
    .regex(
      /^[\w+=,.@-]{2,64}$/,
      'must be 2 to 64 letters, digits or +=,.@-_ (it is the SourceIdentity)',
    ),
  name: z.string().min(1).max(80),
  slack: z.array(slackAccount).default([]),
  teams: z.array(teamsAccount).default([]),
  iam: z.array(iamIdentity).default([]),
});

const group = z.strictObject({
  members: z.array(z.string()).default([]).describe('Ids of people.'),
  groups: z.array(name).default([]).describe('Groups whose members are members of this one.'),
  slackUsergroup: z
    .string()
    .regex(/^S[A-Z0-9]{2,}$/, 'must be the id of a Slack user group, such as S0614TZR7')
    .exactOptional()
    .describe('The Slack user group mentioned for it. It decides nothing.'),
});

const stage = z
  .string()
  .regex(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'must be 1 to 63 letters, digits or hyphens');

/** The whole of `ringi.yaml`. Strict: an unknown key is a mistake. */
export const configFile = z.strictObject({
  registries: z.array(registry).min(1).describe('Where models are registered.'),
  stages: z.array(stage).min(1).describe('The ladder, lowest first.'),
  policies: z.array(sentence).describe('The first sentence that fits wins; none: nobody may.'),
  outside: z.array(outsideSentence).default([]).describe('What follows a change made elsewhere.'),
  responses: z
    .array(responseSentence)
    .default([])
    .describe(
      'What Ringi begins by itself when an incident lasts. The first that fits; none: off.',
    ),
  incidents: incidents.describe('How drift and other incidents are told.'),
  routes: z.array(route).min(1).describe('Where cards hang. The first that fits wins.'),
  digests: z
    .array(digest)
    .default([])
    .describe(
      'What fired, daily or weekly. Without rooms: to the rooms of each route, about its groups.',
    ),
  operators: z
    .strictObject({
      slack: channel.exactOptional(),
      teams: conversation.exactOptional(),
      language: language.default('en'),
      ask: z.string().min(1).describe('Whom to ask about accounts, such as #ml-platform.'),
    })
    .refine((raw) => raw.slack !== undefined || raw.teams !== undefined, {
      message:
        'lead nowhere: name a Slack channel or a Teams conversation, or trouble is never told',
    })
    .describe('Where trouble is told.'),
  groups: z.record(name, group),
  people: z.array(person),
  monitors: z
    .array(monitorBinding)
    .default([])
    .describe(
      'Which model group a monitor is about, where its endpoint does not tell. The first that fits.',
    ),
  pipelines: z
    .array(pipelineBinding)
    .default([])
    .describe(
      'Which model group a pipeline is about, where it registers no version. The first that fits.',
    ),
  deployments: z
    .array(binding)
    .default([])
    .describe(
      'How stages are served, where more than the stage pointer changes. The first that fits.',
    ),
  modelCards: z
    .array(modelCardBinding)
    .default([])
    .describe(
      'Which model cards a group has. The first that fits; none: each version’s own, to be read and edited.',
    ),
  driftMetrics: z
    .strictObject({
      namespace: z.string().min(1).default('aws/sagemaker/Endpoints/data-metrics'),
      endpoint: z
        .string()
        .min(1)
        .default('Endpoint')
        .describe('Dimension that names the endpoint.'),
      schedule: z
        .string()
        .min(1)
        .default('MonitoringSchedule')
        .describe('Dimension that names the monitoring schedule.'),
    })
    .prefault({})
    .describe('Where CloudWatch has feature_baseline_drift_*: AWS writes it in three ways.'),
  publish: z
    .strictObject({ bus: z.string().min(1).default('default'), region: region.exactOptional() })
    .exactOptional()
    .describe('The EventBridge bus decisions are published on; of AWS_REGION where none is named.'),
});
export type ConfigFile = Readonly<z.infer<typeof configFile>>;
