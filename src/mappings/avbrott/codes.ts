// The closed lists of an avbrott as codes, both directions.
import type { CodeList } from '../shared/code-list.js'
import { systems } from '../shared/names.js'
import { interruptions, taskKinds, type Interruption, type TaskKind } from './message.js'

export const interruptionList: CodeList<Interruption> = { system: systems.avbrott, words: interruptions }

export const taskKindList: CodeList<TaskKind> = { system: systems.task, words: taskKinds }
