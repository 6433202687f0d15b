/** What to say where no fact passes the filters. */
import type { Dataset } from '../dataset/schema.ts';
import type { Answer } from './answer.ts';

/** The filters are not to blame where there are no facts. */
export function nonePasses({ facts }: Dataset): Answer['nothing'] {
  if (facts.length === 0) return { message: 'the dataset holds no facts' };
  return {
    message: 'no fact passes these filters',
    hint: 'Try fewer of them, or see what there is: diplo stats',
  };
}
