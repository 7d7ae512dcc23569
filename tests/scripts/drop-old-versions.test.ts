import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dropOldVersions } from '../../scripts/drop-old-versions.ts'

test('the newest launchers stay, with all that they load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'))
  // Oldest first; a panel may serve several launchers, and a language several panels.
  const files = {
    'widget-a.js': 'panel-a.js',
    'widget-b.js': 'panel-b.js',
    'widget-c.js': 'panel-b.js',
    'panel-a.js': 'strings-en-a.json thieu-a.js',
    'panel-b.js': 'strings-en-b.json thieu-b.js',
    'strings-en-a.json': '{}',
    'strings-en-b.json': '{}',
    'thieu-a.js': '',
    'thieu-b.js': '',
    'khung-a.js': '',
    'khung-b.js': '',
    'khung-c.js': '',
    'widget.js': 'panel-b.js',
    'manifest.json': '{}',
  }
  Object.entries(files).forEach(([name, text], age) => {
    writeFileSync(join(folder, name), text)
    utimesSync(join(folder, name), age, age)
  })
  try {
    dropOldVersions(folder, 2)
    expect(readdirSync(folder).sort()).toEqual([
      'khung-b.js',
      'khung-c.js',
      'manifest.json',
      'panel-b.js',
      'strings-en-b.json',
      'thieu-b.js',
      'widget-b.js',
      'widget-c.js',
      'widget.js',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
