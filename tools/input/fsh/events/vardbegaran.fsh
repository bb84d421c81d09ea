// Vårdbegäran.
Instance: vardbegaran
InstanceOf: MessageDefinition
Usage: #definition
* insert Message(vardbegaran, LusVardbegaran, [[Vårdbegäran]], [[A unit asks the hospital for care before the patient comes: current state and services. No paragraph of LUS; on consent (OSL 10:1, 12:2; Stockholm routine).]])
* insert Focus(Communication, LusCommunication, 1, 1)

Instance: vardbegaran-graph
InstanceOf: GraphDefinition
Usage: #definition
* insert Graph(vardbegaran, LusVardbegaran)
* insert Root(Communication, LusCommunication, subject, 1, 1)
* insert Leads(Communication.about, Consent, LusConsent)
