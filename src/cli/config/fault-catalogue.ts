// What can be wrong with a configuration: a closed catalogue, in words for whoever has to mend it.

export interface ConfigFaultDefinition {
  /** `error`: what it stands in is not used. `warning`: all is used, but probably not as meant. */
  readonly severity: 'error' | 'warning'
  /** The entry is used in spite of the error, without what is faulty in it. */
  readonly keepsEntry?: true
  /** Both texts may hold `{name}` places. */
  readonly what: string
  readonly mend: string
}

const rows = <const T extends Record<string, ConfigFaultDefinition>>(definitions: T): T => definitions

export const configFaults = rows({
  'not-readable': {
    severity: 'error',
    what: 'The file is neither YAML nor JSON: {reason} at line {line}, column {column}.',
    mend: 'Look at that line and the one before it: indentation, quotes, a colon or a bracket too few.',
  },
  'no-settings': {
    severity: 'error',
    what: 'The file holds no settings.',
    mend: 'Write settings as `name: value`; examples/config.yaml shows all of them.',
  },
  'too-deep': {
    severity: 'error',
    what: 'The file nests settings deeper than {limit} levels.',
    mend: 'Look for brackets that are not closed, or a line moved far to the right.',
  },
  'too-many-aliases': {
    severity: 'error',
    what: 'The file repeats itself through YAML aliases more than {limit} times.',
    mend: 'Write the repeated parts out.',
  },
  missing: {
    severity: 'error',
    what: 'The setting {key} is missing.',
    mend: 'Add it: {expected}.',
  },
  'unknown-key': {
    severity: 'error',
    what: 'There is no setting {key} here.',
    mend: 'Remove it, or spell it as one of: {allowed}.',
  },
  'wrong-type': {
    severity: 'error',
    what: 'This is not {type}.',
    mend: 'Write {expected}.',
  },
  'wrong-form': {
    severity: 'error',
    what: 'This is not written in the form it must have.',
    mend: 'Write {expected}.',
  },
  'out-of-range': {
    severity: 'error',
    what: 'This number is outside its limits.',
    mend: 'Write a number {limit}.',
  },
  'not-among': {
    severity: 'error',
    what: 'This is none of the words that may stand here.',
    mend: 'Write one of: {allowed}.',
  },
  repeated: {
    severity: 'error',
    what: 'The same value stands here twice.',
    mend: 'Remove one of them.',
  },
  'retry-cap': {
    severity: 'error',
    what: 'The longest wait between two attempts (capMs) is shorter than the first (firstMs).',
    mend: 'Raise capMs or lower firstMs.',
  },
  'not-a-url': {
    severity: 'error',
    what: 'This is not a web address.',
    mend: 'Write an address such as https://name.example/fhir.',
  },
  'plain-http': {
    severity: 'error',
    what: 'What is sent to this address goes over the network in clear.',
    mend: 'Use https. Plain http is only for this machine itself (localhost).',
  },
  'url-credentials': {
    severity: 'error',
    what: 'There is a user name or a password in this address.',
    mend: "Take it out, and use the adapter's own option for credentials, with { env: NAME } or { file: PATH }.",
  },
  'url-open': {
    severity: 'error',
    what: 'This beginning of an address ends within the name of the machine: other machines begin like it too.',
    mend: 'Write at least the slash after the name: https://name.example/.',
  },
  'secret-missing': {
    severity: 'error',
    what: 'The secret is not there: the {source} that is named here does not exist, cannot be read, or is empty.',
    mend: 'Set it for the process that runs the gateway, or correct the name.',
  },
  'secret-short': {
    severity: 'error',
    what: 'The secret has fewer than {least} characters: it could be guessed.',
    mend: 'Make a longer one, for example with `openssl rand -base64 32`.',
  },
  'secret-in-clear': {
    severity: 'warning',
    what: 'This secret stands in the file itself: whoever may read the file, or a copy of it, has it.',
    mend: 'Put it into an environment variable or a file, and write { env: NAME } or { file: PATH } here.',
  },
  'adapter-unknown': {
    severity: 'error',
    what: 'There is no adapter of this name.',
    mend: 'Write one of: {allowed}.',
  },
  'adapter-failed': {
    severity: 'error',
    what: 'The adapter could not be made of these options ({error}).',
    mend: 'See that what they name (folders, certificates, addresses) exists and may be used by the gateway.',
  },
  'option-unfit': {
    severity: 'error',
    what: '{says}',
    mend: "Correct it: the adapter's page in docs/adapters says what it must be.",
  },
  'partner-twice': {
    severity: 'error',
    what: 'Several partners have this id: the channel it names is in doubt, so none of them is used.',
    mend: 'Give each partner an id of its own.',
  },
  'unit-twice': {
    severity: 'error',
    what: 'Several units have this HSA-id: where its messages go is in doubt, so none of them is used.',
    mend: 'Keep one entry for each HSA-id.',
  },
  'token-twice': {
    severity: 'error',
    keepsEntry: true,
    what: 'The same token stands at several places: who calls with it is in doubt, so it opens nothing.',
    mend: 'Make a new token for each of them (`npx lus token`).',
  },
  'channel-unknown': {
    severity: 'error',
    keepsEntry: true,
    what: 'There is no partner with this id, so the unit cannot be reached this way.',
    mend: 'Write the id of a partner, one of: {allowed}.',
  },
  'date-unknown': {
    severity: 'error',
    what: 'There is no such date.',
    mend: "Write a date as '2026-11-02'.",
  },
  'validity-backwards': {
    severity: 'error',
    what: 'The unit ends (validTo) before it begins (validFrom).',
    mend: 'Exchange or correct the dates.',
  },
  'gateway-is-unit': {
    severity: 'warning',
    what: 'A unit has this HSA-id too: a message addressed to that unit is taken for one to the gateway, which then finds the parties itself.',
    mend: 'Give the gateway an HSA-id of its own.',
  },
  'unit-unlisted': {
    severity: 'warning',
    what: 'The directory has no unit with this HSA-id: the partner may send for it, but nobody can answer it.',
    mend: 'Add the unit to the directory, with its channels.',
  },
  'area-twice': {
    severity: 'warning',
    what: 'Another unit of the same kind answers for the same area at the same time; only the first is ever chosen.',
    mend: 'Divide the area, or limit the validity of one of them.',
  },
  'telefon-missing': {
    severity: 'warning',
    what: 'The unit can only be reached on channels too slow for the 24 hours of LUS 2:3, and has no phone to call.',
    mend: 'Add its phone number, or a faster channel.',
  },
  'unit-needs': {
    severity: 'warning',
    what: 'The unit has no {needed}, which every channel of it needs: nothing can be sent to it.',
    mend: 'Add its {needed}, or another channel.',
  },
  'tokens-missing': {
    severity: 'warning',
    what: 'The partner has units but no token: it cannot send anything to the gateway itself.',
    mend: 'Make a token (`npx lus token`), give it to the partner, and write its SHA-256 here.',
  },
  'operator-missing': {
    severity: 'warning',
    what: 'No operator has a token: nobody can see what stands before an operator (GET /api/attention).',
    mend: 'Add an entry with role operator and the SHA-256 of a token (`npx lus token`).',
  },
})

export type ConfigFaultCode = keyof typeof configFaults
