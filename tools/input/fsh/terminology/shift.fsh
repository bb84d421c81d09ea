CodeSystem: LusShift
Id: shift
Title: "Shifts"
Description: "Tid på dygnet: when a performer is at work, Timing.code of an activity of the message pagaende-insatser (Stockholm routine 5.5; message catalogue)."
* insert Terminology
* #dag "Dagtid" "Dagtid: by day on weekdays (Stockholm routine 5.5)."
* #natt-helg "Natt och helg" "Natt och helg: at night and on weekends, when another unit often comes (Stockholm routine 5.5)."
* #dygnet-runt "Dygnet runt" "Dygnet runt: at any time (Stockholm routine 5.5)."
