// Reads a PDF back as a reader of paper would: its sheets, the words on them from top to bottom, and the fonts they are set in.
import { getDocumentProxy } from 'unpdf';

/** A run of text; `yPt` is the height of its line above the sheet's lower edge, points. */
export type PdfRun = { readonly text: string; readonly yPt: number };

/** A sheet; sizes in points (1/72 inch), runs in the order in which they were painted. */
export type PdfSheet = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly runs: readonly PdfRun[];
};

/** What was read. */
export type ReadPdf = {
  readonly sheets: readonly PdfSheet[];
  /** PostScript names of the fonts that carry their glyphs in the file. */
  readonly embedded: readonly string[];
  /** Names of fonts that only point to one of the reader's machine. */
  readonly missing: readonly string[];
};

/** Reads the bytes of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { embedded, missing } = readFonts(bytes);
  // The library takes the buffer away from its caller.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const sheets: PdfSheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str !== '' ? [{ text: item.str, yPt: Number(item.transform[5]) }] : [],
    );
    sheets.push({ widthPt: right - left, heightPt: top - bottom, runs });
  }
  await document.loadingTask.destroy();
  return { sheets, embedded, missing };
}

/** Descriptors stand uncompressed in what Chromium writes; one with a font file carries its glyphs. */
function readFonts(bytes: Uint8Array): Pick<ReadPdf, 'embedded' | 'missing'> {
  const source = Buffer.from(bytes).toString('latin1');
  const descriptors = [...source.matchAll(/<<[^<>]*\/Type\s*\/FontDescriptor[^<>]*>>/g)].map(
    ([text]) => text,
  );
  const nameOf = (descriptor: string) => /\/FontName\s*\/([^\s/]+)/.exec(descriptor)?.[1] ?? '';
  const isEmbedded = (descriptor: string) => /\/FontFile[23]?\s/.test(descriptor);
  return {
    embedded: descriptors.filter(isEmbedded).map(nameOf),
    missing: descriptors.filter((descriptor) => !isEmbedded(descriptor)).map(nameOf),
  };
}
