import { z } from 'zod';

/** Sessions that every user of a role shares: SageMaker gives them to its own processes. */
const sharedSession = /:assumed-role\/[^/]+\/SageMaker$/;

const personal = 'studio:<profile> or source-identity:<name>';

const forms = [
  /^arn:aws[a-z-]*:iam::\d{12}:user\/\S+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:assumed-role\/[^/\s]+\/[^/\s]+$/,
  /^studio:\S+$/,
  /^source-identity:[\w+=,.@-]{2,64}$/,
];

/** How AWS may name a person: a user, a session of a role, a Studio profile, a SourceIdentity. */
export const iamIdentity = z.string().superRefine((text, context) => {
  const problem = problemOf(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

function problemOf(text: string): string | undefined {
  if (/:role\//.test(text) || /:assumed-role\/[^/]*$/.test(text)) {
    const session = 'arn:aws:sts::…:assumed-role/ROLE/SESSION';
    return `is a role, and a role is not a person: name a session of it, such as ${session}`;
  }
  if (sharedSession.test(text)) {
    return `is a session all users of a role share, and a role is not a person: name ${personal}`;
  }
  if (forms.some((form) => form.test(text))) return undefined;
  return `is no identity of AWS: name the ARN of an IAM user or of a role’s session, ${personal}`;
}
