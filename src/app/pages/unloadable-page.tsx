// What is shown when not even the interface's texts could be fetched: said in both languages, since neither is there.
import { useEffect } from 'react';

/** Says that the program could not be loaded; loads again once the network is back. */
export function UnloadablePage() {
  useEffect(() => {
    const reload = () => location.reload();
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, []);
  return (
    <main className="app-page" role="alert">
      <h1>Không tải được chương trình</h1>
      <p>Máy chủ không trả lời hoặc mạng bị ngắt. Trang tự tải lại khi có mạng.</p>
      <p lang="en">
        The program could not be loaded: the server does not answer or the network is down. The page reloads
        once the network is back.
      </p>
      <button type="button" className="app-button" onClick={() => location.reload()}>
        Tải lại trang · <span lang="en">Reload</span>
      </button>
    </main>
  );
}
