/** A card of its own, or the card every model package has. */
export type CardKind = 'standalone' | 'package';

/** Sections of a content whose texts people edit in forms. */
export type FieldSection =
  | 'model_overview'
  | 'intended_uses'
  | 'business_details'
  | 'training_details'
  | 'additional_information';

/**
 * What one form edits: a section, or of the longest one half, so that its texts at their longest,
 * in Japanese, are no more than a chat takes in one form.
 */
export type FieldPart = FieldSection | 'risk';

/** One field of a content that a form edits. `id` is its own in all sections. */
export type ContentField = {
  readonly id: string;
  readonly section: FieldSection;
  readonly part: FieldPart;
  readonly path: readonly string[];
  readonly kinds: readonly CardKind[];
} & (
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
);

/** These have a form of their own. */
const ofRisk: readonly string[] = ['risk_rating', 'explanations_for_risk_rating'];

/** Every field people edit in forms, by section, with the limits SageMaker documents. */
export const contentFields: readonly ContentField[] = [
  text('model_description', ['model_overview', 'model_description'], 1_024, ['standalone']),
  text('model_owner', ['model_overview', 'model_owner'], 1_024, ['standalone']),
  text('model_creator', ['model_overview', 'model_creator'], 1_024),
  // SageMaker documents no limit for a problem type; it gets that of its neighbours.
  text('problem_type', ['model_overview', 'problem_type'], 1_024, ['standalone']),
  text('algorithm_type', ['model_overview', 'algorithm_type'], 1_024, ['standalone']),

  text('purpose_of_model', ['intended_uses', 'purpose_of_model'], 2_048),
  text('intended_uses', ['intended_uses', 'intended_uses'], 2_048),
  text(
    'factors_affecting_model_efficiency',
    ['intended_uses', 'factors_affecting_model_efficiency'],
    2_048,
  ),
  choice('risk_rating', ['intended_uses', 'risk_rating'], ['High', 'Medium', 'Low', 'Unknown']),
  text('explanations_for_risk_rating', ['intended_uses', 'explanations_for_risk_rating'], 2_048),

  text('business_problem', ['business_details', 'business_problem'], 2_048),
  text('business_stakeholders', ['business_details', 'business_stakeholders'], 2_048),
  text('line_of_business', ['business_details', 'line_of_business'], 2_048),

  text('training_observations', ['training_details', 'training_observations'], 1_024),
  choice('objective_function', inObjective('function', 'function'), ['Maximize', 'Minimize']),
  text('objective_facet', inObjective('function', 'facet'), 63),
  text('objective_condition', inObjective('function', 'condition'), 63),
  text('objective_notes', inObjective('notes'), 1_024),

  text('ethical_considerations', ['additional_information', 'ethical_considerations'], 2_048),
  text(
    'caveats_and_recommendations',
    ['additional_information', 'caveats_and_recommendations'],
    2_048,
  ),
];

type Path = readonly [FieldSection, ...string[]];

function text(
  id: string,
  path: Path,
  max: number,
  kinds: readonly CardKind[] = ['standalone', 'package'],
): ContentField {
  return { ...placed(path), id, kinds, kind: 'text', max };
}

function choice(id: string, path: Path, values: readonly string[]): ContentField {
  return { ...placed(path), id, kinds: ['standalone', 'package'], kind: 'choice', values };
}

function placed(path: Path): Pick<ContentField, 'section' | 'part' | 'path'> {
  const [section] = path;
  const name = path.at(-1) ?? '';
  return { section, part: ofRisk.includes(name) ? 'risk' : section, path };
}

function inObjective(...path: readonly string[]): Path {
  return ['training_details', 'objective_function', ...path];
}
