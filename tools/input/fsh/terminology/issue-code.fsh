// The concepts are those of src/domain/issues: test/meta/profiles.test.ts writes CodeSystem-issue-code.json from there.
CodeSystem: LusIssue
Id: issue-code

ValueSet: LusIssueCodes
Id: issue-code
Title: "Faults and warnings of the gateway"
Description: "Codes by which an OperationOutcome of the gateway names what it finds (R24); the definition of each names the rule that obliges it."
* insert Meta
* include codes from system LusIssue
