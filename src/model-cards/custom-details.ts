/** Where everybody's own entries stand, and Ringi's among them. */
export const customDetails = ['additional_information', 'custom_details'] as const;
