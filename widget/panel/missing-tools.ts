import type { missing, readSlip } from '../../engine/index.ts'

declare const __MISSING__: Script

/** A built script of ours, and the integrity that it must have. */
export type Script = { file: string; integrity: string }

/** What the engine knows of missing papers. It runs here, so that no mark leaves the device. */
export type MissingTools = { missing: typeof missing; readSlip: typeof readSlip }

let bringing: Promise<MissingTools | undefined> | undefined

/** Brings it in, once per page; nothing where the page or the network does not let it in. */
export function bringMissingTools(
  load: (script: Script) => Promise<void>,
): Promise<MissingTools | undefined> {
  bringing ??= bring(load)
  return bringing
}

async function bring(load: (script: Script) => Promise<void>): Promise<MissingTools | undefined> {
  let tools: MissingTools | undefined
  const receive = (event: Event) => {
    tools = (event as CustomEvent<MissingTools>).detail
  }
  document.addEventListener('htt-missing-tools', receive, { once: true })
  try {
    await load(__MISSING__)
  } catch {
    bringing = undefined
  }
  document.removeEventListener('htt-missing-tools', receive)
  return tools
}
