// Who someone is and what they prefer.

export { defaultSettings, type Settings, settingsSchema } from './settings.ts';
export { LOCAL_USER, type UserId } from './user.ts';
