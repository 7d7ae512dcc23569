import { type AllMarks, readMarks } from '../plain/marks.ts'
import { writeJson } from '../plain/write-json.ts'

const KEY = 'hoi-thu-tuc:dau'

// Beside the log of the tab, and gone with it.
const tabKey = (tenant: string) => `hoi-thu-tuc:${tenant}:dau`

/** Whether this device was asked to keep marks; undefined where nothing can be kept. */
export function areMarksKept(): boolean | undefined {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return undefined
  }
}

/** The marks that this device keeps, or else those of the tab. */
export function recallMarks(tenant: string): AllMarks {
  try {
    return readMarks(localStorage.getItem(KEY) ?? sessionStorage.getItem(tabKey(tenant)))
  } catch {
    return {}
  }
}

/** Keeps marks on this device, or only as long as the tab lives; says whether that worked. */
export function rememberMarks(tenant: string, all: AllMarks, isKept: boolean): boolean {
  try {
    if (isKept) localStorage.setItem(KEY, writeJson(all))
    else sessionStorage.setItem(tabKey(tenant), writeJson(all))
    return true
  } catch {
    return false
  }
}

/** Leaves nothing of them behind, neither on this device nor in the tab. */
export function forgetMarks(tenant: string): void {
  forgetTabMarks(tenant)
  quietly(() => localStorage.removeItem(KEY))
}

/** Ends the marks of the tab; what the device was asked to keep stays. */
export function forgetTabMarks(tenant: string): void {
  quietly(() => sessionStorage.removeItem(tabKey(tenant)))
}

// Where nothing can be kept, nothing is left.
function quietly(remove: () => void) {
  try {
    remove()
  } catch {}
}
