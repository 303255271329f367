/** Where all of it is. */
export const region = 'ap-northeast-1';
/** Where Ringi is. */
export const hub = '111122223333';
/** A spoke that Ringi enters as it enters its registry. */
export const entered = '444455556666';
/** One that it enters for model cards alone. */
export const second = '555566667777';
/** One that Ringi has no rights in, and that shares its cards. */
export const owner = '666677778888';
/** An account that nobody has to do with. */
export const stranger = '777788889999';

/** Model cards that are kept in two spokes, and some that a third one owns. */
export const spokesYaml = `modelCards:
  - groups: ['r1-*']
    registries: ['${hub}:${region}']
    truth: standalone
    card: '{group}'
    account: '${entered}'
    region: ${region}
    role: arn:aws:iam::${entered}:role/ringi
    exportTo: s3://ml-cards-${entered}/ringi/
    shares: [{ with: '${hub}', name: hub, may: edit, from: Draft }]
  - groups: ['r2-*']
    registries: ['${hub}:${region}']
    truth: standalone
    card: '{group}-card'
    account: '${second}'
    region: ${region}
    role: arn:aws:iam::${second}:role/ringi-cards
    externalId: ringi-7c1d
    copy: true
    shares: [{ with: '${hub}', name: hub, may: read, from: PendingReview }]
  - groups: ['r3-*', 'r4-*']
    registries: ['${hub}:${region}']
    truth: standalone
    card: arn:aws:sagemaker:${region}:${owner}:model-card/{group}
    exportTo: s3://ml-cards-${hub}/ringi/
`;
