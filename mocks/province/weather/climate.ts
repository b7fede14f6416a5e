// Monthly climate of the province's coast, January to December: rounded general knowledge, for a believable simulation only.

/** Mean air temperature, °C. */
export const MEAN_TEMPERATURE_C = [25.6, 26.0, 27.4, 28.9, 29.2, 28.5, 27.9, 27.9, 27.6, 27.2, 27.0, 26.1];

/** Thunderstorm cells a day over the mainland. */
export const STORM_CELLS_PER_DAY = [0.03, 0.03, 0.08, 0.5, 2.6, 3.2, 3.5, 3.3, 3.8, 3.4, 1.1, 0.2];

/** Strength of widespread rain, 0 to 1. */
export const WIDESPREAD_RAIN = [0.03, 0.02, 0.03, 0.12, 0.5, 0.6, 0.68, 0.65, 0.8, 0.9, 0.5, 0.15];

/** Share of the south-west monsoon; the rest of the year belongs to the north-east monsoon. */
export const SOUTH_WEST_MONSOON = [0, 0, 0, 0.15, 0.6, 0.95, 1, 1, 0.85, 0.45, 0.08, 0];

/** Mean rain a day, mm, what reservoirs were built for. */
export const MEAN_RAIN_MM_PER_DAY = [0.3, 0.2, 0.4, 1.8, 6.0, 7.2, 7.9, 7.5, 8.6, 8.2, 3.0, 0.8];

/** 0 in the wet season, 1 in the dry season, when particles stay in the air. */
export const DRY_SEASON = [1, 1, 0.9, 0.6, 0.2, 0.05, 0, 0, 0.05, 0.15, 0.45, 0.85];
