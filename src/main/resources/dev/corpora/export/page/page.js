// Puts everything in its place and keeps it there.
const themes = { auto: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" };
let theme = "auto";

function showTheme() {
  byId("theme").textContent = themes[theme];
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

byId("theme").addEventListener("click", () => {
  const names = Object.keys(themes);
  theme = names[(names.indexOf(theme) + 1) % names.length];
  showTheme();
  drawCharts();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawCharts);

let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth !== width) {
    width = window.innerWidth;
    requestAnimationFrame(drawCharts);
  }
});
window.addEventListener("beforeprint", () => {
  document.documentElement.dataset.printing = "";
  printTerms();
  drawCharts();
});
window.addEventListener("afterprint", () => {
  delete document.documentElement.dataset.printing;
  drawCharts();
});

showTheme();
drawOverview();
filters();
head();
gridKeys();
scatterHands();
chosen.listeners.push(drawTerms, drawCharts);
choose();
drawDocuments();
drawRuns();
drawQueue();
drawOverlap();
document.documentElement.dataset.ready = "";
