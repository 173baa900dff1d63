import type { Page } from '@playwright/test'

/** The longest that anything on the page may take to change its place, size or turn, ms; what only fades does not count. */
export function longestMove(page: Page): Promise<number> {
  return page.evaluate(() => {
    const moving =
      /^(all|transform|translate|scale|rotate|offset.*|inset.*|left|top|right|bottom|(min-|max-)?(width|height)|margin.*|stroke-dash.*)$/
    const milliseconds = (text = '0s') => Number.parseFloat(text) * (text.endsWith('ms') ? 1 : 1000)
    const rulesOf = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => ('cssRules' in rule ? [rule, ...rulesOf(rule.cssRules as CSSRuleList)] : [rule]))
    const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules))
    const travels = new Set(
      rules
        .filter((rule) => rule instanceof CSSKeyframesRule)
        .filter((rule) =>
          [...rule].some((frame) => [...(frame as CSSKeyframeRule).style].some((name) => moving.test(name))),
        )
        .map((rule) => rule.name),
    )
    const longestOf = (style: CSSStyleDeclaration): number => {
      const listed = (name: string) => style.getPropertyValue(name).split(', ')
      const [durations, spans] = [listed('transition-duration'), listed('animation-duration')]
      const transitions = listed('transition-property').map((name, i) =>
        moving.test(name) ? milliseconds(durations[i % durations.length]) : 0,
      )
      const animations = listed('animation-name').map((name, i) =>
        travels.has(name) ? milliseconds(spans[i % spans.length]) : 0,
      )
      return Math.max(...transitions, ...animations)
    }
    return Math.max(...[...document.querySelectorAll('*')].map((one) => longestOf(getComputedStyle(one))))
  })
}
