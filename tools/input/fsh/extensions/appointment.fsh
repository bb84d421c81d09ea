Extension: LusMovedFrom
Id: moved-from
Title: "Moved from"
Description: "Flyttad från: the start that a meeting had before it was moved; the kallelse then replaces an earlier one (LUS 4:3)."
Context: Appointment
* insert Meta
* value[x] 1..1
* value[x] only dateTime

Extension: LusMeetingLink
Id: meeting-link
Title: "Meeting link"
Description: "Möteslänk: where to join by video or telephone, as a URL (https:, tel:) (Stockholm routine: SIP meeting)."
Context: Appointment
* insert Meta
* value[x] 1..1
* value[x] only url
