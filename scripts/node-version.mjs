// Imported first by every command: an older Node would fail later, on something nobody could make sense of.
const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Centralino needs Node 20 or later to start; this is ${process.version}. See https://nodejs.org/`)
  process.exit(1)
}
