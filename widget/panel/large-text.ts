const KEY = 'hoi-thu-tuc:chu-to'

/** Whether this device was asked to keep large text; undefined where nothing can be kept. */
export function isLargeTextKept(): boolean | undefined {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return undefined
  }
}

/** Keeps large text on this device, or forgets that it ever was; says whether that worked. */
export function keepLargeText(isKept: boolean): boolean {
  try {
    if (isKept) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
    return true
  } catch {
    return false
  }
}
