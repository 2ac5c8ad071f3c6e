/** The phrases that tell text around a story from the story. Data only; each group names the kind it marks. */

const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join('|')})`

/** News agencies and services as they sign (“(AP)”, “(Reuters) -”). Matched case-sensitively. */
export const AGENCY = oneOf([
  'AP|A\\.P\\.|Associated Press|The Associated Press|Reuters|REUTERS|Thomson Reuters Foundation',
  'AFP|Agence France-Presse|UPI|dpa|DPA|EFE|ANSA|PTI|ANI|IANS|TASS|ITAR-TASS|Tass|Interfax|RIA Novosti',
  'Xinhua|XINHUA|Kyodo|Yonhap|KCNA|Bernama|Antara|Anadolu|Anadolu Agency|AA|IRNA|ISNA|Tasnim|Fars|Mehr',
  'SANA|WAM|KUNA|QNA|SPA|NNA|MENA|Petra|WAFA|Shafaq News|Ukrinform|Bloomberg|Bloomberg News|CNN|BBC|RNS|JTA',
  'CP|The Canadian Press|AAP|PA|PA Media|CNS|NYT|UPI\\.com|VOA|RFE/RL|MarketWatch|Dow Jones|Kathimerini',
])

/** Lines that sell or ask: the whole sentence or line is marked when it begins so. */
export const PROMOTION = oneOf([
  'subscribe(?: now| today| here| to\\b)',
  'sign up (?:now|today|here|for (?:our|the|free|your)\\b)',
  'register (?:now|for free|here)\\b',
  'stay (?:updated|informed|up to date|tuned|connected)\\b(?! (?:about|until))',
  'get (?:the latest|our (?:daily|weekly|free)|breaking) [^.!?]{0,60}(?:inbox|newsletter|alerts|app\\b)',
  "join (?:our|us on) (?:[\\w’' ]{0,30})(?:newsletter|channel|community|whatsapp|telegram)",
  'follow (?:us|our) (?:on|via|channel)\\b',
  'like us on (?:facebook|instagram)',
  'download (?:our|the) (?:free )?app\\b',
  'donate (?:now|today|here)\\b',
  'support (?:our|independent) journalism\\b',
  'already a (?:subscriber|member)\\b',
  'this article is (?:for|available to) subscribers\\b',
  'newsletter sign-?up\\b',
  'buy now\\b',
])

/** Pointers to other pages: the whole line is marked when it begins so. */
export const NAVIGATION = oneOf([
  '(?:read|see|find out|learn|view) more\\b(?! than)',
  'continue reading\\b',
  '(?:also|must) read\\b',
  '(?:see|read) also\\b',
  'related (?:articles?|stories|story|posts?|content|news|topics?|links?|coverage)\\b',
  'more (?:on this (?:story|topic)|from (?:this|our) \\w+|stories|in this section)\\b',
  '(?:recommended|suggested) (?:stories|articles|for you|reading)\\b',
  'most (?:read|viewed|popular)\\b(?= *:?$)',
  'you (?:may|might) also (?:like|be interested in)\\b',
  "editor[’']?s? (?:picks?|choice)\\b",
  'share (?:this|on|via)\\b(?= ?(?:article|story|page|post|on|via|facebook|twitter|x|email|whatsapp|:|$))',
  'click here\\b',
  'skip to (?:main )?content\\b',
  'back to (?:top|home)\\b',
  '(?:\\d+ )?comments?(?: \\(\\d+\\))? *$',
  '(?:leave|post|write) a (?:comment|reply)\\b',
  'view (?:all )?comments\\b',
  'advertisement *$',
  'advertising *$',
  'sponsored(?: content)? *$',
  'story continues below\\b',
  'loading\\.\\.\\.',
  'tags? ?:',
  'filed under ?:',
  'topics? ?:',
])

/** Rights and legal lines. */
export const COPYRIGHT = oneOf([
  '©',
  '\\(c\\) ?(?:copyright )?\\d{4}',
  'copyright (?:©|\\(c\\)|\\d{4}|by )',
  'all rights reserved\\b',
])

/** What agencies add below a story inside brackets: who wrote it, who edited it, that nobody did. */
export const AGENCY_NOTE = oneOf([
  '(?:additional |further )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by\\b',
  '(?:compiled|edited|written|translated|produced) by\\b',
  '(?:with|and) (?:inputs?|files|reporting|agency inputs?) from\\b',
  '(?:with )?agenc(?:y|ies)(?: inputs?)?\\)',
  'this (?:story|report|article|text|copy) (?:has|was|is) (?:not )?(?:been )?(?:edited|published|auto-generated|generated|translated|produced)\\b',
])

/** The same as a line of its own; stricter, as “Written by …” also begins sentences. */
export const AGENCY_LINE = oneOf([
  '(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and (?:[Ww]riting|[Ee]diting))? by \\p{Lu}',
  'This (?:story|report|article|copy) (?:has|was) (?:not )?been (?:edited|auto-generated|generated|translated|produced|published)\\b',
  "(?:\\p{Lu}[\\p{L}.’'-]*[ ,]+(?:(?:and|in|at|of) )?){2,12}contributed (?:to this (?:report|story|article)|reporting)\\b",
  '[Ww]ith (?:inputs?|files|reporting|agency inputs?) from \\p{Lu}',
])

/** Words before a date that say what it is of. */
export const DATE_LABEL = oneOf([
  'date(?:line)?',
  '(?:first |originally )?(?:published|posted|issued|released|created|filed|uploaded|aired)',
  '(?:last )?(?:updated|modified|revised|edited)',
  'publication date',
  'publish(?:ed)? date',
  'release date',
])

/** Words with which a photo's credit begins, inside brackets or at the start of a line. */
export const CREDIT_LABEL = oneOf([
  '(?:file |courtesy )?(?:photo(?:graph)?|picture|image|illustration|graphic|video|screenshot|screengrab)s?(?: credit| source)?',
  'credits?',
  'photo(?:graph)? illustration',
])

/** Signatures of photo services: `REUTERS/Jane Doe`, `AP Photo/Jane Doe`, `Jane Doe/AFP via Getty Images`. */
export const PHOTO_SERVICE = oneOf([
  '(?:REUTERS|Reuters|EPA|EPA-EFE|AFP|AA|Anadolu|Xinhua|TASS|ANI|PTI|UPI|PA|dpa) ?/ ?\\p{Lu}',
  'AP Photo\\b',
  '(?:(?<=[/–—|]\\s?)|via )(?:Getty Images|Getty|AFP|AP|EPA|Reuters|REUTERS|Anadolu|Xinhua)(?= *(?:[)\\]]|\\.?$))',
  '(?:Getty Images|Shutterstock|Alamy|NurPhoto|Flickr|iStock|Unsplash|Wikimedia Commons)(?= *(?:[)\\]]|\\.?$))',
])

/** With these a line is a caption. */
export const CAPTION_START = oneOf([
  'FILE ?(?:PHOTO|PIC|IMAGE)? ?[-–—:]',
  'File (?:photo|picture|image)\\b',
  'HANDOUT ?[-–—:]',
  'Pictured ?:',
  'Caption ?:',
  '(?:Photo|Image|Picture) caption\\b',
])
