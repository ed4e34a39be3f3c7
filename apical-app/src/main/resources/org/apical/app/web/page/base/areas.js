// Names of the areas of models, in the order in which people are shown them.

export const areas = /** @type {Record<string, string>} */ ({
  xas: 'X-ray absorption', debyeWaller: 'Debye-Waller factors', doubleWell: 'Double wells', qball: 'Q-balls', pairing: 'Pairing',
  jahnTeller: 'Jahn-Teller', polaron: 'Polarons', materials: 'Materials', iqtp: 'Tunnelling polarons', kuramoto: 'Synchronisation',
  phases: 'Phase separation', maps: 'Maps and puddles', superstripes: 'Superstripes', stripes: 'Stripe structure',
});
