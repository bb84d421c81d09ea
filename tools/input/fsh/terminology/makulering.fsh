CodeSystem: LusMakuleringReason
Id: makulering
Title: "Why a message is void"
Description: "Skäl till makulering: MessageHeader.reason of the message makulering (practice; message catalogue)."
* insert Terminology
* #fel-person-inskriven "Fel person har registrerats som inskriven" "Fel person: the wrong person was registered as admitted, so that the stay itself is an error (practice)."
* #fel-patient "Meddelandet gäller fel patient" "Fel patient: the message is about the wrong patient (practice)."
* #fel-mottagare "Meddelandet har skickats till fel mottagare" "Fel mottagare: it went to the wrong receiver (practice)."
* #fel-uppgift "Meddelandet innehåller felaktiga uppgifter" "Fel uppgift: something in it is wrong (practice)."
* #dubblett "Meddelandet har skickats två gånger" "Dubblett: it was sent twice (practice)."
* #annat "Annat skäl" "Annat: another reason, told in words (practice)."

ValueSet: LusMakuleringReasons
Id: makulering
Title: "Why a message is void"
Description: "Every reason for which a message is voided (practice)."
* insert Meta
* include codes from system LusMakuleringReason
