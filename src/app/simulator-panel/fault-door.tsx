// The way to the fault panel: a quiet button in the header of a simulated centre. Panel and desk are fetched when they are needed.
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
  type RefObject,
} from 'react';
import { useText } from '#i18n/i18n.ts';
import { getDeployment } from '#session/deployment.ts';
import { Glyph } from '#ui/control/glyph.tsx';
import { ICON_PATHS } from '#ui/control/icon-paths.ts';
import { ErrorBoundary } from '#ui/frame/error-boundary.tsx';
import { HeaderSlot } from '#ui/header/header-slot.ts';
import type { FaultDesk } from './fault-desk.ts';
import type { FaultPanelProps } from './fault-panel.tsx';

/** Other windows may have set faults: this one learns of them once it has drawn its first data. */
const LEARN_AFTER_MS = 8000;

/** What is fetched. */
interface Tools {
  desk: FaultDesk;
  Panel: ComponentType<FaultPanelProps>;
}

async function fetchTools(): Promise<Tools> {
  const [{ openFaultDesk }, { FaultPanel }] = await Promise.all([
    import('./fault-desk.ts'),
    import('./fault-panel.tsx'),
  ]);
  return { desk: openFaultDesk(), Panel: FaultPanel };
}

/** Gives every face below the door, and shows the panel over them; nothing of it in a centre with real sources. */
export function WithFaultDoor({ children }: { children: ReactNode }) {
  return getDeployment().simulated ? <FaultDoorway>{children}</FaultDoorway> : children;
}

function FaultDoorway({ children }: { children: ReactNode }) {
  const { t } = useText();
  const asked = new URLSearchParams(location.search);
  // Null until a person decides: then the address does, and one that was not understood is answered by the panel.
  const [chosen, setOpen] = useState<boolean | null>(null);
  const isAsked = asked.has('faults');
  const tools = useTools(chosen ?? isAsked, isAsked || asked.has('fault'));
  const isOpen = chosen ?? (isAsked || (tools !== null && tools.desk.refused.length > 0));
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const door = (
    <DoorButton isOpen={isOpen} desk={tools?.desk} button={button} onPress={() => setOpen(!isOpen)} />
  );
  return (
    <HeaderSlot value={door}>
      {children}
      {isOpen && tools && (
        <ErrorBoundary title={t('page.simulator.title')}>
          <tools.Panel desk={tools.desk} onClose={close} />
        </ErrorBoundary>
      )}
    </HeaderSlot>
  );
}

/** Fetches the tools now or a little later. */
function useTools(isWanted: boolean, isAsked: boolean): Tools | null {
  const [tools, setTools] = useState<Tools | null>(null);
  useEffect(() => {
    if (tools) return undefined;
    const delayMs = isWanted || isAsked ? 0 : LEARN_AFTER_MS;
    // Without a network the door stays shut; the next press tries again.
    const timer = setTimeout(() => fetchTools().then(setTools, () => undefined), delayMs);
    return () => clearTimeout(timer);
  }, [tools, isWanted, isAsked]);
  return tools;
}

const noChange = () => () => undefined;

interface DoorButtonProps {
  isOpen: boolean;
  desk: FaultDesk | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onPress: () => void;
}

function DoorButton({ isOpen, desk, button, onPress }: DoorButtonProps) {
  const { t } = useText();
  const count = useSyncExternalStore(desk?.subscribe ?? noChange, () =>
    desk ? Object.keys(desk.faults()).length : 0,
  );
  const label = t('page.simulator.open');
  const words = t('page.simulator.count', { count });
  return (
    <button
      ref={button}
      type="button"
      className="icon-button app-fault-door"
      aria-label={count > 0 ? `${label} (${words})` : label}
      aria-expanded={isOpen}
      title={label}
      onClick={onPress}
    >
      <Glyph path={ICON_PATHS.bolt} />
      {count > 0 && (
        <>
          <span className="app-fault-door__words">{words}</span>
          <span className="app-fault-door__count">{count}</span>
        </>
      )}
    </button>
  );
}
