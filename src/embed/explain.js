// What is said where the program cannot run, in both languages: it has no words of its own then.
const TEXTS = {
  file: [
    '接种排程不能直接从磁盘打开（地址以 file:// 开头）。请通过网页服务器打开这个文件夹，或打开单个文件 planner.html。',
    'Rollout Planner cannot be opened straight from the disk (an address that begins with file://). Open its folder through a web server, or open the single file planner.html.',
  ],
  browser: [
    '这个浏览器无法运行接种排程。请使用 2022 年以后的 Chrome、Edge、Firefox 或 Safari 浏览器。',
    'This browser cannot run Rollout Planner. Use Chrome, Edge, Firefox or Safari of 2022 or later.',
  ],
  loading: [
    '接种排程的文件没有全部载入。请检查网络连接，然后刷新页面。',
    'A part of Rollout Planner did not load. Check the connection, then reload the page.',
  ],
  program: [
    '接种排程因程序错误未能启动。请刷新页面；如果仍然如此，请把下面的文字告诉维护者。',
    'Rollout Planner did not start, because of a fault in the program. Reload the page; if it stays so, send the text below to its maintainers.',
  ],
};

/** Says in an element why the program does not run. */
export function explain(element, reason, error) {
  const [zh, en] = TEXTS[reason];
  // What stands in the page for browsers that cannot run it is better than nothing here, too.
  const example = reason === 'browser' && element.querySelector('.c-static');
  element.textContent = '';
  element.setAttribute('role', 'alert');
  const texts = [[zh, 'zh-Hans'], [en, 'en']];
  if (error) texts.push([String(error), 'en']);
  for (const [text, lang] of texts) {
    const paragraph = document.createElement('p');
    paragraph.lang = lang;
    paragraph.textContent = text;
    element.append(paragraph);
  }
  if (example) {
    example.className = 'c-table';
    element.append(example);
  }
  if (error) console.error(error);
}

/** Which of the reasons an error is. */
export function reasonOf(error) {
  if (typeof WebAssembly !== 'object' || error instanceof WebAssembly.CompileError) return 'browser';
  return error instanceof TypeError ? 'loading' : 'program';
}
