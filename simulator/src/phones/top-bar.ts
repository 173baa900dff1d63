import type { VNode } from 'preact'
import { html } from './html.ts'
import { Icon } from './icons.ts'
import { consoleUrl, root } from './root.ts'
import { currentLanguage, type Language, speak, word } from './words.ts'

const languages: Language[] = ['en', 'it']

export function TopBar({ lost }: { lost: boolean }): VNode {
  return html`<header class="top">
    <svg class="logo" viewBox="0 0 44 44" aria-hidden="true">
      <path d="M33.2 13.6a14 14 0 1 0 0 16.8" fill="none" stroke="#FFFDF9" stroke-width="5" stroke-linecap="round" />
      <path d="M22 22H40" stroke="#E3A11F" stroke-width="3.6" stroke-linecap="round" />
      <circle cx="22" cy="22" r="5.6" fill="#E3A11F" />
    </svg>
    <h1>${word('top.title')}</h1>
    <small role="status">${lost ? word('top.lost') : word('top.about')}</small>
    <span class="gap"></span>
    <span class="languages" role="group" aria-label=${word('top.language')}>
      ${languages.map(
        (
          language,
        ) => html`<button type="button" lang=${language} aria-pressed=${currentLanguage() === language} onClick=${() => void speak(language)}>
          ${language.toUpperCase()}
        </button>`,
      )}
    </span>
    <a class="pill" href=${`${root}/control/openapi.json`} aria-label=${word('top.control')}><${Icon} name="book" size=${15} /><span>${word('top.control')}</span></a>
    ${consoleUrl !== '' && html`<a class="pill" href=${consoleUrl} aria-label=${word('top.console')}><span>${word('top.console')}</span><${Icon} name="arrowRight" size=${15} /></a>`}
  </header>`
}
