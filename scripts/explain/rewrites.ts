type Words = { accented: readonly string[]; folded: readonly string[] }

/** What was typed and what it was rewritten to, where the two differ: "dk → đăng ký". */
export function rewritesOf(typed: Words, written: Words): { said: string; for: string }[] {
  const kept = commonPlaces(typed.folded, written.folded)
  const ends = [...kept, [typed.folded.length, written.folded.length] as const]
  let [left, right] = [0, 0]
  return ends.flatMap(([l, r]) => {
    const change = {
      said: typed.accented.slice(left, l).join(' '),
      for: written.accented.slice(right, r).join(' '),
    }
    ;[left, right] = [l + 1, r + 1]
    return change.said === change.for ? [] : [change]
  })
}

/** Pairs of places of a longest common run of words, in order. */
function commonPlaces(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  )
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
