import classes from './bot.module.css'

const tones = ['var(--accent-line)', 'var(--lamp-line)', 'var(--urgent)', 'var(--ok)']

/** From an answer to its skillset; a drawing, the words stand at both ends. */
export function AnswerCord({ index }: { index: number }) {
  const tone = tones[index % tones.length]
  return (
    <svg className={classes.cord} viewBox="0 0 84 40" aria-hidden="true">
      <path d="M6 14C24 36 60 36 78 14" fill="none" stroke={tone} strokeWidth="3.5" strokeLinecap="round" />
      <circle cx="6" cy="14" r="5" fill={tone} />
      <circle cx="78" cy="14" r="5" fill={tone} />
    </svg>
  )
}
