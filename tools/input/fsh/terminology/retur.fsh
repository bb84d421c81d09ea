CodeSystem: LusReturReason
Id: retur
Title: "Reasons of a retur"
Description: "Skäl för retur: Task.statusReason of the message retur (Stockholm routine; message catalogue)."
* insert Terminology
* #fel-enhet "Meddelandet gäller en annan enhet" "Fel enhet: the message concerns another unit (Stockholm routine)."
* #ej-folkbokford "Patienten är folkbokförd i en annan kommun eller stadsdel" "Ej folkbokförd: the patient is registered in another kommun or stadsdel (LUS 5:2)."
* #ej-listad "Patienten är listad hos en annan vårdcentral" "Ej listad: the patient is listed with another vårdcentral (Stockholm routine)."
* #ej-berord "Enheten ger inga av de insatser som behövs" "Ej berörd: the unit gives none of the services that are needed (LUS 2:1)."
* #annat "Annat skäl" "Annat: another reason, told in words (Stockholm routine)."

ValueSet: LusReturReasons
Id: retur
Title: "Reasons of a retur"
Description: "Every reason for which a message is returned (Stockholm routine)."
* insert Meta
* include codes from system LusReturReason
