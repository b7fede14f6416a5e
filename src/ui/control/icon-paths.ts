// Icons of controls as path data on a 24 × 24 grid, even-odd fill; own drawings. Pictograms of things are in theme.

/** Every control icon by name. */
export const ICON_PATHS = {
  'chevron-down': 'M5.5 8 12 14.5 18.5 8 20 9.5 12 17.5 4 9.5z',
  'chevron-right': 'M8 5.5 14.5 12 8 18.5 9.5 20 17.5 12 9.5 4z',
  close: 'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12 19 17.6 17.6 19 12 13.4 6.4 19 5 17.6 10.6 12 5 6.4z',
  play: 'M7 4.5 19.5 12 7 19.5z',
  pause: 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z',
  'step-back': 'M6 5h2.2v14H6zM19 5v14L9 12z',
  'step-forward': 'M15.8 5H18v14h-2.2zM5 5v14l10-7z',
  table: 'M3 5h18v14H3zM5 7v2.5h14V7zM5 11.5V14h6v-2.5zM13 11.5V14h6v-2.5zM5 16v1h6v-1zM13 16v1h6v-1z',
  chart: 'M3 4h2v14h16v2H3zM7 14l4-5 3.5 3 4-6 1.7 1.1-5.3 7.9-3.6-3.1-2.7 3.4z',
  'sort-up': 'M12 6 18.5 15h-13z',
  'sort-down': 'M12 18 5.5 9h13z',
  sun: 'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM11 1.5h2V5h-2zM11 19h2v3.5h-2zM1.5 11H5v2H1.5zM19 11h3.5v2H19zM4 5.4 5.4 4l2.4 2.4-1.4 1.4zM16.2 17.6l1.4-1.4L20 18.6 18.6 20zM4 18.6l2.4-2.4 1.4 1.4L5.4 20zM16.2 6.4 18.6 4 20 5.4l-2.4 2.4z',
  moon: 'M14.5 2.5a9.8 9.8 0 1 0 7 12.3A8 8 0 0 1 14.5 2.5z',
  retry: 'M12 4a8 8 0 0 1 7.4 5H17v2h6V5h-2v2.6A10 10 0 1 0 22 14h-2.1A8 8 0 1 1 12 4z',
  bolt: 'M13.5 2 5 13.5h5.2L9 22 19 9.5h-6z',
  star: 'M12 2.5 14.9 8.8 21.8 9.6 16.7 14.3 18.1 21.1 12 17.7 5.9 21.1 7.3 14.3 2.2 9.6 9.1 8.8z',
  'star-outline':
    'M12 2.5 14.9 8.8 21.8 9.6 16.7 14.3 18.1 21.1 12 17.7 5.9 21.1 7.3 14.3 2.2 9.6 9.1 8.8zM12 6.6 10.3 10.3 6.2 10.8 9.2 13.6 8.4 17.6 12 15.6 15.6 17.6 14.8 13.6 17.8 10.8 13.7 10.3z',
  compare: 'M4 9h6v11H4zM14 4h6v16h-6zM16 6v12h2V6z',
  locate:
    'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1.5h2V5h-2zM11 19h2v3.5h-2zM1.5 11H5v2H1.5zM19 11h3.5v2H19zM12 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z',
} as const;

/** Name of a control icon. */
export type IconName = keyof typeof ICON_PATHS;
