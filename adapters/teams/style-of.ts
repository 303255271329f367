import type { ActButton } from '../../src/index.ts';
import type { Part } from './rich-text.ts';

/** A button's style in Teams' words. */
export function styleOf(style: ActButton['style']): Part {
  switch (style) {
    case 'primary':
      return { style: 'positive' };
    case 'danger':
      return { style: 'destructive' };
    case undefined:
      return {};
  }
}
