import { render } from 'preact'
import { App } from './app.ts'
import { html } from './html.ts'
import { connect } from './live.ts'
import { startLanguage } from './words.ts'

const place = document.getElementById('simulator')
if (place !== null) {
  await startLanguage()
  connect()
  render(html`<${App} />`, place)
}
