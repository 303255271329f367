import { z } from 'zod';

const arn = z.string().startsWith('arn:');
const token = { clientToken: z.string().optional() };
const page = {
  nextToken: z.string().optional(),
  maxResults: z.number().min(1).max(500).default(100),
};
const tags = z.array(z.object({ key: z.string(), value: z.string() }));
const owner = z.enum(['SELF', 'OTHER-ACCOUNTS']);

/** What is put into a share or taken out of it. */
export const associate = z.looseObject({
  ...token,
  resourceShareArn: arn,
  resourceArns: z.array(z.string()).default([]),
  principals: z.array(z.string()).default([]),
});

/** What CreateResourceShare takes. */
export const createShare = z.looseObject({
  ...token,
  name: z.string().min(1),
  resourceArns: z.array(z.string()).default([]),
  principals: z.array(z.string()).default([]),
  tags: tags.default([]),
  allowExternalPrincipals: z.boolean().default(true),
  permissionArns: z.array(arn).max(1).default([]),
});

/** What DeleteResourceShare takes, which stands in the URL. */
export const deleteShare = z.looseObject({ ...token, resourceShareArn: arn });

/** What GetResourceShares takes. */
export const getShares = z.looseObject({
  ...page,
  resourceOwner: owner,
  resourceShareArns: z.array(arn).optional(),
  resourceShareStatus: z.string().optional(),
  name: z.string().optional(),
  tagFilters: z
    .array(z.object({ tagKey: z.string(), tagValues: z.array(z.string()).optional() }))
    .default([]),
});

/** What GetResourceShareAssociations takes. */
export const getAssociations = z.looseObject({
  ...page,
  associationType: z.enum(['PRINCIPAL', 'RESOURCE']),
  resourceShareArns: z.array(arn).optional(),
  resourceArn: z.string().optional(),
  principal: z.string().optional(),
  associationStatus: z.string().optional(),
});

/** What ListResources takes. */
export const listResources = z.looseObject({
  ...page,
  resourceOwner: owner,
  principal: z.string().optional(),
  resourceType: z.string().optional(),
  resourceArns: z.array(z.string()).optional(),
  resourceShareArns: z.array(arn).optional(),
});

/** What GetResourceShareInvitations takes. */
export const getInvitations = z.looseObject({
  ...page,
  resourceShareInvitationArns: z.array(arn).optional(),
  resourceShareArns: z.array(arn).optional(),
});

/** An invitation that is answered or looked into. */
export const invited = z.looseObject({ ...token, ...page, resourceShareInvitationArn: arn });

/** What CreatePermission takes. */
export const createPermission = z.looseObject({
  ...token,
  name: z.string().regex(/^[\w.-]{1,36}$/u, 'Member must be a valid name'),
  resourceType: z.string(),
  policyTemplate: z.string(),
});

/** What ListPermissions takes. */
export const listPermissions = z.looseObject({
  ...page,
  resourceType: z.string().optional(),
  permissionType: z.enum(['ALL', 'AWS_MANAGED', 'CUSTOMER_MANAGED']).default('ALL'),
});

/** What GetPermission takes. */
export const getPermission = z.looseObject({ permissionArn: arn });

/** What ListResourceSharePermissions takes. */
export const sharePermissions = z.looseObject({ ...page, resourceShareArn: arn });

/** What AssociateResourceSharePermission takes. */
export const associatePermission = z.looseObject({
  ...token,
  resourceShareArn: arn,
  permissionArn: arn,
  replace: z.boolean().default(false),
});
