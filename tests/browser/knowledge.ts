import { prepare } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { Pack, type Tenant } from '../../knowledge/schema/index.ts'
import { readTenants } from '../../scripts/tenants.ts'

/** The shipped knowledge, ready to answer. */
export function shippedKnowledge() {
  const { content } = compileContent('knowledge/content')
  return prepare([Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content })])
}

/** The demo commune. */
export function demoTenant(): Tenant {
  const demo = readTenants('knowledge/content/tenants').find(({ id }) => id === 'demo')
  if (!demo) throw new Error('không có đơn vị demo')
  return demo
}
