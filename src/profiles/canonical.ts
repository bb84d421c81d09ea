// The one place where our own canonical URLs begin; exchanged once, when a national body adopts the profiles.

/** Base of our canonical URLs: a reserved name, never resolvable by accident. */
export const canonical = 'https://lus-gateway.example/fhir'

/** CodeSystem of the codes in src/domain/issues, used in OperationOutcome.issue.details. */
export const issueCodeSystem = `${canonical}/CodeSystem/issue-code`
