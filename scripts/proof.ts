import { RULES } from '../engine/answer/rules.ts'
import { prepare } from '../engine/index.ts'
import type { CompileResult } from '../knowledge/pack/compile.ts'
import type { Problem } from '../knowledge/pack/problem.ts'
import type { When } from '../knowledge/schema/index.ts'
import { whensIn } from './proof/places.ts'
import { proveProcedure } from './proof/prove-procedure.ts'
import { proveTopic } from './proof/prove-topic.ts'

/** How many paths were walked, how many of them end with an officer, and what is wrong. */
export interface Proof {
  paths: number
  refers: number
  failures: Problem[]
}

/** Walks all paths of all procedures and topics. It never looks at the clock, so what is green stays green. */
export function prove({ content, fileOf }: CompileResult): Proof {
  const proof: Proof = { paths: 0, refers: 0, failures: [] }
  const fail = (entry: { id: string }, path: string, message: string) => {
    proof.failures.push({ file: fileOf.get(entry) ?? '?', id: entry.id, path, message })
  }
  const knowledge = prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
  const unruly = new Set(
    [...content.procedures, ...content.topics, ...content.patches].filter(
      (entry) =>
        whensIn('set' in entry ? entry.set : entry)
          .flatMap(rulesOf)
          .filter((rule) => RULES[rule] === undefined)
          .map((rule) => fail(entry, 'when', `không có quy tắc "${rule}": hãy viết vào engine`))
          .length,
    ),
  )

  for (const procedure of content.procedures) {
    const patches = content.patches.filter(({ code }) => code === procedure.code)
    if ([procedure, ...patches].some((entry) => unruly.has(entry))) continue
    const walk = proveProcedure(knowledge, procedure, content.asOf)
    proof.paths += walk.paths
    proof.refers += walk.refers
    for (const { path, message } of walk.findings) fail(procedure, path, message)
  }
  for (const topic of content.topics) {
    if (unruly.has(topic)) continue
    const walk = proveTopic(topic)
    proof.paths += walk.paths
    proof.refers += walk.refers
    for (const { path, message } of walk.findings) fail(topic, path, message)
  }
  return proof
}

function rulesOf({ rule, any = [] }: When): string[] {
  return [...(rule === undefined ? [] : [rule]), ...any.flatMap(rulesOf)]
}
