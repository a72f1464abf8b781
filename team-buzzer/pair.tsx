import './pair-page.tsx'
