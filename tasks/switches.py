"""What Chromium is started with in tests, so that it is quiet and quick."""

from __future__ import annotations

import os

_TURNED_OFF_BY_PLAYWRIGHT = (
    "AimEnabled",
    "AutoDeElevate",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "BlockOriginHeaderModificationOnRedirect",
    "DestroyProfileOnBrowserClose",
    "DialMediaRouteProvider",
    "GlobalMediaControls",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "Translate",
    "msEdgeUpdateLaunchServicesPreferredVersion",
    "msForceBrowserSignIn",
)
"""Of two switches with features to turn off the last one counts, so ours says all."""

_SUGGESTIONS = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
)
"""Pages of Chromium's own below the field of the address, which nobody sees in a test.

Every window brings its own two, even one without a head: a third of the work that
opening a page makes, the start of the engine included.
"""

FOR_CHROMIUM = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Without these Chromium calls home at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=" + ",".join([*_TURNED_OFF_BY_PLAYWRIGHT, *_SUGGESTIONS]),
    # Chromium's sandbox refuses to run as root.
    *(("--no-sandbox",) if os.geteuid() == 0 else ()),
)
