import { html, type TemplateResult } from 'lit'
import { BINDINGS } from './keys.ts'
import { deskStrings as strings } from './strings.ts'

/** What stands on the desk before anything is in work. */
export function welcome(): TemplateResult {
  return html`<section class="pane welcome-pane" aria-label=${strings.welcome}>
    <div class="welcome">
      <h2>${strings.welcome}</h2>
      <p>${strings.welcomeText}</p>
      <p class="quiet">${strings.welcomeExamples}</p>
      <h3>${strings.keysTitle}</h3>
      <ul class="keys">
        ${BINDINGS.filter(({ place }) => place === 'everywhere').map(
          ({ keys, label }) => html`<li><kbd>${keys[0]}</kbd> ${label}</li>`,
        )}
      </ul>
    </div>
  </section>`
}
