// @ts-check

/**
 * Nothing stays on the device: at a desk, the next person must not meet what the one
 * before has chosen. The colours, which Material would store permanently, are lost with the tab.
 */
Object.defineProperty(window, 'localStorage', { value: sessionStorage })
