// Trygghetskvitto (LUS 3:3; patientlag (2014:821) 3:2 b): what a patient is given in writing at discharge. Paper only, so no message.
import type { Patient } from '../../domain/patient.js'
import type { Timestamp } from '../../domain/time.js'

/** Fast vårdkontakt (LUS 2:5), whom the patient calls. */
export interface FastVardkontakt {
  readonly name: string
  /** Yrkestitel. */
  readonly title?: string
  readonly unit?: string
  /** Direct telephone. */
  readonly phone: string
}

/** When, and where or how, the samordnad individuell plan is made (LUS 4:1-3). */
export interface SipMeeting {
  readonly start: Timestamp
  readonly place?: string
}

export interface Trygghetskvitto {
  readonly patient: Patient
  /** The hospital's name; that of a ward stands in `ward`. */
  readonly hospital: string
  readonly ward?: string
  readonly dischargedAt: Timestamp
  /** Summary of the care that was given. */
  readonly summary: string
  /** Care and support planned after the discharge. */
  readonly planned: readonly string[]
  /** Absent: none has been named, which the patient is told. */
  readonly fastVardkontakt?: FastVardkontakt
  /** Absent: no time has been set, which the patient is told. */
  readonly sip?: SipMeeting
  /** Plans that exist already. */
  readonly plans: readonly string[]
}
