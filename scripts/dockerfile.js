// Reads a Dockerfile as its stages, each with its instructions in order. Knows what ours uses and refuses all else.

/** @typedef {{ name: string, rest: string, line: number }} Instruction */
/** @typedef {{ name: string, instructions: Instruction[] }} Stage */

const known = [
  'WORKDIR',
  'COPY',
  'RUN',
  'ENV',
  'USER',
  'VOLUME',
  'EXPOSE',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'ENTRYPOINT',
  'CMD',
]

/**
 * @param {string} text
 * @returns {Stage[]}
 */
export function stagesOf(text) {
  /** @type {Stage[]} */
  const stages = []
  for (const instruction of instructionsOf(text)) {
    const { name, rest, line } = instruction
    if (name === 'FROM') {
      stages.push({ name: /\sAS\s+(\S+)$/i.exec(rest)?.[1] ?? `stage ${stages.length}`, instructions: [] })
      continue
    }
    const stage = stages.at(-1)
    if (stage === undefined || !known.includes(name))
      throw new Error(`Dockerfile:${line}: ${name} is not understood here`)
    stage.instructions.push(instruction)
  }
  return stages
}

/** Lines with their continuations, without comments. @param {string} text */
function instructionsOf(text) {
  const lines = text.split('\n').map((content, index) => ({ content, line: index + 1 }))
  const spoken = lines.filter(({ content }) => content.trim() !== '' && !content.trimStart().startsWith('#'))
  /** @type {{ content: string, line: number }[]} */
  const whole = []
  for (const { content, line } of spoken) {
    const last = whole.at(-1)
    if (last?.content.endsWith('\\'))
      last.content = `${last.content.slice(0, -1).trimEnd()} ${content.trim()}`
    else whole.push({ content: content.trim(), line })
  }
  return whole.map(({ content, line }) => {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(content) ?? []
    return { name: name.toUpperCase(), rest, line }
  })
}

/** The flags of an instruction (`--from=build`) and its words. @param {string} rest */
export function flagsAndWords(rest) {
  const words = rest.split(/\s+/)
  const first = words.findIndex((word) => !word.startsWith('--'))
  const flags = Object.fromEntries(words.slice(0, first).map((flag) => flag.slice(2).split('=')))
  return { flags, words: words.slice(first) }
}

/** The words of an instruction in exec form: `["node", "bin/lus.js"]`. @param {string} rest */
export function execForm(rest) {
  const at = rest.indexOf('[')
  if (at === -1)
    throw new Error('only the exec form is understood: without a shell, signals reach the process')
  return /** @type {string[]} */ (JSON.parse(rest.slice(at)))
}
