// The rules that messages of one case can break together. Each breach is told; none makes a message unlawful by itself.

export const caseRules = {
  'void-by-other': 'message catalogue, makulering: only the original sender voids a message',
  'about-voided': 'message catalogue, makulering: a voided message is not answered',
  'not-admitted': 'LUS 2:1, 3:1: without a stay there is nothing to be discharged from',
  'stay-ended': 'message catalogue, utskriven: it closes the stay',
  'already-ready': 'LUS 3:1: one utskrivningsklar is in force until it is withdrawn',
  'nothing-to-withdraw':
    'message catalogue, utskrivningsklar-aterkallad: it refers to an utskrivningsklar in force',
  'process-interrupted':
    'message catalogue, avbrott: the process goes on only with a new inskrivningsmeddelande',
  'patient-deceased': 'message catalogue, utskriven: nothing is planned for a patient who has died',
  'sip-not-agreed': 'LUS 4:1: no plan where none is needed or the patient declines',
  'no-sip': 'Stockholm routine, step 8: what is followed up or closed has been drawn up',
  'sip-closed': 'Stockholm routine, step 8: a closed plan stays closed',
} as const

export type CaseRule = keyof typeof caseRules

export const caseRuleNames = Object.keys(caseRules) as readonly CaseRule[]
