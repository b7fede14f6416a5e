// Types that keep both languages complete: the Vietnamese tree gives the shape, English must fill it.

/** The same tree with any strings at its leaves. */
export type MessageTree<Tree> = {
  [Key in keyof Tree]: Tree[Key] extends string ? string : MessageTree<Tree[Key]>;
};

/** Dotted paths to the leaves of a tree, e.g. `tile.target`. */
export type LeafPath<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${LeafPath<Tree[Key]>}`;
}[keyof Tree & string];
