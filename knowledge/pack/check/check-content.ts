import type { CompileResult } from '../compile.ts'
import type { Problem } from '../problem.ts'
import { checkArticles } from './articles.ts'
import { checkAsked } from './asked.ts'
import { checkConditions } from './conditions.ts'
import { checkGlossary } from './glossary.ts'
import { checkHolidays } from './holidays.ts'
import { checkItems } from './items.ts'
import { checkLanguage } from './language.ts'
import { checkLegal } from './legal.ts'
import { checkLexicon } from './lexicon.ts'
import { checkLinks } from './links.ts'
import { checkNames } from './names.ts'
import { checkOptionWords } from './option-words.ts'
import { checkPatches } from './patches.ts'
import { checkProvinceRecords } from './province-records.ts'
import { checkQuestions } from './questions.ts'
import { checkSources } from './sources.ts'
import { checkTargets } from './targets.ts'
import { checkTone } from './tone.ts'

const CHECKS = [
  checkNames,
  checkConditions,
  checkSources,
  checkLinks,
  checkLegal,
  checkTargets,
  checkQuestions,
  checkOptionWords,
  checkItems,
  checkPatches,
  checkProvinceRecords,
  checkAsked,
  checkArticles,
  checkGlossary,
  checkHolidays,
  checkLexicon,
  checkLanguage,
  checkTone,
]

/** What the schemas cannot see: everything that lies between the lines and the files. */
export function checkContent(result: CompileResult): Problem[] {
  return CHECKS.flatMap((check) => check(result))
}
