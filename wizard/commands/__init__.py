"""The commands of editors: `wizard check`, `wizard paths` and so on."""
