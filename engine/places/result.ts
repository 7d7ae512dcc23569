/** A commune of today, as it is handed out. */
export type CommuneFound = {
  code: string
  name: string
  province: { code: string; name: string }
  /** The communes of before July 2025 on its ground. */
  was: string[]
}

/** One way to go on: a commune, or words that say more and can be asked with again. */
export type PlaceOption = {
  label: string
  detail?: string
  province: string
  commune?: string
  text?: string
  /** What the citizen called it, where that was a name of before. */
  before?: string
}

/** What a text says about where somebody lives. `at` are the words of the text, as `readWords` counts them. */
export type PlaceResult =
  | {
      kind: 'found'
      commune: CommuneFound
      before?: string
      say: string
      because: string[]
      at: number[]
    }
  | {
      kind: 'choose'
      why: 'divided' | 'same-name' | 'slip'
      say: string
      ask: string
      options: PlaceOption[]
      because: string[]
      at: number[]
    }
  | {
      kind: 'narrow'
      level: 'name' | 'district' | 'province'
      province?: string
      /** The province of before that was named, where it is gone. */
      before?: string
      say: string
      ask: string
      options: PlaceOption[]
      because: string[]
      at: number[]
    }
  | { kind: 'none' }
