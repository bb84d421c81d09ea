Extension: LusPayloadPartExtension
Id: payload-part
Title: "What a payload tells"
Description: "Vad en text handlar om: which of several texts a payload is (message catalogue, vårdbegäran and statusmeddelande)."
Context: Communication.payload
* insert Meta
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from LusPayloadParts (extensible)
