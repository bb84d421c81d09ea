// Makes any kallelse for property tests.
import * as fc from 'fast-check'
import { meetingForms, type MeetingForm } from '../../../src/mappings/kallelse/message.js'
import type { Relative } from '../../../src/mappings/shared/relative.js'
import type { RoleAt } from '../../../src/mappings/shared/role-at.js'
import {
  flag,
  hsaId,
  identifier,
  kvittensRequest,
  legalBasis,
  message,
  parts,
  text,
  timestamp,
} from '../arbitraries.js'

export const roleAt = parts<RoleAt>({ hsaId, name: text, role: text }, ['hsaId'])
export const relative = parts<Relative>({ name: text, relation: text }, ['name'])

export const kallelse = message(
  'kallelse',
  {
    meeting: identifier,
    start: timestamp,
    end: timestamp,
    movedFrom: timestamp,
    cancelled: flag,
    form: fc.constantFrom(...(Object.keys(meetingForms) as MeetingForm[])),
    place: text,
    link: fc.constantFrom('https://mote.example/sip/4711', 'tel:+46700000012'),
    invited: fc.array(roleAt, { minLength: 1, maxLength: 4 }),
    patientInvited: flag,
    relatives: fc.array(relative, { minLength: 1, maxLength: 2 }),
    comment: text,
    legalBasis,
    kvittens: kvittensRequest,
  },
  ['meeting', 'start', 'end', 'cancelled', 'legalBasis', 'kvittens'],
)
