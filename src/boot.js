// Loads the program and starts it, or says in #app why it does not start.
// A file of its own, since the page's policy forbids scripts inside the HTML.
(function () {
  'use strict';

  const TEXTS = {
    file: [
      '接种排程不能直接从磁盘打开（地址以 file:// 开头）。请通过网页服务器打开这个文件夹。',
      'Rollout Planner cannot be opened straight from the disk (an address that begins with file://). Open its folder through a web server.',
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

  function paragraph(text, lang) {
    const p = document.createElement('p');
    p.lang = lang;
    p.textContent = text;
    return p;
  }

  function explain(reason, error) {
    const app = document.getElementById('app');
    app.textContent = '';
    app.setAttribute('role', 'alert');
    app.append(paragraph(TEXTS[reason][0], 'zh-Hans'), paragraph(TEXTS[reason][1], 'en'));
    if (error) {
      app.append(paragraph(String(error), 'en'));
      console.error(error);
    }
  }

  if (location.protocol === 'file:') return explain('file');
  if (typeof WebAssembly !== 'object') return explain('browser');

  const glue = document.querySelector('link[rel="modulepreload"]').href;
  const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;
  const fetched = fetch(wasm).then(function (response) {
    if (!response.ok) throw new TypeError(response.status + ' ' + wasm);
    return response;
  });

  Promise.all([import(glue), fetched]).then(
    function (parts) {
      const program = parts[0];
      const open = () => program.openPage(document.getElementById('app'));
      return program.default({ module_or_path: parts[1] }).then(open).catch(function (error) {
        explain(error instanceof WebAssembly.CompileError ? 'browser' : 'program', error);
      });
    },
    function (error) {
      explain('loading', error);
    },
  );
})();
