/* SPDX-License-Identifier: MIT */
/* Transcripts and interviews: whose words a block holds.

   In: a sheet without furniture. Out: paragraphs turned into TURNs with a speaker, where the text says who speaks.
   How it thinks: two kinds. With labels ("ANNA SMITH:", "Smith:", "Q:", "A:") a text is a transcript when at least three blocks begin with one and one label
   comes back, or questions and answers alternate; where most labels are in capitals no other counts;
   a block without a label goes on with the turn before it, until a heading or the last label of a text where
   every other turn is one block. Without labels it is one when a heading or a notice says "Transcript" and exactly one person can be speaking: the one guest
   that a section names, or the one that the introduction presents ("Anna Smith, a fellow at …, explains …"); then all below the heading is hers. "A:" is the
   one guest's, too. A label that names no person ("Note:", "Photo:") is none. Where there are several guests and no labels, nobody is credited.
   Questions are captions: they belong to the text and report nothing.
   What it does not do: tell voices apart by what they say.

   Specimen: "Q: Will the ferry run?" / "A: It will." below "Guest: Anna Smith": the answer is Anna Smith's. */
#include "read/read_in.h"

enum { LABEL_BYTES = 60, INTRO_PARTS = 6 };

typedef enum { LABEL_NONE, LABEL_NAME, LABEL_ASK, LABEL_ANSWER, LABEL_NOBODY } LabelKind;
/* Byte ranges of a part's text: the name, the role behind a comma or in brackets, and where the speech begins. */
typedef struct {
    LabelKind kind;
    uint32_t name_to, role_from, role_to, speech;
    bool capitals;
} Label;

static LabelKind short_label(const Sheet *s, Str low) {
    if (words_has(s->words, WORD_ASK, low)) return LABEL_ASK;
    return words_has(s->words, WORD_ANSWER, low) ? LABEL_ANSWER : LABEL_NONE;
}

static bool label_words(Str s, bool *capitals) {
    size_t n = 0;
    *capitals = true;
    while (s.len) {
        Str w = str_trim(str_cut(&s, ' '));
        if (!w.len) continue;
        if (++n > 5 || (!rune_is_upper(utf8_at(w, 0)) && n == 1)) return false;
        if (rune_is_lower(utf8_at(w, 0)) && w.len > 4) return false;
        for (size_t i = 0; i < w.len;) {
            uint32_t r = utf8_next(w, &i);
            if (rune_is_lower(r)) *capitals = false;
            if (!rune_is_letter(r) && !rune_is_digit(r) && r != '.' && r != '-' && r != '\'' && r != 0x2019) return false;
        }
    }
    return n > 0;
}

/* The label at the head of a text; "Torvik 4, Bergen 1: …" is a score. Specimens: "ANNA SMITH: The", "Smith: The", "MR. ROE, harbour master: The", "Jo Roe
   (Harbour Wire): The", "Q. Will it?" */
static Label label_of(Sheet *s, Str text) {
    Label l = { 0 };
    Str head = str_sub(text, 0, LABEL_BYTES);
    size_t colon = str_find(head, STR(":"), 0);
    if ((str_starts(head, STR("Q. ")) || str_starts(head, STR("A. "))) && colon > 2)
        return (Label){ head.at[0] == 'Q' ? LABEL_ASK : LABEL_ANSWER, 0, 0, 0, 3, true };
    if (colon >= head.len || colon == 0 || colon + 1 >= text.len ||
        (text.at[colon + 1] != ' ' && text.at[colon + 1] != '\n' && (unsigned char)text.at[colon + 1] != 0xC2))
        return l;
    Str name = str_trim(str_sub(head, 0, colon));
    size_t comma = str_find(name, STR(", "), 0), bracket = str_find(name, STR(" ("), 0), cut = comma < bracket ? comma : bracket;
    l.speech = (uint32_t)colon + 1;
    while (l.speech < text.len && (text.at[l.speech] == ' ' || text.at[l.speech] == '\n')) l.speech++;
    if (cut < name.len) {
        l.role_from = (uint32_t)(cut + 2);
        l.role_to = (uint32_t)(name.len - (name.at[name.len - 1] == ')'));
        name = str_sub(name, 0, cut);
    }
    l.name_to = (uint32_t)name.len;
    ArenaMark m = arena_mark(s->run->tmp);
    Str low = shape_fold(s->run->tmp, name);
    l.kind = short_label(s, low);
    if (!l.kind && label_words(name, &l.capitals)) l.kind = words_has(s->words, WORD_NOBODY, low) ? LABEL_NOBODY : LABEL_NAME;
    arena_release(s->run->tmp, m);
    bool score = rune_is_digit(utf8_at(text, l.role_from)) && l.role_to > l.role_from;
    for (size_t i = 0; i < name.len && !l.capitals; i++) score = score || (name.at[i] >= '0' && name.at[i] <= '9');
    if (score && l.kind == LABEL_NAME) l.kind = LABEL_NONE;
    return l;
}

static bool spoken(const Part *p) { return p->out == OUT_NOT && (p->kind == BLOCK_PARA || p->kind == BLOCK_QUOTE || p->kind == BLOCK_ITEM); }

static Str last_word(Str s) {
    size_t blank = s.len;
    while (blank > 0 && s.at[blank - 1] != ' ') blank--;
    return str_sub(s, blank, s.len);
}

/* Whether labels make this a transcript, and from which part on. */
static bool labelled(Sheet *s, size_t *first) {
    Map *seen = map_new(s->run->tmp);
    size_t labels = 0, again = 0, back = 0, changes = 0, bare = 0, speeches = 0, blocks = 0, asks = 0, answers = 0, capitals = 0;
    Str before = { 0 };
    size_t loud_first = s->parts.len;
    *first = s->parts.len;
    for (size_t i = 0; i < s->parts.len; i++) {
        const Part *p = &s->parts.at[i];
        if (!spoken(p)) continue;
        blocks++;
        Str text = part_text(s, p);
        Label l = label_of(s, text);
        if (!l.kind || l.kind == LABEL_NOBODY) {
            bare += !l.kind && labels > 0;
            continue;
        }
        s->goes_on += bare;
        bare = 0;
        if (*first == s->parts.len) *first = i;
        if (l.capitals && loud_first == s->parts.len) loud_first = i;
        labels++;
        Str speech = str_sub(text, l.speech, text.len);
        speeches += shape_words(speech) >= 3 && !rune_is_digit(utf8_at(speech, 0));
        asks += l.kind == LABEL_ASK;
        answers += l.kind == LABEL_ANSWER;
        capitals += l.capitals;
        if (l.kind != LABEL_NAME) continue;
        Str name = last_word(str_sub(text, 0, l.name_to));
        changes += !str_eq(name, before);
        before = name;
        int64_t *times = map_slot(seen, name);
        again += ++*times > 1;
        back += *times == 2;
    }
    if ((labels * 100 < blocks * 15 && labels < 6) || speeches * 3 < labels) return false;
    if (asks >= 2 && (answers >= 2 || labels > asks)) return true;
    bool loud = capitals * 2 >= labels && again >= 1;
    s->loud = loud && labels >= 3;
    if (s->loud) *first = loud_first;
    bool quiet = speeches * 5 >= labels * 3 && back >= 2 && changes * 10 >= labels * 7 && labels * 100 >= blocks * 25;
    return labels >= 3 && (loud || quiet) && map_len(seen) <= labels / 2 + 3;
}

bool transcript_label(Sheet *s, const Part *p) {
    Label l = label_of(s, part_text(s, p));
    return l.kind && l.kind != LABEL_NOBODY && (l.kind != LABEL_NAME || !s->loud || l.capitals);
}

static Str label_name(const Sheet *s, uint32_t by) { return str_sub(sheet_text(s), s->parts.at[by - 1].name_from, s->parts.at[by - 1].name_to); }

/* The guest a label means: "SMITH" and "MS. SMITH" are Anna Smith when no other guest ends in Smith. */
static const Guest *guest_named(const Sheet *s, Str label) {
    const Guest *hit = NULL;
    Str last = last_word(label);
    for (size_t i = 0; i < s->guests.len; i++) {
        Str name = s->guests.at[i].name;
        size_t cut = name.len > last.len ? name.len - last.len : 0;
        bool ends = str_eq_nocase(str_sub(name, cut, name.len), last) && (!cut || name.at[cut - 1] == ' ');
        if (ends && hit) return NULL;
        if (ends) hit = &s->guests.at[i];
    }
    return hit;
}

static void label_take(Part *p, const Label *l) {
    p->name_from = p->label = p->from;
    p->name_to = p->from + l->name_to;
    p->role_from = p->from + l->role_from;
    p->role_to = p->from + l->role_to;
    p->from += l->speech;
}

/* "SMITH" and "MS. SMITH" are the ANNA SMITH of an earlier label, when no other label ends so. `full`: last word → 1 + part of the one full label, or -1. */
static uint32_t speaker_of(const Sheet *s, Map *full, uint32_t by) {
    Str name = label_name(s, by), last = last_word(name);
    size_t blank = name.len - last.len;
    int64_t *known = map_slot(full, last);
    bool title = blank > 0 && blank <= 5 && (str_starts_nocase(name, STR("M")) || str_starts_nocase(name, STR("Dr")));
    Str first = *known > 0 ? label_name(s, (uint32_t)*known) : (Str){ 0 };
    if (*known >= 0 && (!first.len || last_word(first).len == first.len) && !title)
        *known = first.len && !blank ? *known : (int64_t)by;
    else if (blank && !title && *known > 0 && !str_eq(first, name))
        *known = -1;
    if (*known > 0 && (!blank || title || str_eq(label_name(s, (uint32_t)*known), name))) return (uint32_t)*known;
    return by;
}

/* "(LAUGHTER)", "[crosstalk]", "(END VIDEO CLIP.)": nobody says this. */
static bool stage(Str t) {
    char a = t.at[0], b = t.at[t.len - 1];
    return ((a == '(' && b == ')') || (a == '[' && b == ']')) && shape_words(t) <= 6;
}

/* One with three turns at least, two thirds of them questions, is there to ask: what he says is no report. */
static void interviewers(Sheet *s) {
    uint32_t *said = NEWN(s->run->tmp, uint32_t, s->parts.len + 1), *asked = NEWN(s->run->tmp, uint32_t, s->parts.len + 1);
    for (size_t i = 0; i < s->parts.len; i++) {
        const Part *p = &s->parts.at[i];
        Str t = part_text(s, p);
        said[p->says]++;
        asked[p->says] += t.at[t.len - 1] == '?';
    }
    for (size_t i = 0; i < s->parts.len; i++) {
        Part *p = &s->parts.at[i];
        if (p->kind == BLOCK_TURN && p->says && said[p->says] >= 3 && asked[p->says] * 3 >= said[p->says] * 2) p->kind = BLOCK_CAPTION;
    }
}

/* Each labelled block and what goes on below it. */
static void turns(Sheet *s, size_t first) {
    uint32_t by = 0;
    bool guest = false, asked = false;
    size_t last = s->parts.len;
    ArenaMark m = arena_mark(s->run->tmp);
    Map *full = map_new(s->run->tmp);
    while (last > first && !(spoken(&s->parts.at[last - 1]) && transcript_label(s, &s->parts.at[last - 1]))) last--;
    for (size_t i = first; i < s->parts.len; i++) {
        Part *p = &s->parts.at[i];
        if (p->kind == BLOCK_HEADING && !p->out) by = 0, guest = asked = false;
        if (!spoken(p)) continue;
        Label l = label_of(s, part_text(s, p));
        if (s->loud && !l.capitals && l.kind == LABEL_NAME) l.kind = LABEL_NONE;
        if (l.kind == LABEL_NOBODY || (!l.kind && i > last && !s->goes_on))
            by = 0, guest = asked = false;
        else if (l.kind) {
            label_take(p, &l);
            by = l.kind == LABEL_NAME ? speaker_of(s, full, (uint32_t)i + 1) : 0;
            guest = l.kind == LABEL_ANSWER;
            asked = l.kind == LABEL_ASK;
        }
        if (!by && !guest && !asked) continue;
        p->kind = asked || stage(part_text(s, p)) ? BLOCK_CAPTION : BLOCK_TURN;
        if (p->kind == BLOCK_CAPTION) continue;
        p->says = by;
        const Guest *g = by ? guest_named(s, label_name(s, by)) : guest && s->guests.len == 1 ? s->guests.at : NULL;
        if (g) p->says = 0, p->speaker = g->name, p->role = g->role;
    }
    interviewers(s);
    arena_release(s->run->tmp, m);
}

static bool transcript_heading(Sheet *s, const Part *p) {
    Str t = part_text(s, p);
    if (t.len > 40) return false;
    while (t.len && t.at[t.len - 1] == ':') t.len--;
    ArenaMark m = arena_mark(s->run->tmp);
    bool hit = words_has(s->words, WORD_TRANSCRIPT, shape_fold(s->run->tmp, t));
    arena_release(s->run->tmp, m);
    return hit;
}

/* "Anna Smith, a fellow at the Harbour Institute, explains what the ferry treaty means." gives Anna Smith where no section names a guest; the block itself
   presents her and reports nothing. */
static void guest_of_intro(Sheet *s, size_t heading) {
    for (size_t i = heading > INTRO_PARTS ? heading - INTRO_PARTS : 0; i < heading && i < s->parts.len; i++) {
        Part *p = &s->parts.at[i];
        Str t = part_text(s, p);
        size_t first = str_find(str_sub(t, 0, 80), STR(", "), 0), second = str_find(str_sub(t, 0, 300), STR(", "), first + 2);
        if (p->out || first >= 80 || second >= 300 || second >= t.len || !shape_name(str_sub(t, 0, first))) continue;
        if (!words_lead(s->words, WORD_PRESENTS, str_sub(t, second + 2, t.len))) continue;
        if (!s->guests.len) guest_add(s, str_sub(t, 0, first), str_sub(t, first + 2, second));
        p->kind = BLOCK_CAPTION;
    }
}

void transcript_look(Sheet *s) {
    ArenaMark m = arena_mark(s->run->tmp);
    s->many = labelled(s, &s->first);
    arena_release(s->run->tmp, m);
}

void transcript_pass(Sheet *s) {
    size_t heading = s->parts.len;
    for (size_t i = 0; i < s->parts.len && heading == s->parts.len; i++)
        if (!s->parts.at[i].out && transcript_heading(s, &s->parts.at[i])) heading = i;
    if (heading < s->parts.len) s->parts.at[heading].out = OUT_FURNITURE;
    if (heading < s->parts.len || s->many || s->noted) guest_of_intro(s, heading < s->parts.len ? heading : s->many ? s->first : INTRO_PARTS);
    if (s->many) {
        turns(s, s->first);
        return;
    }
    if (s->guests.len != 1 || (heading == s->parts.len && !s->noted)) return;
    for (size_t i = heading < s->parts.len ? heading + 1 : 0; i < s->parts.len; i++) {
        Part *p = &s->parts.at[i];
        if (spoken(p)) p->kind = BLOCK_TURN, p->speaker = s->guests.at[0].name, p->role = s->guests.at[0].role;
    }
}
