// Samordnad individuell plan (SIP).
Instance: sip
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(sip, LusSip, [[Samordnad individuell plan (SIP)]], [[The plan: needs, the measures that each huvudman answers for, measures by others, who has the overall responsibility (LUS 4:1-2, HSL 16:4, SoL 10:8-9).]])
* insert Focus(CarePlan, LusCarePlan, 1, 1)

Instance: sip-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(sip, LusSip)
* insert Root(CarePlan, LusCarePlan, subject, 1, 1)
* insert LeadsOfSip
