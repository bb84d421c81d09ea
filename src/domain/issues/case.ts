// What does not go together with the rest of a message's case. Warnings: the message is taken, and an operator is told.
import type { IssueDefinition } from '../issue.js'
import { caseRules, type CaseRule } from '../case/case-rules.js'
import { defineIssues } from './define.js'

const conflict = (rule: CaseRule, en: string, sv: string): IssueDefinition => ({
  type: 'business-rule',
  severity: 'warning',
  status: 200,
  en,
  sv,
  mender: 'sender',
  rule: caseRules[rule],
})

export const caseIssues = defineIssues({
  'case-void-by-other': conflict(
    'void-by-other',
    'Only the unit that sent a message may void it; nothing was voided.',
    'Bara den enhet som skickade ett meddelande får makulera det; inget makulerades.',
  ),
  'case-about-voided': conflict(
    'about-voided',
    'The message that this one answers has been voided by its sender.',
    'Meddelandet som detta besvarar har makulerats av avsändaren.',
  ),
  'case-not-admitted': conflict(
    'not-admitted',
    'No inskrivningsmeddelande of this case was sent before this message.',
    'Inget inskrivningsmeddelande i ärendet skickades före detta meddelande.',
  ),
  'case-stay-ended': conflict(
    'stay-ended',
    'The stay had ended when this was sent; the case is not opened again by it.',
    'Vårdtillfället var avslutat när detta skickades; ärendet öppnas inte på nytt av det.',
  ),
  'case-already-ready': conflict(
    'already-ready',
    'An earlier utskrivningsklar is in force; withdraw it first.',
    'En tidigare underrättelse om utskrivningsklar gäller; återkalla den först.',
  ),
  'case-nothing-to-withdraw': conflict(
    'nothing-to-withdraw',
    'No utskrivningsklar was in force when this withdrawal was sent.',
    'Ingen underrättelse om utskrivningsklar gällde när återkallelsen skickades.',
  ),
  'case-process-interrupted': conflict(
    'process-interrupted',
    'The process had been interrupted when this was sent.',
    'Processen var avbruten när detta skickades.',
  ),
  'case-patient-deceased': conflict(
    'patient-deceased',
    'An earlier message of this case says that the patient has died.',
    'Ett tidigare meddelande i ärendet anger att patienten har avlidit.',
  ),
  'case-sip-not-agreed': conflict(
    'sip-not-agreed',
    'By the latest assessment no SIP is needed, or the patient has declined.',
    'Enligt den senaste bedömningen behövs ingen SIP, eller så har patienten avböjt.',
  ),
  'case-no-sip': conflict(
    'no-sip',
    'No SIP of this case had been sent before this message.',
    'Ingen SIP i ärendet hade skickats före detta meddelande.',
  ),
  'case-sip-closed': conflict(
    'sip-closed',
    'The SIP of this case had been closed when this was sent.',
    'Ärendets SIP var avslutad när detta skickades.',
  ),
})
