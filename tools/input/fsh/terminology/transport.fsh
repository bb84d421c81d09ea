CodeSystem: LusTransport
Id: transport
Title: "Way home"
Description: "Transport: how the patient gets home from the hospital (Stockholm routine step 6)."
* insert Terminology
* #egen-hand "På egen hand" "På egen hand: alone, by means of their own (Stockholm routine step 6)."
* #narstaende "Med närstående" "Närstående: somebody close brings the patient home (Stockholm routine step 6)."
* #sjukresa "Sjukresa" "Sjukresa: by the taxi that the region orders (Stockholm routine step 6)."
* #liggande-sjuktransport "Liggande sjuktransport" "Liggande sjuktransport: lying down, without care on the way (Stockholm routine step 6)."
* #ambulans "Ambulans" "Ambulans: with care on the way (Stockholm routine step 6)."

ValueSet: LusTransports
Id: transport
Title: "Way home"
Description: "Every way in which the patient may get home (Stockholm routine step 6)."
* insert Meta
* include codes from system LusTransport
