/** Debian’s packages of the browsers, their driver and a screen that nobody sees. */
export const debianPackages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'] as const;

/** What to do where one of them is missing. */
export const howToInstall = `On Debian: apt-get install ${debianPackages.join(' ')}`;
