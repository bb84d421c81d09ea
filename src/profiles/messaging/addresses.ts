// What a reference or fullUrl looks like: absolute, or RESTful as [base]/[type]/[id] (FHIR R4 references.html#regex).

/** The concrete resource types of FHIR R4: only with these names does an address look RESTful. */
const resourceTypes: ReadonlySet<string> = new Set(
  `
Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent
Basic Binary BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam
CatalogEntry ChargeItem ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem
Communication CommunicationRequest CompartmentDefinition Composition ConceptMap Condition Consent
Contract Coverage CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device
DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement DiagnosticReport DocumentManifest
DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest EnrollmentResponse
EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit
FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy
Immunization ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan
Invoice Library Linkage List Location Measure MeasureReport Media Medication MedicationAdministration
MedicationDispense MedicationKnowledge MedicationRequest MedicationStatement MedicinalProduct
MedicinalProductAuthorization MedicinalProductContraindication MedicinalProductIndication
MedicinalProductIngredient MedicinalProductInteraction MedicinalProductManufactured
MedicinalProductPackaged MedicinalProductPharmaceutical MedicinalProductUndesirableEffect
MessageDefinition MessageHeader MolecularSequence NamingSystem NutritionOrder Observation
ObservationDefinition OperationDefinition OperationOutcome Organization OrganizationAffiliation
Parameters Patient PaymentNotice PaymentReconciliation Person PlanDefinition Practitioner
PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse RelatedPerson RequestGroup
ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject RiskAssessment
RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen SpecimenDefinition
StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid
SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial
SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport TestScript
ValueSet VerificationResult VisionPrescription
`
    .trim()
    .split(/\s+/),
)

export interface RestfulAddress {
  /** With the closing slash, e.g. `https://host/fhir/`; empty for a relative reference. */
  readonly base: string
  readonly type: string
  readonly id: string
}

/**
 * Takes `[base]/[type]/[id]` or `[type]/[id]` apart; undefined for anything else, a version-specific
 * address (see `withoutVersion`) included.
 */
export function restful(address: string): RestfulAddress | undefined {
  const beforeId = address.lastIndexOf('/')
  if (beforeId < 1 || beforeId === address.length - 1) return undefined
  const beforeType = address.lastIndexOf('/', beforeId - 1)
  const type = address.slice(beforeType + 1, beforeId)
  if (!resourceTypes.has(type)) return undefined
  const base = address.slice(0, beforeType + 1)
  return base === '' || isHttp(base) ? { base, type, id: address.slice(beforeId + 1) } : undefined
}

export const isHttp = (address: string): boolean =>
  address.startsWith('https://') || address.startsWith('http://')

/** Whether the address opens with a URI scheme, as `https:` or `urn:`. */
export function isAbsolute(address: string): boolean {
  const colon = address.indexOf(':')
  if (colon < 1) return false
  const slash = address.indexOf('/')
  return slash === -1 || colon < slash
}

/** The address without `/_history/[version]`. */
export function withoutVersion(address: string): string {
  const history = address.indexOf('/_history/')
  return history === -1 ? address : address.slice(0, history)
}
