// “None” is an answer, and an answer has an age: what a panel says where its feed has answered and holds no row for it.
import { EmptyState } from '#ui/frame/panel-state.tsx';
import { ConfirmedAge } from './confirmed-age.tsx';

/** `title` says what there is none of; under it stands when the feed last said so. */
export function NoRows({ feed, title, hint }: { feed: string; title: string; hint?: string }) {
  return (
    <>
      <EmptyState title={title} {...(hint === undefined ? {} : { hint })} />
      <ConfirmedAge feed={feed} />
    </>
  );
}
