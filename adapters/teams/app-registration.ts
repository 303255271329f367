/** The app's registration, and the endpoints of another cloud or of an emulator. */
export type AppRegistration = {
  readonly appId: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  readonly type: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly endpoints: Readonly<Record<string, string>>;
};

/** The names botbuilder reads. */
export function registration(app: AppRegistration): Readonly<Record<string, string>> {
  return {
    MicrosoftAppId: app.appId,
    MicrosoftAppType: app.type,
    ...(app.appPassword === undefined ? {} : { MicrosoftAppPassword: app.appPassword }),
    ...(app.tenantId === undefined ? {} : { MicrosoftAppTenantId: app.tenantId }),
  };
}
