"""Settings of an example page and its site."""

from wizard.runtime.settings import PageSettings

PAGE: PageSettings = {
    "root": "..",
    "style": "dir/",
    "site": "",
    "suffix": " - Site",
    "preview": False,
}
