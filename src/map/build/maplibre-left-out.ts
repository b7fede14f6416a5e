// What a flat map of backgrounds, fills, lines, circles and labels never calls of MapLibre, by the end of a module's path.

const SOURCE = 'maplibre-gl/src';

const within = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => `${SOURCE}/${folder}/${name}.ts`);

/** Modules of which nothing is called. */
export const MAPLIBRE_LEFT_OUT: readonly string[] = [
  // A globe, and relief in three dimensions.
  ...within('geo/projection', [
    'globe_camera_helper',
    'globe_covering_tiles_details_provider',
    'globe_projection',
    'globe_transform',
    'vertical_perspective_camera_helper',
    'vertical_perspective_projection',
    'vertical_perspective_transform',
  ]),
  ...within('render', ['terrain', 'terrain_coverage']),
  ...within('tile', ['terrain_tile_manager']),
  ...within('webgl', ['render_to_texture']),
  // Pictures, relief and films as sources: those of this map are GeoJSON and vector tiles.
  ...within('source', [
    'canvas_source',
    'image_source',
    'raster_dem_tile_source',
    'raster_dem_tile_worker_source',
    'raster_tile_source',
    'video_source',
    // Vector tiles are MVT, not MLT.
    'vector_tile_mlt',
  ]),
  // Layers drawn by deck.gl, or not at all.
  ...within('style/style_layer', [
    'color_relief_style_layer',
    'fill_extrusion_style_layer',
    'heatmap_style_layer',
    'hillshade_style_layer',
    'raster_style_layer',
  ]),
  ...within('data/bucket', ['fill_extrusion_bucket', 'heatmap_bucket']),
  ...within('webgl/draw', [
    'draw_collision_debug',
    'draw_color_relief',
    'draw_debug',
    'draw_fill_extrusion',
    'draw_heatmap',
    'draw_hillshade',
    'draw_raster',
    'draw_terrain',
  ]),
  ...within('webgl/program', [
    'atmosphere_program',
    'color_relief_program',
    'debug_program',
    'fill_extrusion_program',
    'heatmap_program',
    'hillshade_program',
    'raster_program',
  ]),
  // Styles are written here and tested; a build does not judge them.
  ...within('style', ['validate_style']),
  ...within('ui', ['hash']),
];

/** What only the worker calls: it lays out labels, and orders those that are written from right to left. */
export const MAPLIBRE_LEFT_OUT_OF_PAGE: readonly string[] = within('symbol', ['bidi']);

/** Shaders of what is left out: empty texts. */
export const MAPLIBRE_EMPTY_SHADERS = new RegExp(
  `${SOURCE}/shaders/glsl/(${[
    '_projection_globe',
    'atmosphere',
    'collision_box',
    'collision_circle',
    'color_relief',
    'debug',
    'fill_extrusion',
    'fill_extrusion_pattern',
    'heatmap',
    'heatmap_texture',
    'hillshade',
    'hillshade_prepare',
    'raster',
    'terrain',
    'terrain_depth',
    'terrain_height',
  ].join('|')})\\.(vertex|fragment)\\.glsl\\.g\\.ts$`,
);
