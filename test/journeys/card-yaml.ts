/** Model cards of groups `r1-…`, kept centrally, and who decides on them. */
export const cardYaml = `modelCards:
  - groups: ['r1-*']
    truth: standalone
    card: '{group}'
    copy: true
    writes: true
    required: [intended_uses.purpose_of_model, intended_uses.risk_rating]
    exportTo: s3://ml-cards/ringi/
    shares:
      - { with: '444455556666', name: dev, may: edit, from: Draft }
      - { with: '555566667777', name: test, may: edit, from: PendingReview }
      - { with: '666677778888', name: prod, may: read, from: Approved }
`;
