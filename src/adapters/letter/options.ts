// What a site configures of a print folder.

export interface LetterOptions {
  /** The folder the print room empties: absolute path, made with mode 0700 when it is not there. */
  readonly folder: string
  /** Hours of the calendar until the unit normally has the letter; 48 unless told. */
  readonly transitHours?: number
  /** Hours until the arrival code must have been registered, or an operator is asked; 96 unless told. */
  readonly arrivalWithinHours?: number
}

/** JSON Schema (ajv) of the options. */
export const letterOptionsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['folder'],
  properties: {
    folder: {
      type: 'string',
      pattern: '^/',
      description: 'the folder that the print room empties, an absolute path',
    },
    transitHours: {
      type: 'integer',
      minimum: 1,
      maximum: 720,
      description: 'whole hours from the folder to the unit, 1 to 720',
    },
    arrivalWithinHours: {
      type: 'integer',
      minimum: 1,
      maximum: 2160,
      description: 'whole hours until the arrival code is to be registered, 1 to 2160',
    },
  },
} as const
