/** A card's content as people would have written it, with a metric of each kind. */
export const content = {
  model_overview: {
    model_description: 'Scores how likely an applicant is to default.',
    model_creator: 'aiko-tanaka',
    model_artifact: ['s3://ml-artifacts-111122223333/credit-risk/model.tar.gz'],
    algorithm_type: 'XGBoost',
    problem_type: 'Binary Classification',
    model_owner: 'credit-risk',
  },
  intended_uses: {
    purpose_of_model: '与信審査の補助',
    intended_uses: 'Batch scoring of applications.',
    factors_affecting_model_efficiency: 'Interest rates.',
    risk_rating: 'High',
    explanations_for_risk_rating: 'It decides upon people.',
  },
  business_details: {
    business_problem: 'Defaults',
    business_stakeholders: 'Lending',
    line_of_business: 'Retail',
  },
  training_details: {
    objective_function: { function: { function: 'Maximize', facet: 'AUC' }, notes: 'On holdout.' },
    training_observations: 'Stable.',
    training_job_details: {
      training_arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:training-job/credit-risk-1',
      training_datasets: ['s3://ml-features-111122223333/credit-risk/'],
      training_environment: { container_image: ['image:1.7-1'] },
      training_metrics: [{ name: 'validation:auc', value: 0.91 }],
      hyper_parameters: [{ name: 'max_depth', value: '6' }],
    },
  },
  evaluation_details: [
    {
      name: 'holdout',
      evaluation_observation: 'As expected.',
      datasets: ['s3://ml-features-111122223333/credit-risk/holdout.csv'],
      metadata: { source: 'evaluation.json' },
      metric_groups: [
        {
          name: 'quality',
          metric_data: [
            { name: 'auc', type: 'number', value: 0.91 },
            { name: 'by age', type: 'bar_chart', value: [0.9, 0.88], x_axis_name: ['<40', '40+'] },
            {
              name: 'confusion',
              type: 'matrix',
              value: [
                [820, 64],
                [91, 225],
              ],
            },
            {
              name: 'roc',
              type: 'linear_graph',
              value: [
                [0, 0],
                [1, 1],
              ],
              x_axis_name: 'fpr',
            },
          ],
        },
      ],
    },
  ],
  additional_information: {
    ethical_considerations: 'Gender is monitored.',
    caveats_and_recommendations: 'Retrain every quarter.',
    custom_details: { approval: 'ana' },
  },
} as const;
