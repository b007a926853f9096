import type { Vocabulary } from '../patterns.js';

export const SPANISH_WORDS = {
  messages: `mensajes? | mensajitos | textos? | texts? | messages? | sms | (?:mensajes?|message) de (?:textos?|texts?) | notificaciones |
    avisos | alertas | recordatorios | promociones | publicidad | spam | propaganda | comunicaciones | whatsapps? | anuncios | msjs? | msj`,
  messagesOnly: `mensajes? | mensajitos | textos | texts? | messages? | sms | mensajes? de (?:textos?|texts?) | msjs? |
    suscripcion | suscripcion (?:a|de) (?:los )?(?:mensajes|textos|texts|sms) | (?:envio|servicio) de (?:mensajes|textos|texts|sms)`,
  which: `mas | sus? | estos | esos | estas | esas | este | esta | los | las | el | la | tus? | mis? | tantos | tantas | todos | todas | de | del | con |
    ningun | otros? | automaticos | a | al | numero | phone | number | escuela | academia | estudio | tipo | nada | cualquier | demas |
    futuros | ya | ustedes | gym | gimnasio | deseados | malditos | molestos | por | via | lo`,
  write: `(?:enviar|mandar|escribir|textear|contactar|molestar|mensajear|fastidiar|hostigar|acosar|llenar|fregar|joder|chingar)(?:me|nos|le|les)? |
    (?:mandando|enviando|escribiendo|molestando|texteando|contactando|fastidiando|llenando|jodiendo|chingando)(?:me|nos)?`,
  writeMe: `(?:enviar|mandar|escribir|textear|contactar|molestar|mensajear|fastidiar|hostigar|acosar|llenar)(?:me|nos) |
    (?:mandando|enviando|escribiendo|molestando|texteando|contactando|fastidiando)(?:me|nos)`,
  /** "manden", as said after "no me". */
  doNotWrite: `(?:envi|mand|text|texte|contact|molest|mensaje|fastidi|hostig|lleg|spame)(?:e|en|es|eis|ar|aran) | escrib(?:a|an|as|ais|ir) |
    contact | busquen | pongan | jodan | chinguen | lleguen | hablen |
    (?:vuelvan|vuelva|vuelvas) a (?:escribir|enviar|mandar|contactar|textear|molestar) |
    (?:sigan|siga|esten|este|anden|sigas) (?:mandando|enviando|escribiendo|texteando|molestando)`,
  cease: `dejen | deje | deja | dejad | dejar | dejo | dejamos | paren | pare | parar | para | detengan | detenga | cesen | cese | terminen | eviten | evite | basta |
    alto | parenle | parale | abstenganse | dejes | stop | no sigan`,
  end: `cancelar | cancelen | cancele | cancela | cancelo | detener | detengan | detenga | detengo | paren | pare | parar | paro | eliminar | eliminen | elimino |
    desactivar | desactiven | desactive | desactivo | suspender | suspendan | suspenda | quitar | quiten | quite | quito | terminen | terminar |
    (?:alto|basta|paren|pare|parenle|parale|ya|stop) (?:a|de|con) | basta ya de | alto | stop | no mas | ya no mas | cesen | anular | apaguen | frenen | frenar`,
  remove: `(?:quit|elimin|borr|retir|tach|baj)(?:en|e|a|ar|as|an) | sa(?:qu|c)(?:en|e|a|ar|as|an) | remuev(?:en|e|an|a) | remover |
    desuscrib(?:an|ir|a|e) | (?:dar|den|de|da) de baja`,
  removeMe: `(?:(?:quit|elimin|borr|retir|tach|baj)(?:en|e|a|ar|as)|sa(?:qu|c)(?:en|e|a|ar)|remuev(?:an|a)|remover|desuscrib(?:an|ir|a))(?:me|nos)`,
  myNumber: `a? ?(?:mi|este|nuestro|el|mi propio)? ?(?:numero|number|nombre y numero|phone|contacto|numero de phone|numero phone|phonenumber|numero de telefono)`,
  list: `listas? | base | base de datos | sistema | contactos | mensajes | registros? | grupo | chat | directorio | agenda | numeros | servicio | texts | textos | aqui | esto | todo | ahi |
    suscripcion | notificaciones | alertas | mensajes de texto | sms | text | base de datos`,
  of: `de | del | la | las | los | su | sus | esta | este | esa | estos | estas | todas | tu | el | lista | contactos | text | texts | mensajes | envio | difusion | en | base | grupo | sistema`,
} satisfies Vocabulary;
