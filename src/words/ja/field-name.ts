import { plainName } from '../plain.ts';

const sections: Readonly<Record<string, string>> = {
  model_overview: '概要',
  intended_uses: '目的と用途',
  risk: 'リスク',
  business_details: '事業',
  training_details: '学習',
  evaluation_details: '評価',
  additional_information: '考慮事項',
};

const names: Readonly<Record<string, string>> = {
  'model_overview.model_description': '説明',
  'model_overview.model_owner': '所有者',
  'model_overview.model_creator': '作成者',
  'model_overview.problem_type': '問題の種類',
  'model_overview.algorithm_type': 'アルゴリズム',
  'model_overview.model_artifact': 'モデルアーティファクト',
  'model_overview.model_id': 'モデル ID',
  'model_overview.model_name': 'モデル名',
  'model_overview.model_version': 'モデルのバージョン',
  'model_overview.inference_environment': '推論環境',
  'model_overview.inference_environment.container_image': '推論イメージ',
  'intended_uses.purpose_of_model': '目的',
  'intended_uses.intended_uses': '用途',
  'intended_uses.factors_affecting_model_efficiency': '性能に影響する要因',
  'intended_uses.risk_rating': 'リスク評価',
  'intended_uses.explanations_for_risk_rating': 'リスク評価の理由',
  'business_details.business_problem': '事業上の課題',
  'business_details.business_stakeholders': '関係者',
  'business_details.line_of_business': '事業部門',
  'training_details.training_observations': '学習の所見',
  'training_details.objective_function': '目的関数',
  'training_details.objective_function.function': '目的関数',
  'training_details.objective_function.function.function': '最適化の方向',
  'training_details.objective_function.function.facet': '最適化する指標',
  'training_details.objective_function.function.condition': '最適化の条件',
  'training_details.objective_function.notes': '目的関数の補足',
  'training_details.training_job_details': 'トレーニングジョブ',
  'training_details.training_job_details.training_arn': 'トレーニングジョブ',
  'training_details.training_job_details.training_datasets': '学習データ',
  'training_details.training_job_details.training_environment': '学習環境',
  'training_details.training_job_details.training_environment.container_image': '学習イメージ',
  'training_details.training_job_details.training_metrics': '学習時の指標',
  'training_details.training_job_details.user_provided_training_metrics': 'ほかの学習時の指標',
  'training_details.training_job_details.hyper_parameters': 'ハイパーパラメータ',
  'training_details.training_job_details.user_provided_hyper_parameters':
    'ほかのハイパーパラメータ',
  'additional_information.ethical_considerations': '倫理面の考慮事項',
  'additional_information.caveats_and_recommendations': '注意点と推奨事項',
  'additional_information.custom_details': '独自の項目',
};

const details = 'additional_information.custom_details.';

/** What a path of a model card is called within a sentence. */
export function fieldName(path: string): string {
  const own = Object.hasOwn(names, path) ? names[path] : undefined;
  const section = Object.hasOwn(sections, path) ? sections[path] : undefined;
  if (own !== undefined || section !== undefined) return own ?? section ?? '';
  // The key of a detail is its own name, whatever stands in it.
  if (path.startsWith(details)) return plainName(path.slice(details.length), 40);
  return plainName(path.slice(path.lastIndexOf('.') + 1).replaceAll('_', ' '), 40);
}
