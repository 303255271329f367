import { z } from 'zod';
import type { Section } from './section.ts';
import { named, text } from './text.ts';

/** How a model was trained; `value` of a hyper-parameter must be there in the card of a package. */
export function training(section: Section, of: 'card' | 'package') {
  const notes = text(1024).optional();
  const places = z.array(text(1024)).max(15).optional();
  const metric = section({ name: named(255), notes, value: z.number() });
  const value = of === 'package' ? named(255) : text(255).optional();
  const parameters = z
    .array(section({ name: named(255), value }))
    .max(100)
    .optional();
  const goal = section({
    function: z.enum(['Maximize', 'Minimize']).optional(),
    facet: text(63).optional(),
    condition: text(63).optional(),
  });
  return section({
    objective_function: section({ function: goal.optional(), notes }).optional(),
    training_observations: notes,
    training_job_details: section({
      training_arn: text(1024).optional(),
      training_datasets: places,
      training_environment: section({ container_image: places }).optional(),
      training_metrics: z.array(metric).max(50).optional(),
      user_provided_training_metrics: z.array(metric).max(50).optional(),
      hyper_parameters: parameters,
      user_provided_hyper_parameters: parameters,
    }).optional(),
  });
}
