Extension: LusFolkbokforing
Id: folkbokforing
Title: "Folkbokföring"
Description: "Folkbokföring: the kommun and stadsdel where the patient is registered, by code and as the sender gives them; they decide which kommun answers and pays (LUS 5:2). Never derived from an address: a protected one leads to a box of Skatteverket's."
Context: Patient
* insert Meta
* extension contains
    kommun 1..1 MS and
    stadsdel 0..1 MS
* extension[kommun] ^short = "Kommun: municipality by its four-digit code (SCB; LUS 5:2)"
* extension[kommun].value[x] 1..1
* extension[kommun].value[x] only code
* extension[kommun].value[x] obeys lus-kommun
* extension[stadsdel] ^short = "Stadsdel: city district by the site's own code (Stockholm routine: payment by stadsdel)"
* extension[stadsdel].value[x] 1..1
* extension[stadsdel].value[x] only code

Invariant: lus-kommun
Description: "A kommun code has four digits (SCB)."
Expression: "matches('^[0-9]{4}$')"
Severity: #error
