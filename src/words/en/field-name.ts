import { plainName } from '../plain.ts';

const sections: Readonly<Record<string, string>> = {
  model_overview: 'overview',
  intended_uses: 'purpose and intended uses',
  risk: 'risk',
  business_details: 'business',
  training_details: 'training',
  evaluation_details: 'evaluations',
  additional_information: 'considerations',
};

const names: Readonly<Record<string, string>> = {
  'model_overview.model_description': 'description',
  'model_overview.model_owner': 'owner',
  'model_overview.model_creator': 'creator',
  'model_overview.problem_type': 'problem type',
  'model_overview.algorithm_type': 'algorithm',
  'model_overview.model_artifact': 'model artifact',
  'model_overview.model_id': 'model id',
  'model_overview.model_name': 'model name',
  'model_overview.model_version': 'model version',
  'model_overview.inference_environment': 'inference environment',
  'model_overview.inference_environment.container_image': 'inference image',
  'intended_uses.purpose_of_model': 'purpose',
  'intended_uses.intended_uses': 'intended uses',
  'intended_uses.factors_affecting_model_efficiency': 'what affects its efficiency',
  'intended_uses.risk_rating': 'risk rating',
  'intended_uses.explanations_for_risk_rating': 'why this risk rating',
  'business_details.business_problem': 'business problem',
  'business_details.business_stakeholders': 'stakeholders',
  'business_details.line_of_business': 'line of business',
  'training_details.training_observations': 'training observations',
  'training_details.objective_function': 'objective function',
  'training_details.objective_function.function': 'objective function',
  'training_details.objective_function.function.function': 'objective',
  'training_details.objective_function.function.facet': 'objective metric',
  'training_details.objective_function.function.condition': 'objective condition',
  'training_details.objective_function.notes': 'notes on the objective',
  'training_details.training_job_details': 'training job',
  'training_details.training_job_details.training_arn': 'training job',
  'training_details.training_job_details.training_datasets': 'training data',
  'training_details.training_job_details.training_environment': 'training environment',
  'training_details.training_job_details.training_environment.container_image': 'training image',
  'training_details.training_job_details.training_metrics': 'training metrics',
  'training_details.training_job_details.user_provided_training_metrics': 'more training metrics',
  'training_details.training_job_details.hyper_parameters': 'hyper-parameters',
  'training_details.training_job_details.user_provided_hyper_parameters': 'more hyper-parameters',
  'additional_information.ethical_considerations': 'ethical considerations',
  'additional_information.caveats_and_recommendations': 'caveats and recommendations',
  'additional_information.custom_details': 'details of your own',
};

const details = 'additional_information.custom_details.';

/** What a path of a model card is called within a sentence, such as `purpose`. */
export function fieldName(path: string): string {
  const own = Object.hasOwn(names, path) ? names[path] : undefined;
  const section = Object.hasOwn(sections, path) ? sections[path] : undefined;
  if (own !== undefined || section !== undefined) return own ?? section ?? '';
  // The key of a detail is its own name, whatever stands in it.
  if (path.startsWith(details)) return plainName(path.slice(details.length), 40);
  return plainName(path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' '), 40);
}
