import { Component } from 'preact';
import type { ComponentType } from 'preact';

/** Thrown to Preact while a view is on its way: it keeps what the build drew until this is fulfilled. */
class ViewIsLoading extends Error implements PromiseLike<void> {
  override readonly name = 'ViewIsLoading';
  readonly then: PromiseLike<void>['then'];

  constructor(loading: Promise<void>) {
    super('The view is still being loaded.');
    this.then = loading.then.bind(loading);
  }
}

/**
 * A component that is loaded when it is first drawn. The build waits for it and draws it whole. In the browser it
 * draws nothing until it has come; where the build drew it before, that stays on the page, untouched, and is taken
 * over then. A download that fails is tried again when the component is next mounted.
 */
export function lazyView<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let View: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const begin = () =>
    (loading ??= load().then(
      (module) => {
        View = module.default;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));

  function Loaded(props: Props) {
    if (View === null) throw new ViewIsLoading(begin());
    return <View {...props} />;
  }

  return class LazyView extends Component<Props> {
    private isWaiting = false;

    override shouldComponentUpdate(): boolean {
      return !this.isWaiting;
    }

    override componentDidCatch(thrown: unknown): void {
      if (!(thrown instanceof ViewIsLoading)) throw thrown;
      this.isWaiting = true;
      // Preact takes a state that was set for the sign that what was thrown is dealt with.
      this.setState({});
      thrown.then(() => {
        this.isWaiting = false;
        this.forceUpdate();
      }, reportError);
    }

    override render() {
      return <Loaded {...this.props} />;
    }
  };
}
