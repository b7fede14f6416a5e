// The table twin of a chart: the same words and figures as text, for reading aloud, copying and checking.
import '../charts.css';

/** Cells are written already; the first of each row names it. `title` says what the table shows. */
export interface FigureTableProps {
  title: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** The table; it scrolls by itself when it is long. */
export function FigureTable({ title, head, rows }: FigureTableProps) {
  return (
    <div className="series-table" role="region" tabIndex={0} aria-label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
