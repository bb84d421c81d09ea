// $convert: /fhir/metadata names it, so its definition is here.
Instance: convert
InstanceOf: OperationDefinition
Usage: #definition
* insert Published(LusConvert)
* url = "https://lus-gateway.example/fhir/OperationDefinition/convert"
* title = "Convert (dry run)"
* description = "Torrkörning: what would be sent to whom for a message, with every payload and what it could not carry; nothing is stored or sent. The input is the message Bundle itself, the answer JSON of the gateway's own form (docs/operating.md, Roles and routes)."
* kind = #operation
* affectsState = false
* code = #convert
* system = true
* type = false
* instance = false
* parameter[0].name = #content
* parameter[0].use = #in
* parameter[0].min = 1
* parameter[0].max = "1"
* parameter[0].documentation = "The LUS message."
* parameter[0].type = #Bundle
