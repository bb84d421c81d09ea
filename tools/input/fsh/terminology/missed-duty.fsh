CodeSystem: LusMissedDuty
Id: missed-duty
Title: "Duties that can be missed"
Description: "Vilken skyldighet som inte uppfyllts: Communication.reasonCode of the message avvikelse (LUS 2:1-5:4; Stockholm routine)."
* insert Terminology
* #inskrivningsmeddelande "Inskrivningsmeddelande inom 24 timmar (LUS 2:1-3)" "The units concerned are told of the admission within 24 hours (LUS 2:1-3)."
* #beraknad-utskrivning "Underrättelse om ändrad beräknad utskrivning (LUS 2:4)" "The units are told that the expected time of the discharge has changed (LUS 2:4)."
* #fast-vardkontakt "Fast vårdkontakt utsedd före utskrivning (LUS 2:5)" "A fast vårdkontakt is appointed before the discharge (LUS 2:5)."
* #planering "Planering av insatser (LUS 2:6)" "The units begin to plan the services that are needed (LUS 2:6)."
* #utskrivningsklar "Underrättelse om utskrivningsklar (LUS 3:1)" "The units are told that the patient is utskrivningsklar (LUS 3:1)."
* #utskrivningsinformation "Information till berörda enheter senast samma dag (LUS 3:2)" "The units have the information that they need at latest on the day of the discharge (LUS 3:2)."
* #patientinformation "Information till patienten (LUS 3:3, patientlagen 3:2 b)" "The patient has the written information (LUS 3:3, patientlag 3:2 b)."
* #sip "Samordnad individuell plan (LUS 4:1-2)" "A SIP is made where services are needed from both region and kommun (LUS 4:1-2)."
* #kallelse "Kallelse till SIP inom tre dagar (LUS 4:3)" "The call to the SIP goes out within three days (LUS 4:3)."
* #riktlinjer "Gemensamma riktlinjer (LUS 4:4)" "Region and kommun keep to what they have agreed on (LUS 4:4)."
* #betalningsansvar "Betalningsansvar (LUS 5 kap.)" "The kommun pays when it has to (LUS 5:1-6)."
* #kvittens "Kvittens inom 24 timmar på vardagar (rutin)" "The unit says within 24 hours on weekdays that it has read a message (Stockholm routine)."
* #utskrivningsmeddelande "Utskrivningsmeddelande före kl. 12.00 vardagen innan (rutin)" "The planned discharge is told by 12:00 the weekday before (Stockholm routine)."
* #hemgang "Läkemedel, hjälpmedel och mottagande vid hemgång (rutin)" "Medicines and aids go along, and somebody meets the patient (Stockholm routine)."

ValueSet: LusMissedDuties
Id: missed-duty
Title: "Duties that can be missed"
Description: "Every duty of the act and of the routine that an avvikelse may name (LUS 2:1-5:4; Stockholm routine)."
* insert Meta
* include codes from system LusMissedDuty
