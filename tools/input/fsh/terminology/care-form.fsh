CodeSystem: LusCareForm
Id: care-form
Title: "Forms of open compulsory care"
Description: "Vårdform: CarePlan.category of the message vardplan-tvangsvard, beside the kind of plan (LPT 7 a §, LRV 12 a §)."
* insert Terminology
* #oppen-psykiatrisk-tvangsvard "Öppen psykiatrisk tvångsvård" "Öppen psykiatrisk tvångsvård: compulsory psychiatric care outside the hospital (LPT 7 a §)."
* #oppen-rattspsykiatrisk-vard "Öppen rättspsykiatrisk vård" "Öppen rättspsykiatrisk vård: forensic psychiatric care outside the hospital (LRV 12 a §)."
