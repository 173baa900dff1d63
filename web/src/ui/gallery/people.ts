/** Names that break careless layouts. */
export const people = [
  { id: 'c-jean', name: 'Jean-Baptiste de La Rochefoucauld' },
  { id: 'c-olu', name: 'Oluwaseun Adebayo-Williams' },
  { id: 'c-ale', name: 'Alessandra Montefeltro-Castellani' },
  { id: 'c-moh', name: 'محمد عبد الرحمن الفيومي' },
  { id: 'c-ele', name: 'Ελένη Παπαδοπούλου' },
  { id: 'c-num', name: '+39 347 115 8820' },
  { id: 'c-dar', name: 'Дарья Ковалёва' },
  { id: 'c-stu', name: 'Studio Architetti Bonomi & Figli S.r.l.' },
  { id: 'c-sak', name: '田中 さくら' },
  { id: 'c-pri', name: 'Priya Raghunathan-Subramaniam' },
  { id: 'c-giu', name: 'Giuseppina Ferrari' },
  { id: 'c-mar', name: 'Marco Tullio' },
]
