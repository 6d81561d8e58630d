/** Said again of dashboards/access, which stands above this room; a test there compares them. */
export const officeRoles = ['leadership', 'analyst', 'spokesperson', 'administrator'] as const;
