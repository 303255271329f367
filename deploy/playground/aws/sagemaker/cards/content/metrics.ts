import { z } from 'zod';
import { named, text } from './text.ts';
import type { Section } from './section.ts';

/** The metrics of an evaluation, told apart by their type. */
export function metrics(section: Section) {
  const name = named(255);
  const notes = text(1024).optional();
  const axis = text(63).optional();
  const axes = z.array(text(63)).optional();
  return z.discriminatedUnion('type', [
    section({
      name,
      notes,
      type: z.enum(['number', 'string', 'boolean']),
      value: z.union([z.number(), text(63), z.boolean()]),
      x_axis_name: axis,
      y_axis_name: axis,
    }),
    section({
      name,
      notes,
      type: z.literal('linear_graph'),
      value: z.array(z.array(z.number()).length(2)).min(1),
      x_axis_name: axis,
      y_axis_name: axis,
    }),
    section({
      name,
      notes,
      type: z.literal('bar_chart'),
      value: z.array(z.number()).min(1),
      x_axis_name: axes,
      y_axis_name: axis,
    }),
    section({
      name,
      notes,
      type: z.literal('matrix'),
      value: z.array(z.array(z.number()).min(1).max(20)).min(1).max(20),
      x_axis_name: axes,
      y_axis_name: axes,
    }),
  ]);
}
