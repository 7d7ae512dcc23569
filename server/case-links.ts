import type { Conversation, Tenant, Turn } from '../knowledge/schema/index.ts'
import type { Assistant } from './assistant.ts'
import { writeCase } from './pages/case-query.ts'
import { answersOf, besideOf } from './pages/settle.ts'
import { pathTo } from './pages/site.ts'

/** Where an answered case can be opened again: its page, and its short code where it has one. */
export function caseLinks(
  assistant: Assistant,
  { procedure, kind }: Turn,
  conversation: Conversation,
  tenant: Tenant | undefined,
): Pick<Turn, 'page' | 'code'> {
  if (kind !== 'answer' || procedure === undefined) return {}
  const answers = answersOf(conversation)
  const { place, channel } = conversation
  const province = place?.province
  const code = assistant.writeCode({
    procedure: procedure.code,
    answers,
    ...(channel && { channel }),
    ...(province !== undefined && { province }),
  })
  const told = writeCase(answers, besideOf(conversation, tenant))
  return {
    page: pathTo(`/thu-tuc/${procedure.id}`, tenant, told),
    ...(code !== undefined && { code }),
  }
}
