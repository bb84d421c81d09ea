// The types of the conformance resources in conformance/, which are served and packed.

/** A resource of each lies in conformance/ as `<type>-<id>.json`, made from tools/input/fsh. */
export const conformanceTypes = [
  'StructureDefinition',
  'CodeSystem',
  'ValueSet',
  'MessageDefinition',
  'GraphDefinition',
  'OperationDefinition',
] as const

export type ConformanceType = (typeof conformanceTypes)[number]
