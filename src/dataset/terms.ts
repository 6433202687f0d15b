/** The closed vocabularies of a dataset; apart from the schema, so that reading them loads no validator. */
export const SCHEMA_ID = 'diplo-dataset/1';

export const KINDS = ['event', 'claim', 'assessment', 'quotation', 'prediction', 'background'] as const;
export const BASES = ['stated', 'inferred', 'record'] as const;
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const LINK_TYPES = ['corroborates', 'contradicts', 'changed', 'elaborates'] as const;
export const NOTE_TYPES = ['record', 'ambiguity'] as const;
/** Fields of a fact that a build explains. */
export const REASONED_FIELDS = [
  'date',
  'leaders',
  'countries',
  'topics',
  'kind',
  'attribution',
  'quotation',
  'event',
  'links',
] as const;
/** Sorts of file whose text is extracted before offsets are counted in it. */
export const RENDITION_TYPES = ['markdown', 'html', 'docx', 'pdf'] as const;
