(() => {
    let chosen = null;
    try {
        chosen = localStorage.getItem('camerahub.theme');
    } catch {
        // No storage in this browser window: the system's choice holds.
    }
    const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
