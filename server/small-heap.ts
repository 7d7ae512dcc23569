import { setFlagsFromString } from 'node:v8'

// V8 would rather keep memory than collect it. Its flags work from the moment they are set, and what has grown stays:
// this module is imported before all others. The young generation stays as small as it starts, for the garbage of a
// start and of a turn dies at once; the old one grows in small steps.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=20')
