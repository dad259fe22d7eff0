/** Every word that the widget says itself. `{n}` and `{name}` are filled in. */
export interface Texts {
  readonly open: string;
  readonly openUnread: string;
  readonly close: string;
  readonly conversation: string;
  readonly begin: string;
  readonly hello: string;
  readonly placeholder: string;
  readonly send: string;
  readonly consent: string;
  readonly agree: string;
  readonly writing: string;
  readonly connecting: string;
  readonly reconnecting: string;
  readonly offline: string;
  readonly queued: string;
  readonly retry: string;
  readonly discard: string;
  readonly newer: string;
  readonly sources: string;
  readonly source: string;
  readonly page: string;
  readonly closeSource: string;
  readonly left: string;
  readonly tooLong: string;
  readonly you: string;
  readonly chosen: string;
  readonly unknown: string;
}

const en: Texts = {
  open: 'Open the chat',
  openUnread: 'Open the chat, new messages: {n}',
  close: 'Close the chat',
  conversation: 'Conversation with {name}',
  begin: 'This is your chat with {name}. Say hello to begin.',
  hello: 'Hello!',
  placeholder: 'Write a message…',
  send: 'Send',
  consent: 'Before you write',
  agree: 'I agree',
  writing: '{name} is writing…',
  connecting: 'Connecting…',
  reconnecting: 'Connecting again…',
  offline: 'You are offline',
  queued: 'Kept, and sent as soon as you are connected',
  retry: 'Try again',
  discard: 'Delete',
  newer: 'New messages',
  sources: 'Sources of this answer',
  source: 'From the source',
  page: 'p. {n}',
  closeSource: 'Back to the chat',
  left: '{n} characters left',
  tooLong: '{n} characters too many',
  you: 'You',
  chosen: 'your answer',
  unknown: 'There is no chat here any more.',
};

const es: Texts = {
  open: 'Abrir el chat',
  openUnread: 'Abrir el chat, mensajes nuevos: {n}',
  close: 'Cerrar el chat',
  conversation: 'Conversación con {name}',
  begin: 'Este es tu chat con {name}. Saluda para empezar.',
  hello: '¡Hola!',
  placeholder: 'Escribe un mensaje…',
  send: 'Enviar',
  consent: 'Antes de escribir',
  agree: 'Acepto',
  writing: '{name} está escribiendo…',
  connecting: 'Conectando…',
  reconnecting: 'Conectando de nuevo…',
  offline: 'Sin conexión',
  queued: 'Guardado; se enviará en cuanto haya conexión',
  retry: 'Reintentar',
  discard: 'Borrar',
  newer: 'Mensajes nuevos',
  sources: 'Fuentes de esta respuesta',
  source: 'De la fuente',
  page: 'pág. {n}',
  closeSource: 'Volver al chat',
  left: 'Quedan {n} caracteres',
  tooLong: 'Sobran {n} caracteres',
  you: 'Tú',
  chosen: 'tu respuesta',
  unknown: 'Aquí ya no hay ningún chat.',
};

export const LANGUAGES: Readonly<Record<string, Texts>> = { en, es };
