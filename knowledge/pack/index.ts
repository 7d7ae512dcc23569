export { readPack } from './read.ts'
export { writePack } from './write.ts'
