/** The folders of `src/` that are mutated: all three, or those that `PART` names, as `PART=base` or `PART=base,query`. */
export const PARTS = (process.env['PART'] ?? 'base,dataset,query').split(',');
