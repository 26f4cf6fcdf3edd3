"""Run Chromium with an empty cache, at full speed or as slow as a cheap phone."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tasks.folders import ROOT
from tasks.requirements import CHROMIUM, need
from tests.support.visitor import PHONE

SLOWER = 4
"""The factor by which the processor of a cheap phone is slower."""

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Bytes per second, and latency in ms: Lighthouse's figures for Slow 4G
(https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md)."""

PATIENCE = 240_000
"""The timeout of every action, in ms: twice the time of the slowest one."""

_PROBE = """(() => {
  const marks = window.marks = {}
  const now = () => performance.timeOrigin + performance.now()
  addEventListener('click', event => {
    sessionStorage.clicked = performance.timeOrigin + event.timeStamp
  }, true)
  new MutationObserver(changes => {
    const {engine} = changes.at(-1).target.dataset
    marks[engine] ??= now()
    if (engine !== 'starting') {
      marks.clicked = Number(sessionStorage.clicked)
      console.info(`engine: ${engine}`)
    }
  }).observe(document, {subtree: true, attributeFilter: ['data-engine']})
})()"""
"""Records when the engine starts and is ready. It logs to the console, since polling
would slow down a busy page."""


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the Chromium of the tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=need(CHROMIUM))
        yield browser
        browser.close()


@contextmanager
def new_visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Open a new browser context, with an empty cache."""
    context = browser.new_context(locale="pl-PL", viewport=PHONE)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(_PROBE)
    yield context
    context.close()


@contextmanager
def slowed(browser: Browser, times: float) -> Iterator[None]:
    """Slow down all threads of all open pages, workers included.

    Chromium's `Emulation.setCPUThrottlingRate` slows down the main thread only.
    """
    if times == 1:
        yield
        return
    renderers = _renderers(browser)
    command = [sys.executable, "-m", "bench.slowly", str(times)]
    with subprocess.Popen([*command, *map(str, renderers)], cwd=ROOT) as helper:
        try:
            yield
        finally:
            helper.terminate()
            helper.wait()
            for renderer in renderers:
                with suppress(ProcessLookupError):
                    os.kill(renderer, signal.SIGCONT)


def limit(page: Page) -> None:
    """Limit the network of a page to Slow 4G."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)


def loop_in_worker(page: Page) -> float:
    """Return the time of a fixed loop in a worker, in ms."""
    taken: float = page.evaluate(
        """() => new Promise(done => {
          const code = `const start = performance.now()
            let sum = 0
            for (let i = 0; i < 1e8; i += 1) sum = (sum + i * 7) % 1000003
            postMessage(performance.now() - start)`
          const worker = new Worker(URL.createObjectURL(new Blob([code])))
          worker.onmessage = ({data}) => done(data)
        })"""
    )
    return taken


def _renderers(browser: Browser) -> list[int]:
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return [process["id"] for process in found if process["type"] == "renderer"]
