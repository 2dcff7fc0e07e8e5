/* SPDX-License-Identifier: MIT */
/* script: which language a stretch of text is set in, where its letters say that it cannot be the one it is said to be in.

   In: the runs of a paragraph. Out: the same, parted where the script changes, each with a language of its script.
   How it thinks: a document says one language for many words, but a Russian name in an English line is hyphenated by Russian patterns, shaped and tagged as
   Russian. The script of a letter is known; if the run's language is written in it, that stays, else the script's most frequent language takes its place. Chinese
   characters are Japanese where kana stand in the paragraph, Korean where Hangul does, else Chinese. Signs and figures go with the letters before them.
   What it does not do: languages that share a script; those must be said.

   Specimen: the line "The daily Известия wrote" said to be en is en, ru, en. */
#include "typeset/typeset_in.h"

typedef enum { SCRIPT_NONE, SCRIPT_LATIN, SCRIPT_CYRILLIC, SCRIPT_GREEK, SCRIPT_ARABIC, SCRIPT_HEBREW, SCRIPT_DEVANAGARI, SCRIPT_HAN, SCRIPT_HANGUL, SCRIPT_THAI, SCRIPT_OTHER } Script;

static Script script_of(uint32_t c) {
    static const struct { uint32_t from, to; Script script; } blocks[] = {
        { 'A', 'Z', SCRIPT_LATIN }, { 'a', 'z', SCRIPT_LATIN }, { 0xC0, 0x24F, SCRIPT_LATIN }, { 0x370, 0x3FF, SCRIPT_GREEK }, { 0x400, 0x52F, SCRIPT_CYRILLIC },
        { 0x591, 0x5F4, SCRIPT_HEBREW }, { 0x600, 0x6FF, SCRIPT_ARABIC }, { 0x750, 0x77F, SCRIPT_ARABIC }, { 0x8A0, 0x8FF, SCRIPT_ARABIC },
        { 0x900, 0x97F, SCRIPT_DEVANAGARI }, { 0x980, 0xDFF, SCRIPT_OTHER }, { 0xE00, 0xE7F, SCRIPT_THAI }, { 0xE80, 0x10FF, SCRIPT_OTHER },
        { 0x1100, 0x11FF, SCRIPT_HANGUL }, { 0x1200, 0x1DFF, SCRIPT_OTHER }, { 0x1E00, 0x1EFF, SCRIPT_LATIN }, { 0x1F00, 0x1FFF, SCRIPT_GREEK },
        { 0x2E80, 0x312F, SCRIPT_HAN }, { 0x3130, 0x318F, SCRIPT_HANGUL }, { 0x3190, 0x9FFF, SCRIPT_HAN }, { 0xA000, 0xABFF, SCRIPT_OTHER },
        { 0xAC00, 0xD7FF, SCRIPT_HANGUL }, { 0xF900, 0xFAFF, SCRIPT_HAN }, { 0xFB1D, 0xFB4F, SCRIPT_HEBREW }, { 0xFB50, 0xFDFF, SCRIPT_ARABIC },
        { 0xFE70, 0xFEFC, SCRIPT_ARABIC }, { 0xFF01, 0xFFEF, SCRIPT_HAN }, { 0x20000, 0x3FFFF, SCRIPT_HAN },
    };
    size_t low = 0, high = COUNT(blocks);
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (blocks[mid].to < c) low = mid + 1;
        else high = mid;
    }
    return low < COUNT(blocks) && c >= blocks[low].from ? blocks[low].script : SCRIPT_NONE;
}

/* The languages written in a script other than Latin; the first of each script stands for it. */
static const struct { const char *language; Script script; } scripts_table[] = {
    { "ru", SCRIPT_CYRILLIC }, { "uk", SCRIPT_CYRILLIC }, { "be", SCRIPT_CYRILLIC }, { "bg", SCRIPT_CYRILLIC }, { "mk", SCRIPT_CYRILLIC }, { "sr", SCRIPT_CYRILLIC },
    { "kk", SCRIPT_CYRILLIC }, { "ky", SCRIPT_CYRILLIC }, { "mn", SCRIPT_CYRILLIC }, { "tg", SCRIPT_CYRILLIC }, { "el", SCRIPT_GREEK }, { "ar", SCRIPT_ARABIC },
    { "fa", SCRIPT_ARABIC }, { "ur", SCRIPT_ARABIC }, { "ps", SCRIPT_ARABIC }, { "he", SCRIPT_HEBREW }, { "yi", SCRIPT_HEBREW }, { "hi", SCRIPT_DEVANAGARI },
    { "mr", SCRIPT_DEVANAGARI }, { "ne", SCRIPT_DEVANAGARI }, { "zh", SCRIPT_HAN }, { "ja", SCRIPT_HAN }, { "ko", SCRIPT_HANGUL }, { "th", SCRIPT_THAI },
};

static bool is_language(Str tag, const char *language) { return str_starts(tag, str_of(language)) && (tag.len == 2 || tag.at[2] == '-'); }

/* Is this language written in that script? An unknown one is written in Latin letters, and perhaps in a script that has no name here. */
static bool written_in(Str language, Script script) {
    if (script == SCRIPT_HAN && is_language(language, "ko")) return true;
    for (size_t i = 0; i < COUNT(scripts_table); i++)
        if (is_language(language, scripts_table[i].language)) return scripts_table[i].script == script;
    return script == SCRIPT_LATIN || script == SCRIPT_OTHER;
}

static Str language_for(Script script, Str said, bool kana, bool hangul) {
    if (script == SCRIPT_NONE || written_in(said, script)) return said;
    if (script == SCRIPT_LATIN) return STR("en");           /* a Latin word in a Russian line: shaped, and divided, as English */
    if (script == SCRIPT_HAN && (kana || hangul)) return kana ? STR("ja") : STR("ko");
    for (size_t i = 0; i < COUNT(scripts_table); i++)
        if (scripts_table[i].script == script) return str_of(scripts_table[i].language);
    return said;
}

void script_runs(Para *q) {
    bool kana = false, hangul = false;
    Str text = { q->text.at, q->text.len };
    for (size_t pos = 0; pos < text.len;) {
        uint32_t c = utf8_next(text, &pos);
        kana |= c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
        hangul |= c >= 0xAC00 && c <= 0xD7A3;
    }
    size_t n = q->runs.len;
    VEC(Stretch) all = { 0 };
    for (size_t i = 0; i < n; i++) {
        Stretch r = q->runs.at[i];
        Str said = r.language;
        Script now = SCRIPT_NONE;
        size_t end = r.to;
        for (size_t pos = r.from; pos < end;) {
            size_t from = pos;
            Script script = script_of(utf8_next((Str){ text.at, end }, &pos));
            if (script == SCRIPT_NONE || script == now) continue;
            if (now != SCRIPT_NONE && !str_eq(language_for(script, said, kana, hangul), r.language) && all.len < UINT16_MAX - n) {
                r.to = (uint32_t)from;
                vec_push(q->a, &all, r);
                r.from = (uint32_t)from;
            }
            now = script;
            r.language = language_for(script, said, kana, hangul);
        }
        r.to = (uint32_t)end;
        vec_push(q->a, &all, r);
    }
    q->runs.at = all.at;
    q->runs.len = all.len;
    q->runs.cap = all.cap;
}
