import { type Check, problemOf } from './check.ts'
import { visit } from './visit.ts'

/** Every `source` names an entry of the file's own `sources`, and no entry there is idle. */
export const checkSources: Check = (result) => {
  const { procedures, topics, patches, glossary, holidays } = result.content
  const single = [...(glossary ? [glossary] : []), ...(holidays ? [holidays] : [])]
  return [...procedures, ...topics, ...patches, ...single].flatMap((entry) => {
    const known = Object.keys(entry.sources)
    const used = new Set<unknown>()
    const problems = []
    for (const { value, key, path } of visit(entry, (name) => name === 'sources')) {
      if (key !== 'source' || typeof value !== 'string') continue
      used.add(value)
      if (known.includes(value)) continue
      const message = `nguồn "${value}" không có trong sources: hãy thêm vào hoặc dùng một trong ${known.join(', ')}`
      problems.push(problemOf(result, entry, path, message))
    }
    for (const id of known) {
      if (used.has(id)) continue
      const message = `nguồn "${id}" không dòng nào dùng: hãy xóa hoặc gắn vào dòng lấy từ nguồn này`
      problems.push(problemOf(result, entry, `sources.${id}`, message))
    }
    return problems
  })
}
