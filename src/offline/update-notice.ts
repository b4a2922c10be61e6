/**
 * Says at the foot of the screen that there is another version; nothing on the page moves.
 * @param act - what the button does; it answers with words that are shown then
 */
export function showUpdate(words: string, button: string, act: () => Promise<string>): void {
  document.querySelector('.update-notice')?.remove();
  const notice = document.createElement('div');
  notice.className = 'update-notice no-print';
  notice.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = words;
  const create = (label: string, onClick: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button';
    made.textContent = label;
    made.addEventListener('click', onClick);
    return made;
  };
  const use = create(button, () => {
    void act().then((answer) => {
      text.textContent = answer;
    });
  });
  notice.append(
    text,
    use,
    create('Later', () => notice.remove()),
  );
  document.body.append(notice);
}
