// @ts-check

/**
 * Nothing stays on the device: at a desk, the next person must not meet what the one
 * before has chosen. What Material would keep for ever, the colours, goes with the tab.
 */
Object.defineProperty(window, 'localStorage', { value: sessionStorage })
