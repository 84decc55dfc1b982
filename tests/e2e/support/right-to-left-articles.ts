/** Two invented pieces of news that are written from right to left, with invented people. */

export const ARABIC = {
  title: "بلدية المرفأ تؤجل افتتاح الجسر الجديد",
  outlet: "صحيفة الساحل",
  paragraphs: [
    "أعلنت بلدية المرفأ يوم الاثنين تأجيل افتتاح الجسر الجديد إلى الربيع المقبل، بعد أشهر من العمل على ضفتي النهر.",
    "«لن نفتح الجسر قبل أن تكتمل فحوص السلامة كلها، ولن نستعجل أحدًا» قال المهندس سليم الورّاق للصحفيين، مضيفًا أن العمل يسير كما خُطط له.",
    "ورأت مديرة المتحف هالة النجّار أن الزوار “سيجدون طريقًا بديلة عبر الميناء” خلال أعمال الصيانة التي تنفذها شركة Nordhafen 24.",
    "اشتركوا في نشرتنا البريدية!",
  ],
  quote: "«لن نفتح الجسر قبل أن تكتمل فحوص السلامة كلها، ولن نستعجل أحدًا»",
  cue: "قال",
  speaker: "المهندس سليم الورّاق",
  second: "“سيجدون طريقًا بديلة عبر الميناء”",
  secondSpeaker: "هالة النجّار",
  sign: "اشتركوا في نشرتنا البريدية!",
} as const;

/** Gershayim stand inside the acronyms, in one of them as the typewriter's quotation mark. */
export const HEBREW = {
  title: "העירייה תדחה את פתיחת הגשר לאביב",
  outlet: "עיתון החוף",
  paragraphs: [
    "העירייה הודיעה ביום שני כי הגשר החדש ייפתח רק באביב, לאחר חודשים של עבודה בשתי גדות הנהר.",
    "“לא נפתח את הגשר לפני שמנכ״ל החברה יאשר את כל הבדיקות,” אמרה המהנדסת נועה ברקת לכתבים.",
    'לדברי עו״ד אלון שפירא, "הבדיקות שהזמין מנכ"ל הנמל יסתיימו בזמן" והתושבים יקבלו הודעה מראש.',
    "הירשמו לידיעון שלנו!",
  ],
  quote: "“לא נפתח את הגשר לפני שמנכ״ל החברה יאשר את כל הבדיקות,”",
  cue: "אמרה",
  speaker: "המהנדסת נועה ברקת",
  second: '"הבדיקות שהזמין מנכ"ל הנמל יסתיימו בזמן"',
  secondSpeaker: "אלון שפירא",
  sign: "הירשמו לידיעון שלנו!",
} as const;

export type Story = typeof ARABIC | typeof HEBREW;

/** The text as it is pasted and as it is kept: a headline, and paragraphs with a blank line between them. */
export const textOf = ({ title, paragraphs }: Story): string => `${[title, ...paragraphs].join("\n\n")}\n`;
