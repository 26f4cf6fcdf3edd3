"""Settings of an example page and its site."""

from wizard.runtime.bundle import PageSettings

PAGE: PageSettings = {
    "root": "..",
    "style": "dir/",
    "site": "",
    "suffix": " - Site",
    "later": "",
    "preview": False,
}
