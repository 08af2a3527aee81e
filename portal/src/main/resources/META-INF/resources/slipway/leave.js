// Vaadin's push listens to "unload", which browsers are giving up; "pagehide" comes at the same moment. A page that the
// browser has kept, and shows again, has lost its push by then: it starts anew.
(() => {
  const listen = window.addEventListener;
  window.addEventListener = function (type, ...rest) {
    return listen.call(this ?? window, type === 'unload' ? 'pagehide' : type, ...rest);
  };
  listen.call(window, 'pageshow', (event) => {
    if (event.persisted) location.reload();
  });
})();
