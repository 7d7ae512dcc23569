import { defineDesk } from './define.ts'
import { completeOldBrowser } from './old-browsers.ts'

completeOldBrowser()
defineDesk()
