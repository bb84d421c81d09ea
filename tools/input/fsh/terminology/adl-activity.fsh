CodeSystem: LusAdlActivity
Id: adl-activity
Title: "Activities of daily life"
Description: "Aktiviteter i dagliga livet: Observation.code of the message planeringsunderlag, the ten of ADL-trappan (LUS 2:6; Stockholm routine 5.3)."
* insert Terminology
* #bad "Bad och dusch" "Bath and shower. Personal, ADL-trappan (Stockholm routine 5.3)."
* #pakladning "På- och avklädning" "Dressing and undressing. Personal, ADL-trappan (Stockholm routine 5.3)."
* #toalettbesok "Toalettbesök" "Use of the toilet. Personal, ADL-trappan (Stockholm routine 5.3)."
* #forflyttning "Förflyttning" "Transfer, as from bed to chair. Personal, ADL-trappan (Stockholm routine 5.3)."
* #kontinens "Kontinens" "Continence. Personal, ADL-trappan (Stockholm routine 5.3)."
* #fodointag "Födointag" "Eating and drinking. Personal, ADL-trappan (Stockholm routine 5.3)."
* #stadning "Städning" "Cleaning. Instrumental, ADL-trappan (Stockholm routine 5.3)."
* #matinkop "Matinköp" "Shopping for food. Instrumental, ADL-trappan (Stockholm routine 5.3)."
* #transport "Transport" "Getting about by bus or car. Instrumental, ADL-trappan (Stockholm routine 5.3)."
* #matlagning "Matlagning" "Cooking. Instrumental, ADL-trappan (Stockholm routine 5.3)."

ValueSet: LusAdlActivities
Id: adl-activity
Title: "Activities of daily life"
Description: "Every activity of daily life that is assessed (LUS 2:6; Stockholm routine 5.3)."
* insert Meta
* include codes from system LusAdlActivity
