// Who is concerned by a message: the receiver its sender named, or the parties that the act points out.
import type { HsaId } from '../domain/hsa-id.js'
import { issue, type IssueCode } from '../domain/issue.js'
import { failure, success, type Result } from '../domain/result.js'
import { mappingOf, type LusMessage } from '../mappings/registry.js'
import { byNeeds } from './by-needs.js'
import { nobody, type Addressee, type Addressees, type Concerned } from './concerned.js'
import { isValid } from './directory.js'

const header = 'Bundle.entry[0].resource'
const focus = `${header}.focus`

/** Who gets a copy; a fault of the sender's when nobody can be found out. */
export function addresseesOf(message: LusMessage, concerned: Concerned): Result<Addressees> {
  const { receiver } = message
  if (receiver !== undefined && receiver.hsaId !== concerned.self) return named(receiver.hsaId, concerned)
  switch (mappingOf(message).addressees) {
    case 'needs':
      return message.type === 'inskrivningsmeddelande' ? byNeeds(message, concerned) : refuse('needs-missing')
    case 'parties':
      return byCase(withComing(partiesOf(concerned), message), message, concerned)
    case 'invited':
      return byInvitation(message, concerned)
    case 'told':
      return byCase(concerned.told, message, concerned)
    case 'named':
      return refuse('receiver-unnamed')
    case 'asker':
      return concerned.asker === undefined ? refuse(whyNoAsker(message)) : byIds([concerned.asker], concerned)
  }
}

const others = (units: readonly HsaId[], { sender }: LusMessage): readonly HsaId[] =>
  units.filter((unit) => unit !== sender.hsaId)

/** A message about another waits for that one; one about none can only name its receiver itself. */
const whyNoAsker = (message: LusMessage): IssueCode =>
  mappingOf(message).about?.(message) === undefined ? 'receiver-unnamed' : 'receiver-missing'

/** The units called, as far as the directory has them: the others are told to the caller, who must reach them. */
function byInvitation(message: LusMessage, concerned: Concerned): Result<Addressees> {
  const { directory, on } = concerned
  const called = others(mappingOf(message).invited?.(message) ?? [], message)
  const found = [...new Set(called)].flatMap((id) => directory.byId.get(id) ?? [])
  const there = found.filter((unit) => isValid(unit, on)).map(({ hsaId }) => hsaId)
  const warnings = called.every((id) => there.includes(id)) ? [] : [issue('invited-not-reached', focus)]
  const result =
    there.length === 0 ? byCase(partiesOf(concerned), message, concerned) : byIds(there, concerned)
  return result.ok ? success(result.value, warnings) : result
}

/** Who comes into the case by the message is told it as well. */
const withComing = (parties: readonly HsaId[] | undefined, message: LusMessage) =>
  parties && [...new Set([...parties, ...(mappingOf(message).moves?.(message).comes ?? [])])]

const partiesOf = ({ parties }: Concerned): readonly HsaId[] | undefined =>
  parties.length === 0 ? undefined : parties

/** All others of those told before. While nobody is known, the message comes too early. */
function byCase(
  told: readonly HsaId[] | undefined,
  message: LusMessage,
  concerned: Concerned,
): Result<Addressees> {
  if (told === undefined) return refuse('parties-unknown')
  if (concerned.patientChanged === true) return success({ addressees: [], named: false })
  return byIds(others(told, message), concerned)
}

const refuse = (code: IssueCode) => failure(issue(code, `${header}.destination[0].receiver`))

function named(hsaId: HsaId, { directory, on }: Concerned): Result<Addressees> {
  const unit = directory.byId.get(hsaId)
  if (unit === undefined) return refuse('not-the-destination')
  if (!isValid(unit, on)) return refuse('receiver-not-valid')
  return success({ addressees: [{ kind: 'unit', unit }], named: true })
}

/** The units that a known case names. Where there is none, or one is not in the directory any more, an operator is told. */
function byIds(ids: readonly HsaId[], { directory }: Concerned): Result<Addressees> {
  const known = ids.map((id): Addressee => {
    const unit = directory.byId.get(id)
    return unit === undefined ? { kind: 'nobody', need: 'parties', unit: id } : { kind: 'unit', unit }
  })
  return success({ addressees: known.length === 0 ? [nobody('parties')] : known, named: false })
}
