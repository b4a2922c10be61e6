import { copyText } from './copy-text.ts';
import type { EmbedPanelControl } from './use-embed-panel.tsx';

interface ShareButtonsProps {
  /** What is passed on, for one who hears the button's name: "the figure". */
  readonly what: string;
  /** The address under which it is found again, as it is now. */
  readonly linkNow: () => string;
  /** What is said once the address is copied. */
  readonly copied: string;
  readonly embed: EmbedPanelControl;
  /** Tells the reader what came of it. */
  readonly say: (text: string) => void;
  /** A class for both buttons, beside that of all tools. */
  readonly className?: string;
}

/** Passes something on: by a link, or as HTML for another page. */
export function ShareButtons({ what, linkNow, copied, embed, say, className = '' }: ShareButtonsProps) {
  const takeLink = async () => {
    const link = linkNow();
    say((await copyText(link)) ? copied : `The browser does not let a page copy. The link: ${link}`);
  };
  return (
    <>
      <button type="button" class={`tool ${className}`.trim()} onClick={() => void takeLink()}>
        Copy link
      </button>
      <button
        type="button"
        class={`tool ${className}`.trim()}
        aria-label={`Embed ${what}`}
        aria-expanded={embed.isOpen}
        onClick={() => {
          embed.toggle().catch(() => say('This could not be loaded. Check your connection.'));
        }}
      >
        Embed
      </button>
    </>
  );
}
