// Catches a face that fails, or whose code could not be fetched: another face is another try.
import { Component, type ReactNode } from 'react';

/** Shows its children until one throws, then the fallback. */
export class FaceBoundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { hasFault: boolean }
> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { hasFault: boolean } {
    return { hasFault: true };
  }

  override render(): ReactNode {
    return this.state.hasFault ? this.props.fallback : this.props.children;
  }
}
