// The concepts of CodeSystem event are the messages of events/, one file each: build.js gathers them.
ValueSet: LusEvents
Id: event
Title: "LUS messages"
Description: "Every LUS message (message catalogue): what MessageHeader.eventCoding may say (R14)."
* insert Meta
* include codes from system LusEvent
