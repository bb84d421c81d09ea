// What the files of events/ are made of. The canonical URL stands here a second time: FSH cannot put one together.

RuleSet: Published(name)
* name = "{name}"
* status = #active
* date = "2026-11-24"
* publisher = "lus-gateway"
* jurisdiction = urn:iso:std:iso:3166#SE

// A message of the catalogue. build.js reads code, Swedish name and definition from here into CodeSystem event.
RuleSet: Message(code, name, swedish, definition)
* insert Published({name})
* id = "{code}"
* url = "https://lus-gateway.example/fhir/MessageDefinition/{code}"
* title = "{swedish}"
* description = "{definition}"
* eventCoding = LusEvent#{code} "{swedish}"
* category = #consequence
* responseRequired = #always
* graph = Canonical({code}-graph)

RuleSet: Focus(type, profile, min, max)
* focus[+].code = #{type}
* focus[=].profile = Canonical({profile})
* focus[=].min = {min}
* focus[=].max = "{max}"

// Stockholm routine: the receiver is asked to say that it has read the message.
RuleSet: AsksForKvittens(min, max)
* insert Focus(Task, LusKvittensRequest, {min}, {max})

RuleSet: Graph(code, name)
* insert Published({name}Graph)
* id = "{code}"
* url = "https://lus-gateway.example/fhir/GraphDefinition/{code}"
* description = "What the message {code} holds, from its header on (R9, R10, R19)."
* start = #MessageHeader
* profile = Canonical(LusMessageHeader)
* insert Link(MessageHeader.sender, Organization, LusParty, 1)
* insert Link(MessageHeader.responsible, Organization, LusParty, 0)
* insert Link(MessageHeader.destination.receiver, Organization, LusParty, 0)
* insert Link(MessageHeader.author, PractitionerRole, LusPractitionerRole, 0)

RuleSet: Link(path, type, profile, min)
* link[+].path = "{path}"
* link[=].min = {min}
* link[=].max = "1"
* link[=].target.type = #{type}
* link[=].target.profile = Canonical({profile})

// A root of the message: about whom, and its way here.
RuleSet: Root(type, profile, subject, min, max)
* link[+].path = "MessageHeader.focus"
* link[=].min = {min}
* link[=].max = "{max}"
* link[=].target.type = #{type}
* link[=].target.profile = Canonical({profile})
* link[=].target.link[0].path = "{type}.{subject}"
* link[=].target.link[0].min = 1
* link[=].target.link[0].max = "1"
* link[=].target.link[0].target.type = #Patient
* link[=].target.link[0].target.profile = Canonical(LusPatient)
* link[=].target.link[1].min = 0
* link[=].target.link[1].max = "*"
* link[=].target.link[1].target.type = #Provenance
* link[=].target.link[1].target.params = "target={ref}"
* link[=].target.link[1].target.profile = Canonical(LusProvenance)

// Something that the last root refers to.
RuleSet: Leads(path, type, profile)
* link[=].target.link[+].path = "{path}"
* link[=].target.link[=].min = 0
* link[=].target.link[=].max = "*"
* link[=].target.link[=].target.type = #{type}
* link[=].target.link[=].target.profile = Canonical({profile})

// Something that the last of those refers to.
RuleSet: LeadsOn(path, type, profile)
* link[=].target.link[=].target.link[+].path = "{path}"
* link[=].target.link[=].target.link[=].min = 0
* link[=].target.link[=].target.link[=].max = "*"
* link[=].target.link[=].target.link[=].target.type = #{type}
* link[=].target.link[=].target.link[=].target.profile = Canonical({profile})

// A unit, or a role with whoever acts in it there.
RuleSet: LeadsToRole(path)
* insert Leads({path}, PractitionerRole, LusPractitionerRole)
* insert LeadsOn(PractitionerRole.practitioner, Practitioner, LusPractitioner)
* insert LeadsOn(PractitionerRole.organization, Organization, LusOrganization)

// Who made a SIP, for what, and who does what.
RuleSet: LeadsOfSip
* insert Leads(CarePlan.goal, Goal, LusGoal)
* insert LeadsToRole(CarePlan.contributor)
* insert Leads(CarePlan.contributor, Organization, LusOrganization)
* insert Leads(CarePlan.contributor, RelatedPerson, LusRelatedPerson)
* insert LeadsToRole(CarePlan.activity.detail.performer)
* insert Leads(CarePlan.activity.detail.performer, Organization, LusOrganization)

RuleSet: RootOfKvittens(min, max)
* insert Root(Task, LusKvittensRequest, for, {min}, {max})
