// The options of a FHIR-speaking partner: where it is, how we log in, and what it has declared it may hold.
import type { ContentItem } from '../../domain/delivery.js'
import { contentItems } from '../../domain/delivery.js'
import { identityKinds, type IdentityKind } from '../../domain/identity.js'
import { protectionLevels, type ProtectionLevel } from '../../domain/protection.js'
import type { TlsOptions } from '../http-send.js'

export interface FhirOptions {
  /** Base of the partner's FHIR endpoint, without `$process-message`. https, or http to this machine itself. */
  readonly endpoint: string
  /** Bearer token, when the partner wants one. */
  readonly token?: string
  readonly tls?: TlsOptions
  /** Identity kinds its system can hold. Default: all but local numbers. */
  readonly identities?: readonly IdentityKind[]
  /** Protection levels it is declared able to hold. Default: only patients known to be unprotected. */
  readonly protection?: readonly ProtectionLevel[]
  /** What it may be given about patients who count as protected. Default: no address, phone, relative or ward. */
  readonly protectedContent?: readonly ContentItem[]
  /** Kommun codes or county prefixes whose residents it covers. Default: everyone. */
  readonly residentsOf?: readonly string[]
  /** Whether it recognises a message it has had. Default true: R55 obliges whoever offers `$process-message`. */
  readonly deduplicates?: boolean
  /** Minutes within which a partner that answers 202 sends its response message. Default 30 (MedCom KR7). */
  readonly responseWithinMinutes?: number
}

const pem = { type: 'string', pattern: '-----BEGIN ', description: 'a certificate or key as PEM text' }
const listOf = (values: readonly string[]) => ({
  type: 'array',
  items: { enum: values },
  uniqueItems: true,
  description: `a list of any of ${values.join(', ')}`,
})

/** JSON Schema (2020-12) of `FhirOptions`. Plain http is only for this machine: a token would be readable. */
export const fhirOptionsSchema = {
  type: 'object',
  properties: {
    endpoint: {
      type: 'string',
      pattern:
        '^(https://[^/?#@\\s]+|http://(localhost|127(\\.\\d{1,3}){3}|\\[::1\\])(:\\d{1,5})?)(/[^\\s?#]*)?$',
      description: 'an https address without user, query and fragment (plain http only to this machine)',
    },
    token: {
      type: 'string',
      pattern: '^[\\x21-\\x7e]+$',
      description: 'the bearer token that the partner gave us',
      writeOnly: true,
    },
    tls: {
      type: 'object',
      properties: { ca: pem, cert: pem, key: { ...pem, writeOnly: true } },
      additionalProperties: false,
      description: 'a group of ca, cert and key, each as PEM text',
    },
    identities: listOf(identityKinds),
    protection: listOf(protectionLevels),
    protectedContent: listOf(contentItems),
    residentsOf: {
      type: 'array',
      items: {
        type: 'string',
        pattern: '^(\\d{2}|\\d{4})$',
        description: "a code of four or two digits in quotes, such as '0180' or '01'",
      },
      description: 'a list of kommun codes (four digits) and county codes (two), in quotes',
    },
    deduplicates: {
      type: 'boolean',
      description: 'true if the partner recognises the id of a message it has had, else false',
    },
    responseWithinMinutes: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'minutes until the response message after a 202 is overdue, more than 0',
    },
  },
  required: ['endpoint'],
  additionalProperties: false,
} as const
