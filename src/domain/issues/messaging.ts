// What can be wrong with a FHIR message as a message: Bundle, MessageHeader and references (rules R1-R38b).
import type { IssueDefinition } from '../issue.js'
import { defineIssues } from './define.js'

type Row = (type: string, rule: string, en: string, sv: string) => IssueDefinition

/** The message is not accepted. */
const fault: Row = (type, rule, en, sv) => ({
  type,
  severity: 'error',
  status: 422,
  en,
  sv,
  mender: 'sender',
  rule,
})

/** The message is accepted all the same. */
const caution: Row = (type, rule, en, sv) => ({
  ...fault(type, rule, en, sv),
  severity: 'warning',
  status: 200,
})

const note: Row = (type, rule, en, sv) => ({
  ...fault(type, rule, en, sv),
  severity: 'information',
  status: 200,
  mender: 'nobody',
})

export const messagingIssues = defineIssues({
  'bundle-not-message': fault(
    'invalid',
    'R1',
    'The Bundle is of another type than message.',
    'Bundle är av annan typ än message.',
  ),
  'header-not-first': fault(
    'required',
    'R2',
    'The first entry is not a MessageHeader (bdl-12).',
    'Första posten är inte en MessageHeader (bdl-12).',
  ),
  'element-not-in-message': fault(
    'invariant',
    'R3',
    '{element} has no place in a message Bundle ({invariant}).',
    '{element} får inte finnas i en Bundle av typen message ({invariant}).',
  ),
  'fullurl-duplicate': fault(
    'invariant',
    'R4',
    'An earlier entry has the same fullUrl and the same version (bdl-7).',
    'En tidigare post har samma fullUrl och samma version (bdl-7).',
  ),
  'fullurl-versioned': fault(
    'invariant',
    'R5',
    'The fullUrl names a version (bdl-8).',
    'fullUrl pekar på en viss version (bdl-8).',
  ),
  'entry-without-resource': fault(
    'required',
    'R5',
    'The entry has no resource (bdl-5).',
    'Posten saknar resurs (bdl-5).',
  ),
  'fullurl-missing': fault('required', 'R6', 'The entry has no fullUrl.', 'Posten saknar fullUrl.'),
  'fullurl-relative': fault(
    'value',
    'R6',
    'The fullUrl is not an absolute URL or URN.',
    'fullUrl är inte en absolut URL eller URN.',
  ),
  'fullurl-id-mismatch': fault(
    'value',
    'R6',
    "The fullUrl does not end with the resource's own type and id.",
    'fullUrl slutar inte med resursens egen typ och id.',
  ),
  'fullurl-uuid-differs': caution(
    'value',
    'R6, R13',
    'The UUID of the fullUrl is not the id of the resource.',
    'UUID i fullUrl är inte resursens id.',
  ),
  'reference-dangling': fault(
    'not-found',
    'R7',
    'The reference is a URN that no entry of the message has as fullUrl.',
    'Referensen är en URN som ingen post i meddelandet har som fullUrl.',
  ),
  'reference-contained-missing': fault(
    'not-found',
    'R7',
    'The reference points at a contained resource that is not there.',
    'Referensen pekar på en inbäddad resurs som saknas.',
  ),
  'reference-unresolved': fault(
    'not-found',
    'R7',
    'The relative reference leads to no entry of the message.',
    'Den relativa referensen leder inte till någon post i meddelandet.',
  ),
  'reference-ambiguous': fault(
    'multiple-matches',
    'R7',
    'The reference names no version, and the message holds several.',
    'Referensen anger ingen version, och meddelandet innehåller flera.',
  ),
  'reference-other-base': fault(
    'not-found',
    'R8',
    'The reference leads to no entry; a resource of the same type and id is in the message under another base address or version.',
    'Referensen leder inte till någon post; en resurs av samma typ och med samma id finns i meddelandet under en annan basadress eller version.',
  ),
  'reference-lookalike': caution(
    'not-found',
    'R8',
    'The reference points outside the message, though a resource of the same type and id is in it under another base address or version.',
    'Referensen pekar utanför meddelandet, fast en resurs av samma typ och med samma id finns i det under en annan basadress eller version.',
  ),
  'focus-not-in-message': fault(
    'not-found',
    'R9',
    'What the focus points at is not in the message.',
    'Det som focus pekar på finns inte i meddelandet.',
  ),
  'details-not-in-message': fault(
    'not-found',
    'R9',
    'The OperationOutcome that the response points at is not in the message.',
    'Den OperationOutcome som svaret pekar på finns inte i meddelandet.',
  ),
  'entry-unreachable': caution(
    'informational',
    'R10',
    'Nothing in the message leads to this entry.',
    'Ingenting i meddelandet leder till den här posten.',
  ),
  'timestamp-missing': caution(
    'required',
    'R11',
    'The Bundle does not say when the message was sent (Bundle.timestamp).',
    'Bundle anger inte när meddelandet skickades (Bundle.timestamp).',
  ),
  'id-format': fault(
    'value',
    'R12',
    'The id is not 1-64 letters, digits, hyphens and full stops.',
    'Id består inte av 1-64 bokstäver, siffror, bindestreck och punkter.',
  ),
  'event-missing': fault(
    'required',
    'R14',
    'The MessageHeader names no event: eventCoding with a code, or eventUri.',
    'MessageHeader anger ingen händelse: eventCoding med kod, eller eventUri.',
  ),
  'source-endpoint': fault(
    'required',
    'R15',
    'The source has no absolute endpoint address for responses.',
    'Avsändarsystemet (source) saknar en absolut adress för svar.',
  ),
  'destination-missing': caution(
    'required',
    'R16',
    'The MessageHeader names no destination.',
    'MessageHeader anger ingen mottagare (destination).',
  ),
  'destination-endpoint': fault(
    'required',
    'R16',
    'The destination has no absolute endpoint address.',
    'Mottagaren (destination) saknar en absolut adress.',
  ),
  'participant-type': fault(
    'value',
    'R16, R18',
    'The reference leads to a resource of another type than {expected}.',
    'Referensen leder till en resurs av annan typ än {expected}.',
  ),
  'not-addressed-here': fault(
    'processing',
    'R17',
    'The message is addressed to none of the destinations served here.',
    'Meddelandet är inte adresserat till någon mottagare som nås här.',
  ),
  'sent-in-future': fault(
    'value',
    'R11',
    "The message was sent more than {minutes} minutes ahead of the gateway's clock; mend the clock that is wrong, and send again with new ids.",
    'Meddelandet är skickat mer än {minutes} minuter före förmedlarens klocka; rätta den klocka som går fel och skicka igen med nya id:n.',
  ),
  'focus-not-root': caution(
    'business-rule',
    'R19',
    'The focus is not a root: another focus refers to it as the person, unit or place concerned.',
    'Detta focus är ingen rot: ett annat focus pekar ut det som berörd person, enhet eller plats.',
  ),
  'reason-unknown': caution(
    'code-invalid',
    'R20',
    'The reason is not a code of the system it names.',
    'Orsaken är ingen kod i det angivna kodsystemet.',
  ),
  'response-missing': fault(
    'required',
    'R21',
    'The focus is an OperationOutcome, but the MessageHeader has no response.',
    'Focus är en OperationOutcome, men MessageHeader saknar response.',
  ),
  'response-identifier': fault(
    'value',
    'R22',
    'The response does not name the request by its MessageHeader.id.',
    'Svaret anger inte frågans MessageHeader.id.',
  ),
  'response-code': fault(
    'code-invalid',
    'R23',
    'The response code is none of ok, transient-error and fatal-error.',
    'Svarskoden är ingen av ok, transient-error och fatal-error.',
  ),
  'response-narrative-missing': caution(
    'required',
    'R23',
    'A fatal error is not described in words (OperationOutcome.text).',
    'Ett fel som hindrar mottagning beskrivs inte i ord (OperationOutcome.text).',
  ),
  'details-not-outcome': fault(
    'value',
    'R24',
    'The details of the response are not an OperationOutcome.',
    'Svarets details är inte en OperationOutcome.',
  ),
  'response-code-contradicts': fault(
    'business-rule',
    'R24',
    'The response is ok, but its details hold an error.',
    'Svarskoden är ok, men svarets details innehåller ett fel.',
  ),
  'response-wish-unknown': fault(
    'code-invalid',
    'R25',
    'The wish for a response is none of always, on-error, never and on-success.',
    'Önskemålet om svar är inget av always, on-error, never och on-success.',
  ),
  'header-id-missing': fault(
    'required',
    'R38b',
    'The MessageHeader has no id; the message cannot be told from a resent one.',
    'MessageHeader saknar id; meddelandet kan inte skiljas från en omsändning.',
  ),
  'patient-missing': fault(
    'required',
    'message catalogue: one patient per message',
    'No focus names the patient it concerns.',
    'Inget focus anger vilken patient det gäller.',
  ),
  'several-patients': fault(
    'business-rule',
    'message catalogue: one patient per message',
    'The message holds more than one patient, or a Patient who has no identity number in common with the first.',
    'Meddelandet innehåller mer än en patient, eller en Patient utan gemensam identitet med den första.',
  ),
  'nested-bundle': fault(
    'not-supported',
    'message catalogue: one Bundle per message',
    'A Bundle within the message is not accepted.',
    'En Bundle inuti meddelandet tas inte emot.',
  ),
  'message-processed': note(
    'informational',
    'R24',
    'The message was processed without faults.',
    'Meddelandet behandlades utan anmärkning.',
  ),
  'no-faults': note(
    'informational',
    'FHIR R4 $validate',
    'No faults were found. Nothing was taken in.',
    'Inga fel hittades. Inget togs emot.',
  ),
  'issues-left-out': note(
    'informational',
    'architecture: errors',
    '{count} more issues are not listed.',
    'Ytterligare {count} anmärkningar visas inte.',
  ),
})
