CodeSystem: LusAvvikelseCode
Id: avvikelse
Title: "Kinds of avvikelse"
Description: "Vad avvikelsen gäller: Communication.category of the message avvikelse, by the themes that Storsthlm reports by (Stockholm routine; message catalogue)."
* insert Terminology
* #kommunikation "Brister i kommunikation eller missförstånd mellan parterna" "Kommunikation: the parties failed to tell, or misunderstood each other (Stockholm routine)."
* #rutin "Rutin har inte följts" "Rutin: the routine was not followed (Stockholm routine)."
* #utskrivningsdatum "Utskrivningsdatum har ändrats" "Utskrivningsdatum: the date of the discharge was changed (Stockholm routine; LUS 2:4)."
* #fristdagar "Olika syn på fristdagar" "Fristdagar: the parties count the days before payment differently (LUS 5:4)."
* #riktlinjer "Synpunkter på riktlinjer och rutiner" "Riktlinjer: views on the common guidelines and routines (LUS 4:4; Stockholm routine)."
