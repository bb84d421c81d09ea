CodeSystem: LusHuvudman
Id: huvudman
Title: "Who answers for a measure"
Description: "Who answers for an activity of a SIP, or for the whole (HSL 16:4, SoL 10:8-9)."
* insert Terminology
* #region "Regionen" "Regionen: the region answers (HSL 16:4)."
* #kommun "Kommunen" "Kommunen: the municipality answers (HSL 16:4, SoL 10:8-9)."
* #annan "Någon annan än regionen och kommunen" "Annan: a measure by others than kommun and region, such as a relative or an association (HSL 16:4, SoL 10:8-9)."

ValueSet: LusHuvudmen
Id: huvudman
Title: "Who answers for a measure"
Description: "Every code of who answers for an activity of a SIP (HSL 16:4)."
* insert Meta
* include codes from system LusHuvudman

ValueSet: LusPlanHuvudmen
Id: overall-responsibility
Title: "Overall responsibility"
Description: "Between whom the overall responsibility for a SIP stands (HSL 16:4): region or kommun, nobody else."
* insert Meta
* LusHuvudman#region "Regionen"
* LusHuvudman#kommun "Kommunen"
