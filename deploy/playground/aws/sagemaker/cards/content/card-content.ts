import { z } from 'zod';
import type { CardRules } from '../card-rules.ts';
import { metrics } from './metrics.ts';
import type { Section } from './section.ts';
import { named, text } from './text.ts';
import { training } from './training.ts';

/**
 * The content of a standalone card. Sections are the published ones and that of a model package;
 * keys are those of the schemas of 2023 and 2026, and any other unless `unknownKeys` refuses it.
 */
export function cardContent({ unknownKeys }: Pick<CardRules, 'unknownKeys'>): z.ZodType {
  const section = sectionOf(unknownKeys);
  return z.strictObject({
    ...common(section, 'card'),
    model_overview: section({
      ...made,
      model_description: text(1024).optional(),
      algorithm_type: text(1024).optional(),
      problem_type: z.string().optional(),
      model_owner: text(1024).optional(),
      model_id: text(1024).optional(),
      model_name: text(1024).optional(),
      model_version: z.number().min(1).optional(),
      inference_environment: section({
        container_image: z.array(text(1024)).max(15).optional(),
      }).optional(),
    }).optional(),
    model_package_details: z
      .looseObject({
        model_package_group_name: z.string().optional(),
        model_package_arn: z.string().optional(),
      })
      .optional(),
  });
}

/** The content of a model package's card: of the model it says who made it and where it is. */
export function packageCardContent({ unknownKeys }: Pick<CardRules, 'unknownKeys'>): z.ZodType {
  return z.strictObject({
    ...common(sectionOf(unknownKeys), 'package'),
    model_overview: z.strictObject(made).optional(),
  });
}

const made = {
  model_creator: text(1024).optional(),
  model_artifact: z.array(text(1024)).max(15).optional(),
};

function sectionOf(unknownKeys: CardRules['unknownKeys']): Section {
  return unknownKeys === 'refused' ? z.strictObject : z.looseObject;
}

function common(section: Section, of: 'card' | 'package') {
  const long = text(2048).optional();
  return {
    intended_uses: section({
      purpose_of_model: long,
      intended_uses: long,
      factors_affecting_model_efficiency: long,
      risk_rating: z.enum(['High', 'Medium', 'Low', 'Unknown']).optional(),
      explanations_for_risk_rating: long,
    }).optional(),
    business_details: section({
      business_problem: long,
      business_stakeholders: long,
      line_of_business: long,
    }).optional(),
    training_details: training(section, of).optional(),
    evaluation_details: z.array(evaluation(section)).optional(),
    additional_information: section({
      ethical_considerations: long,
      caveats_and_recommendations: long,
      custom_details: z.record(z.string(), text(1024)).optional(),
    }).optional(),
  };
}

function evaluation(section: Section) {
  const group = section({ name: named(63), metric_data: z.array(metrics(section)) });
  return section({
    name: named(63),
    evaluation_observation: text(2096).optional(),
    evaluation_job_arn: text(256).optional(),
    datasets: z.array(text(1024)).max(10).optional(),
    metadata: z.record(z.string(), text(1024)).optional(),
    metric_groups: z.array(group).optional(),
  });
}
