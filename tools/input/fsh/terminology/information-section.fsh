CodeSystem: LusInformationSection
Id: information-section
Title: "Parts of the utskrivningsinformation"
Description: "Delar av informationen vid utskrivning: Composition.section.code (LUS 3:2; message catalogue)."
* insert Terminology
* #summary "Sammanfattning av vårdtillfället" "Sammanfattning: why the patient was there and what was done (LUS 3:2)."
* #functionalState "Aktuellt funktionstillstånd" "Funktionstillstånd: what the patient can do now (LUS 3:2)."
* #risks "Risker" "Risker: as of falling, pressure ulcers, malnutrition (LUS 3:2)."
* #medicationChanges "Läkemedelsförändringar" "Läkemedelsförändringar: which medicines are new, changed or stopped, and why (LUS 3:2)."
* #followUp "Planerad uppföljning" "Uppföljning: what is planned, when and by whom (LUS 3:2)."
* #equipment "Utrustning som följer med" "Utrustning: what goes along with the patient (LUS 3:2)."
* #contact "Kontakt för frågor" "Kontakt: whom to ask (Stockholm routine)."

ValueSet: LusInformationSections
Id: information-section
Title: "Parts of the utskrivningsinformation"
Description: "Every part of the utskrivningsinformation (LUS 3:2)."
* insert Meta
* include codes from system LusInformationSection
